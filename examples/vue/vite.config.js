import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// A name with a dash is an element of the page, not a component of Vue.
const isCustomElement = (tag) => tag.startsWith('say-so');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
