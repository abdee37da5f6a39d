import { css, sheetOf } from '../base/css.js';
import { element } from './content.js';

const styles = css`
  :host {
    display: block;
    border-block: 1px solid var(--say-so-border, #8888);
    margin-block-end: -1px;
  }
  :host([hidden]) {
    display: none !important;
  }
  [part='heading'] {
    margin: 0;
    font-size: 1.1em;
  }
  button {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 8px 4px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  button::before {
    content: '+' / '';
    display: inline-block;
    inline-size: 1.2em;
  }
  [aria-expanded='true']::before {
    content: '–' / '';
  }
  [part='panel']:not([hidden]) {
    padding: 0 4px 12px;
    padding-inline-start: 1.4em;
  }
  ::slotted([role='note']) {
    margin-block: 1em;
    padding-inline: 12px;
    border-inline-start: 4px solid var(--say-so-accent, #8888);
  }
  @media print {
    [part='panel'] {
      content-visibility: visible !important;
    }
  }
`;

/**
 * A headed part of a notice that opens and closes. Its content stays in the page's own tree, so links to
 * it, find-in-page, print and the page's typography work. Can be written by hand.
 *
 * @summary One section of the accordion.
 * @attr heading - The words of the heading.
 * @attr level - Heading level, 1 to 6. Absent: a level below the section around it, or 2.
 * @attr open - Whether the content is shown.
 * @slot - The content; more sections may be among it.
 * @csspart heading - The heading element.
 * @csspart panel - The part that opens.
 */
export class SaySoSection extends HTMLElement {
  static readonly observedAttributes = ['heading', 'open', 'level'];
  readonly #button = element('button', [], ['aria-controls', 'panel']) as HTMLButtonElement;
  readonly #panel = element('div', [element('slot', [])], ['id', 'panel'], ['part', 'panel']);

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheetOf(styles)];
    this.#panel.addEventListener('beforematch', () => this.openOutwards());
    this.#button.addEventListener('click', () => this.toggleAttribute('open'));
  }

  /** The heading level that holds, 1 to 6. */
  get level(): number {
    const level = Number(this.getAttribute('level')) || (this.#outer?.level ?? 1) + 1;
    return Math.min(Math.max(level, 1), 6);
  }

  /**
   * Opens this section and those around it, also where a search has hidden them. Find-in-page and text
   * fragments reach into closed sections (`until-found`), but open only the innermost.
   *
   * @returns whether any of them had to be opened
   */
  openOutwards(): boolean {
    const wasShown = this.hasAttribute('open') && !this.hidden;
    this.hidden = false;
    this.setAttribute('open', '');
    return !!this.#outer?.openOutwards() || !wasShown;
  }

  /** Moves focus to the heading's button, without scrolling. */
  focusHeading(): void {
    this.#button.focus({ preventScroll: true });
  }

  connectedCallback(): void {
    // A real heading of the right level with the button in it (APG accordion).
    const heading = element(`h${this.level}`, [this.#button], ['part', 'heading']);
    this.shadowRoot?.replaceChildren(heading, this.#panel);
    this.attributeChangedCallback();
  }

  attributeChangedCallback(name?: string): void {
    if (name === 'level' && this.isConnected) this.connectedCallback();
    const isOpen = this.hasAttribute('open');
    this.#button.textContent = this.getAttribute('heading');
    this.#button.ariaExpanded = `${isOpen}`;
    if (isOpen) this.#panel.removeAttribute('hidden');
    else this.#panel.setAttribute('hidden', 'until-found');
  }

  get #outer(): SaySoSection | null | undefined {
    return this.parentElement?.closest<SaySoSection>('say-so-section');
  }
}
