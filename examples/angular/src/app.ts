import { Component } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: `
    <nav>
      <a routerLink="/">Home</a> <a routerLink="/film">Film</a>
      <a routerLink="/notice">Privacy notice</a>
      <button type="button" data-say-so-action="settings">Settings</button>
    </nav>
    <router-outlet />
  `,
})
export class App {}
