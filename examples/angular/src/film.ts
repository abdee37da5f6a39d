import { Component } from '@angular/core';

/** A film that waits. Its address stands in the template: what Angular binds comes after the frame is in the page. */
@Component({
  selector: 'app-film',
  template: `
    <h1>Film</h1>
    <iframe
      data-say-so="marketing"
      data-src="http://127.0.0.1:4801/film.html?late"
      title="Our film"
      width="480"
      height="270"
    ></iframe>
  `,
})
export class Film {}
