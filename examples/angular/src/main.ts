import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { App } from './app';
import { Film } from './film';
import { Home } from './home';
import { Notice } from './notice';

bootstrapApplication(App, {
  providers: [
    provideRouter([
      { path: '', component: Home },
      { path: 'film', component: Film },
      { path: 'notice', component: Notice },
    ]),
  ],
}).catch((error: unknown) => console.error(error));
