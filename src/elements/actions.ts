import type { ConsentStore } from '../core/store.js';
import type { How } from '../core/types.js';

/** Somebody who wants a link in another tab or window, or its file, gets that and nothing else. */
const isElsewhere = (target: Element, event: MouseEvent): boolean =>
  target instanceof HTMLAnchorElement &&
  (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/**
 * Makes any link or button with `data-say-so-action` work, also one that is inserted later or stands in an
 * open shadow root: `settings`, `accept-all`, `reject-all`, `withdraw`. By keyboard too, for the browser makes a
 * click of it, and before the page hears of it: a menu that keeps clicks to itself must not keep this one.
 */
export function listenForActions(store: ConsentStore, open: () => void): void {
  const actions = new Map<string, (how: How) => void>([
    ['settings', open],
    ['accept-all', (how) => store.acceptAll(how)],
    ['reject-all', (how) => store.rejectAll(how)],
    ['withdraw', (how) => store.rejectAll(how)],
  ]);
  const onClick = (event: MouseEvent): void => {
    for (const target of event.composedPath()) {
      const act =
        target instanceof Element &&
        Element.prototype.getAttribute.call(target, 'data-say-so-action');
      if (!act || !actions.has(act) || isElsewhere(target, event)) continue;
      event.preventDefault();
      const method = `page-${act.replace('-all', '')}`;
      actions.get(act)?.({ method, trusted: event.isTrusted });
    }
  };
  document.addEventListener('click', onClick, true);
}
