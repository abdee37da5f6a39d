import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { App } from './app';
import { Film } from './film';
import { Notice } from './notice';

bootstrapApplication(App, {
  providers: [
    provideRouter(
      [
        { path: '', component: Film, data: { title: 'Home', name: 'home' } },
        { path: 'film', component: Film, data: { title: 'Film', name: 'late' } },
        { path: 'notice', component: Notice },
      ],
      withComponentInputBinding(),
    ),
  ],
}).catch((error: unknown) => console.error(error));
