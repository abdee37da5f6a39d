import { connect } from './base/element.js';
import type { ConsentStore } from './core/store.js';
import { iso27560Of } from './core/iso27560.js';
import { kantaraOf } from './core/kantara.js';
import type { ConsentReceipt, ReceiptFormat } from './core/types.js';
import type { FrameGate, View, Words } from './core/view.js';
import { listenForActions } from './elements/actions.js';
import { showPlaceholders } from './elements/placeholders.js';
import { SaySoEmbed } from './elements/say-so-embed.js';
import { SaySoInventory } from './elements/say-so-inventory.js';
import { SaySoElement } from './elements/say-so.js';
import { findAll, own } from './gate/own.js';
import { followLinks } from './notice/find.js';
import { SaySoNotice } from './notice/say-so-notice.js';
import { SaySoSection } from './notice/say-so-section.js';
import { fingerprint } from './text/fingerprint.js';
import { makeTexts, type Texts } from './text/text.js';

/** What the interface is given to work with. */
export interface ViewModel {
  readonly store: ConsentStore;
  readonly gate: FrameGate;
  /** The visitor's receipt of the answer that holds. */
  readonly receipt: () => Promise<ConsentReceipt>;
}

const FORMATS: [ReceiptFormat, (receipt: ConsentReceipt) => object][] = [
  ['kantara', kantaraOf],
  ['iso27560', iso27560Of],
];

const find = (): SaySoElement | undefined => findAll('say-so')[0] as SaySoElement | undefined;

/**
 * Puts the element between head and body: first for a screen reader, out of reach of selectors such as
 * `body > :first-child`, and still there when a page swaps its whole body. It has the font of the body.
 */
function place(element: SaySoElement): void {
  const body = own('body');
  if (find() || !body) return;
  element.style.fontFamily = getComputedStyle(body).fontFamily;
  body.before(element);
}

const ELEMENTS = {
  'say-so': SaySoElement,
  'say-so-embed': SaySoEmbed,
  'say-so-inventory': SaySoInventory,
  'say-so-section': SaySoSection,
  'say-so-notice': SaySoNotice,
};

/** Shows the interface: registers the elements, adds `<say-so>` unless the author did, and listens. */
export function mount({ store, gate, receipt }: ViewModel): View {
  const words: Texts & Words = makeTexts(store.config.texts);
  // A record of a decision in the first moment has none.
  void fingerprint(words, store.config.categories).then((hash) => (words.hash = hash));
  connect({ store, texts: words });
  // A name may be taken already: by another copy of us, or by the page.
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
  SaySoElement.onRemoved = place;
  SaySoElement.receipt = receipt;
  place(document.createElement('say-so') as SaySoElement);
  showPlaceholders(gate);
  listenForActions(store, () => find()?.open());
  followLinks();
  const formats = new Map(FORMATS);
  return { open: () => find()?.open(), close: () => find()?.close(), words, formats };
}
