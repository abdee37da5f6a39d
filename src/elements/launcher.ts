import { make } from '../base/make.js';

/** The icon: always there, and most visits see nothing else. A page may put a picture in place of the cookie. */
export const launcher = (): HTMLElement =>
  make(
    'button',
    [make('slot', [make('span', [])], ['name', 'launcher'])],
    ['part', 'launcher'],
    ['data-action', 'settings'],
    ['aria-haspopup', 'dialog'],
  );
