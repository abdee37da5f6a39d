import { connect } from '../../src/base/element.js';
import type { ConsentStore } from '../../src/core/store.js';
import { makeTexts } from '../../src/text/text.js';
import { makeStore } from './make-store.js';

/** Gives the elements a new store, as `ui.ts` does. */
export function connectElements(config?: unknown, environment = {}): ConsentStore {
  const store = makeStore(config, environment);
  connect({ store, texts: makeTexts(store.config.texts) });
  return store;
}

/** Registers elements for the tests of one file. */
export function register(elements: Record<string, CustomElementConstructor>): void {
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element);
}
