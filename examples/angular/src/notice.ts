import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

@Component({
  selector: 'app-notice',
  // Angular takes no types of elements: with this it lets names with a dash be.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Privacy notice</h1>
    <say-so-notice src="/notice.json" toolbar>
      <a href="/notice.json">Read our notice</a>
    </say-so-notice>
  `,
})
export class Notice {}
