import { connect } from './base/element.js';
import type { ConsentStore } from './core/store.js';
import { iso27560Of } from './core/iso27560.js';
import { kantaraOf } from './core/kantara.js';
import type { ConsentReceipt, ReceiptFormat } from './core/types.js';
import type { FrameGate, View, Words } from './core/view.js';
import { listenForActions } from './elements/actions.js';
import { keepFocusClear } from './elements/keep-focus-clear.js';
import { showPlaceholders } from './elements/placeholders.js';
import { SaySoEmbed } from './elements/say-so-embed.js';
import { SaySoInventory } from './elements/say-so-inventory.js';
import { SaySoElement } from './elements/say-so.js';
import { findAll, own } from './gate/own.js';
import { followLinks } from './notice/find.js';
import { SaySoNotice } from './notice/say-so-notice.js';
import { SaySoSection } from './notice/say-so-section.js';
import { fingerprint } from './text/words-hash.js';
import { ENGLISH, makeTexts, type Locale, type Texts } from './text/text.js';

/** What the interface is given to work with. */
export interface ViewModel {
  readonly store: ConsentStore;
  readonly gate: FrameGate;
  /** The words of the visitor's language. */
  readonly locale: Promise<Locale>;
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

/** How often the page gets the icon back within some time. Whoever removes it more often than that means it. */
const MAX_RETURNS = 5;
const RETURNS_MS = 10_000;
let returns = 0;

/**
 * Puts the element back that the page has removed: with a swap of its content, which happens now and then. As a copy: where
 * the page was written anew (`document.open`) the browser has taken its listeners.
 */
function putBack(element: SaySoElement): void {
  if (returns >= MAX_RETURNS) return;
  returns += 1;
  setTimeout(() => (returns -= 1), RETURNS_MS);
  const copy = element.cloneNode(true) as SaySoElement;
  if (own('body')) place(copy);
  // The page is writing it.
  else document.addEventListener('DOMContentLoaded', () => place(copy), { once: true });
}

const ELEMENTS = {
  'say-so': SaySoElement,
  'say-so-embed': SaySoEmbed,
  'say-so-inventory': SaySoInventory,
  'say-so-section': SaySoSection,
  'say-so-notice': SaySoNotice,
};

/** How long the question waits for its language. Then it is asked in English, until the language is there. */
const LATE_MS = 1000;

/** Shows the interface: registers the elements, adds `<say-so>` unless the author did, and listens. */
export async function mount({ store, gate, receipt, locale }: ViewModel): Promise<View> {
  let words: Texts & Words;
  const speak = (spoken: Locale): void => {
    const now: Texts & Words = Object.assign(makeTexts(store.config.texts, spoken), {
      sign: async () => {
        try {
          now.hash ??= await fingerprint(now, store.config.categories);
        } catch {
          // The page has broken what makes it.
        }
      },
    });
    words = now;
    // A record cannot wait; one of the first moment has none.
    if (store.config.record.url) void now.sign();
    connect({ store, texts: now });
  };
  const late = new Promise<Locale>((done) => setTimeout(done, LATE_MS, ENGLISH));
  const first = await Promise.race([locale, late]);
  speak(first);
  void locale.then((spoken) => spoken !== first && speak(spoken));
  // A name may be taken already: by another copy of us, or by the page.
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
  SaySoElement.onRemoved = putBack;
  SaySoElement.receipt = receipt;
  place(document.createElement('say-so') as SaySoElement);
  showPlaceholders(gate);
  listenForActions(store, () => find()?.open());
  keepFocusClear(find);
  followLinks();
  const formats = new Map(FORMATS);
  return {
    open: () => find()?.open(),
    close: () => find()?.close(),
    get words() {
      return words;
    },
    formats,
  };
}
