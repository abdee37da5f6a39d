import { sheetOf } from '../base/css.js';
import { textsNow } from '../base/element.js';
import { make } from '../base/make.js';
import { copyLink } from './copy-link.js';
import { sectionStyles } from './say-so-section.styles.js';

/** Regions are signposts to what is open; a page with more of them than this has none (APG accordion). */
const MAX_REGIONS = 6;

/** The sections that are open, on the whole page. */
const openSections = new Set<SaySoSection>();

/**
 * A headed part of a notice that opens and closes. Its content stays in the page's own tree, so links to
 * it, find-in-page, print and the page's typography work. Can be written by hand, with a heading as its
 * first child, which is there without scripts too.
 *
 * @summary One section of the accordion.
 * @attr id - What `#id` leads to.
 * @attr heading - The words of the heading. Absent: those of the heading that is the first child.
 * @attr {number} level - Heading level, 1 to 6. Absent: that of the first child, or a level below the section around it, or 2.
 * @attr {boolean} open - Whether the content is shown.
 * @attr question - Which question it answers, the same word for every audience.
 * @attr badge - A word beside the heading.
 * @slot - The content; more sections may be among it.
 * @csspart row - Heading and the button that copies the link.
 * @csspart heading - The heading element.
 * @csspart badge - The word beside it.
 * @csspart copy - Copies the link to this section.
 * @csspart panel - The part that opens.
 * @cssprop [--say-so-accent] - The ring of focus, and the line beside a callout.
 * @cssprop [--say-so-border=#8888] - The lines between sections.
 * @cssprop [--say-so-muted] - The picture on the button that copies the link.
 */
export class SaySoSection extends HTMLElement {
  static readonly observedAttributes = ['heading', 'open', 'level', 'badge', 'id'];
  /** The words of the heading, where a search can find them. */
  readonly headingText = document.createTextNode('');
  readonly #badge = make('span', [], ['part', 'badge']);
  readonly #button = make(
    'button',
    [make('span', [this.headingText]), this.#badge],
    ['id', 'heading'],
    ['aria-controls', 'panel'],
  );
  readonly #row = make('div', [], ['part', 'row']);
  readonly #panel = make('div', [make('slot', [])], ['id', 'panel'], ['part', 'panel']);
  readonly #root = make('div', [this.#row, this.#panel], ['class', 'root']);
  #copy: HTMLElement | undefined;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheetOf(sectionStyles)];
    shadow.append(this.#root);
    this.#panel.addEventListener('beforematch', () => this.openOutwards());
    this.#panel.addEventListener('slotchange', () => this.#showHeading());
    this.#button.addEventListener('click', () => (this.isOpen = !this.isOpen));
  }

  /** The heading level that holds, 1 to 6. */
  get level(): number {
    const own = Number(this.getAttribute('level')) || Number(this.titleElement?.localName[1]);
    return Math.min(Math.max(own || (this.outer?.level ?? 1) + 1, 1), 6);
  }

  /** The section around this one. */
  get outer(): SaySoSection | null | undefined {
    return this.parentElement?.closest<SaySoSection>('say-so-section');
  }

  get isOpen(): boolean {
    return this.hasAttribute('open');
  }

  set isOpen(isOpen: boolean) {
    if (isOpen !== this.isOpen) this.toggleAttribute('open', isOpen);
  }

  /** A search or a view leaves it out; in print it is there all the same. */
  set isLeftOut(isLeftOut: boolean) {
    this.#root.classList.toggle('left-out', isLeftOut);
  }

  /** Shows of the content only the sections in it. */
  set isOutline(isOutline: boolean) {
    this.#root.classList.toggle('outline', isOutline);
  }

  /** Whether it answers a question, by itself or as part of a section that does. */
  answers(question: string): boolean {
    return question === this.getAttribute('question') || !!this.outer?.answers(question);
  }

  /**
   * Opens this section and those around it, also where a search has left them out. Find-in-page and text
   * fragments reach into closed sections (`until-found`), but open only the innermost.
   *
   * @returns whether any of them had to be opened
   */
  openOutwards(): boolean {
    const wasShown = this.isOpen && !this.#root.classList.contains('left-out');
    this.isLeftOut = false;
    this.isOpen = true;
    return !!this.outer?.openOutwards() || !wasShown;
  }

  /** Moves focus to the heading's button, without scrolling. */
  focusHeading(): void {
    this.#button.focus({ preventScroll: true });
  }

  connectedCallback(): void {
    this.#showHeading();
    this.#showState();
  }

  disconnectedCallback(): void {
    this.#markRegions(false);
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'open' || name === 'id') this.#showState();
    else this.#showHeading();
  }

  /** The heading that the author wrote, where no attribute says it. It is shown in the section's own. */
  get titleElement(): Element | null {
    const first = this.hasAttribute('heading') ? null : this.firstElementChild;
    return first && /^h[1-6]$/.test(first.localName) ? first : null;
  }

  #showHeading(): void {
    const title = this.titleElement;
    this.#root.classList.toggle('titled', !!title);
    this.headingText.data = title?.textContent?.trim() ?? this.getAttribute('heading') ?? '';
    this.#badge.textContent = this.getAttribute('badge');
    const tag = `h${this.level}`;
    if (this.#button.parentElement?.localName === tag) return;
    // A real heading of the right level with the button in it (APG accordion).
    this.#row.replaceChildren(make(tag, [this.#button], ['part', 'heading']));
    this.#showState();
  }

  #showState(): void {
    const { isOpen } = this;
    this.#button.ariaExpanded = `${isOpen}`;
    if (isOpen) this.#panel.removeAttribute('hidden');
    else this.#panel.setAttribute('hidden', 'until-found');
    if (isOpen && this.id) this.#row.append((this.#copy ??= copyLink(this, textsNow())));
    else this.#copy?.remove();
    this.#markRegions(isOpen);
  }

  #markRegions(isOpen: boolean): void {
    const hadFew = openSections.size <= MAX_REGIONS;
    if (isOpen) openSections.add(this);
    else openSections.delete(this);
    const areFew = openSections.size <= MAX_REGIONS;
    for (const section of hadFew === areFew ? [this] : openSections) {
      const panel = section.#panel;
      panel.role = areFew && section.isOpen ? 'region' : null;
      // Only what has a role may have a name.
      if (panel.role) panel.setAttribute('aria-labelledby', 'heading');
      else panel.removeAttribute('aria-labelledby');
    }
  }
}
