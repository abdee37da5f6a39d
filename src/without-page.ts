import type { SaySo } from './api.js';
import { readConfig } from './core/config.js';
import { message } from './core/messages.js';
import { unanswered } from './core/policy.js';
import { ConsentStore } from './core/store.js';
import { WIDGET } from './widget.js';

/** Nobody is there to be told or to be asked. */
const nothing = (): void => {};

/**
 * The methods of a widget where a page is rendered and nobody sees it: on a server, in a build. Only `always`
 * categories are granted, whatever is decided, so that what is rendered holds everything; the receipt rejects.
 *
 * @param config as in `say-so.json`; a promise of it is not waited for
 */
export function withoutPage(config: unknown): SaySo {
  const known = readConfig(config instanceof Promise ? undefined : config);
  const store = new ConsentStore(unanswered(known), { now: Date.now });
  return {
    version: WIDGET.version,
    ready: Promise.resolve(store.state),
    state: store.state,
    has: (id) => store.has(id),
    when: (id) => store.when(id),
    decide: nothing,
    acceptAll: nothing,
    rejectAll: nothing,
    withdraw: nothing,
    open: nothing,
    close: nothing,
    subscribe: () => nothing,
    report: () => ({ held: [], released: [], escaped: [], cleared: [] }),
    observe: nothing,
    receipt: () => Promise.reject<never>(new Error(message('receipt-format'))),
  };
}
