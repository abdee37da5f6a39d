import { report } from '../core/messages.js';
import type { ConsentStore } from '../core/store.js';
import type { Texts } from '../text/text.js';
import { baseStyles } from './base.styles.js';
import { sheetOf } from './css.js';
import { keepKeys } from './keep-keys.js';

/** What every element shows: one store, in one language. */
export interface Connection {
  readonly store: ConsentStore;
  readonly texts: Texts;
}

let connection: Connection;

/** Those that stand on the page. */
export const shown = new Set<BaseElement>();

/** Gives the elements their store and texts: before the first of them is registered, and when a language comes late. */
export function connect(to: Connection): void {
  connection = to;
  for (const element of shown) element.refresh();
}

/** The texts of the connection, for an element that needs nothing else of it. */
export const textsNow = (): Texts => connection.texts;

/**
 * A custom element that is brought up to date when it is connected, when an attribute changes and after every decision.
 *
 * @cssprop [--say-so-accent] - Buttons, links, focus and switches that are on.
 * @cssprop [--say-so-on-accent] - Text on the accent colour.
 * @cssprop [--say-so-surface=Canvas] - Background.
 * @cssprop [--say-so-text=CanvasText] - Text.
 * @cssprop [--say-so-muted] - Text of less weight.
 * @cssprop [--say-so-border] - Colour of lines.
 * @cssprop [--say-so-radius=10px] - Roundness.
 * @cssprop [--say-so-font=inherit] - Font family.
 * @cssprop [--say-so-size=medium] - Font size.
 * @cssprop [--say-so-gap=12px] - Space between parts.
 */
export abstract class BaseElement extends HTMLElement {
  /** The element's own style sheet, after the shared one. */
  static readonly styles: string = '';
  readonly root = this.attachShadow({ mode: 'open' });
  #stop = (): void => {};

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, new.target.styles].map(sheetOf);
    for (const type of ['keydown', 'keypress', 'keyup']) this.root.addEventListener(type, keepKeys);
  }

  /** Shows what holds now, at once. */
  abstract update(): void;

  /** The same; what goes wrong there is told, and does not reach the page. */
  refresh(): void {
    try {
      this.update();
    } catch (error) {
      report('ui-failed', error);
    }
  }

  /** Takes a style sheet after those that it has, once. */
  wear(styles: string): void {
    const sheet = sheetOf(styles);
    const { root } = this;
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  get store(): ConsentStore {
    return connection.store;
  }

  get texts(): Texts {
    return connection.texts;
  }

  connectedCallback(): void {
    shown.add(this);
    this.refresh();
    this.#stop = connection.store.subscribe(() => this.refresh());
  }

  disconnectedCallback(): void {
    shown.delete(this);
    this.#stop();
  }

  attributeChangedCallback(): void {
    this.refresh();
  }
}
