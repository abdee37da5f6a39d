import { Component } from '@angular/core';

/** The other page with a film that waits. */
@Component({
  selector: 'app-home',
  template: `
    <h1>Home</h1>
    <iframe
      data-say-so="marketing"
      data-src="http://127.0.0.1:4801/film.html?home"
      title="Our film"
      width="480"
      height="270"
    ></iframe>
  `,
})
export class Home {}
