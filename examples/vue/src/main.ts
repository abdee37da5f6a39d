// First, so that it is there before any other module runs. It takes the place of the script tag.
import 'say-so/auto';
import { createApp } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import App from './App.vue';
import Film from './Film.vue';
import Notice from './Notice.vue';

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: Film, props: { title: 'Home', name: 'home' } },
    { path: '/film', component: Film, props: { title: 'Film', name: 'late' } },
    { path: '/notice', component: Notice },
  ],
});

createApp(App).use(router).mount('#app');
