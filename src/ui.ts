import { connect } from './base/element.js';
import type { ConsentStore } from './core/store.js';
import type { FrameGate, View } from './core/view.js';
import { listenForActions } from './elements/actions.js';
import { showPlaceholders } from './elements/placeholders.js';
import { SaySoEmbed } from './elements/say-so-embed.js';
import { SaySoInventory } from './elements/say-so-inventory.js';
import { SaySoElement } from './elements/say-so.js';
import { followLinks } from './notice/find.js';
import { SaySoNotice } from './notice/say-so-notice.js';
import { SaySoSection } from './notice/say-so-section.js';
import { makeTexts } from './text/text.js';

/** What the interface is given to work with. */
export interface ViewModel {
  readonly store: ConsentStore;
  readonly gate: FrameGate;
  /** BCP 47 tag, before the configuration's own `lang`. */
  readonly lang?: string | undefined;
}

/**
 * Puts the element between head and body: first for a screen reader, out of reach of selectors such as
 * `body > :first-child`, and still there when a page swaps its whole body.
 */
function place(element: Element): void {
  document.documentElement.insertBefore(element, document.body);
}

function keepInPage(element: Element): void {
  new MutationObserver(() => element.isConnected || place(element)).observe(
    document.documentElement,
    { childList: true },
  );
}

const ELEMENTS = {
  'say-so': SaySoElement,
  'say-so-embed': SaySoEmbed,
  'say-so-inventory': SaySoInventory,
  'say-so-section': SaySoSection,
  'say-so-notice': SaySoNotice,
};

/** Shows the interface: registers the elements, adds `<say-so>` unless the author did, and listens. */
export function mount({ store, gate }: ViewModel): View {
  connect({ store, texts: makeTexts(store.config.texts) });
  // A name may be taken already: by another copy of us, or by the page.
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
  const placed = document.querySelector<SaySoElement>('say-so');
  const element = placed ?? (document.createElement('say-so') as SaySoElement);
  if (!placed) place(element);
  keepInPage(element);
  showPlaceholders(gate);
  listenForActions(store, () => element.open());
  followLinks();
  return element;
}
