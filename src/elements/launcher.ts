import { make } from '../base/make.js';

/**
 * The icon: always there, before and after the answer. A page may put a picture of its own in place of the cookie. Made
 * without Lit, because on most visits nothing else is shown.
 */
export const launcher = (): HTMLElement =>
  make(
    'button',
    [make('slot', [make('span', [])], ['name', 'launcher'])],
    ['part', 'launcher'],
    ['data-action', 'settings'],
    ['aria-haspopup', 'dialog'],
  );
