import type { ConsentStore } from '../core/store.js';

/**
 * Makes any link or button with `data-say-so-action` work, also one that is inserted later or stands in an
 * open shadow root: `settings`, `accept-all`, `reject-all`, `withdraw`.
 */
export function listenForActions(store: ConsentStore, open: () => void): void {
  const actions = new Map([
    ['settings', open],
    ['accept-all', () => store.acceptAll()],
    ['reject-all', () => store.withdraw()],
    ['withdraw', () => store.withdraw()],
  ]);
  document.addEventListener('click', (event) => {
    for (const target of event.composedPath()) {
      const act =
        target instanceof Element &&
        Element.prototype.getAttribute.call(target, 'data-say-so-action');
      if (!act || !actions.has(act)) continue;
      event.preventDefault();
      actions.get(act)?.();
    }
  });
}
