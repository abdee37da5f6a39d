import type { View } from './core/view.js';
import type * as Ui from './ui.js';

/**
 * `load-view.ts` for the script tag. The interface is a second part of the same script, or a script of its
 * own (`say-so.ui.js`), that hands over a function; calling it evaluates Lit. So nothing of Lit runs
 * before it is wanted, and a Lit that cannot start (Trusted Types) does not take the gate with it.
 */
const handedOver = new Promise<() => typeof Ui>((resolve) => {
  const key = Symbol.for('say-so.ui');
  // A second copy of the gate leaves the first one its interface.
  if (!Object.hasOwn(window, key)) Reflect.set(window, key, resolve);
});

export const loadView = async (model: Ui.ViewModel): Promise<View> =>
  (await handedOver)().mount(model);
