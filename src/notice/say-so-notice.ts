import { html } from 'lit/html.js';
import { css } from '../base/css.js';
import { BaseElement } from '../base/element.js';
import { Problem, fetchJson } from '../core/fetch-json.js';
import { report } from '../core/messages.js';
import { element } from './content.js';
import { findTarget, search, showTarget } from './find.js';
import { LIMITS, NoticeReader, type NoticeSection } from './notice-reader.js';
import type { SaySoSection } from './say-so-section.js';

/**
 * Shows a privacy notice as an accordion. The sections stand in the page's own tree; what the author wrote
 * inside the element stays when the notice cannot be had.
 *
 * @summary A privacy notice from JSON.
 * @attr src - Address of the JSON file.
 * @attr level - Heading level of the outermost sections, 1 to 6; default 2.
 * @attr open - Ids of sections that start open, space separated, or `all`.
 * @attr toolbar - Offers search, expand all, collapse all and print.
 * @attr id-prefix - Stands before every id, where two notices share a page.
 * @fires {Event} load - The notice is shown.
 * @fires {Event} error - The notice could not be had; the fallback stays.
 * @slot - What is shown until the notice is there, and when it cannot be had.
 * @csspart toolbar - Search, expand, collapse and print.
 */
export class SaySoNotice extends BaseElement {
  static readonly observedAttributes = ['src', 'toolbar'];
  static override readonly styles = css`
    :host {
      display: block;
    }
    input {
      flex-grow: 3;
      min-block-size: 44px;
      padding: 8px 14px;
      border: var(--border);
      border-radius: var(--radius);
      background: none;
      color: inherit;
      font: inherit;
    }
    [part='toolbar'] {
      margin-block-end: var(--gap);
    }
    [role='status'] {
      flex: none;
    }
    ::slotted([role='note']) {
      padding-inline: 12px;
      border-inline-start: 4px solid var(--say-so-accent, #8888);
    }
    @media print {
      .root {
        display: none;
      }
    }
  `;
  #hasFailed = false;
  #found = '';
  /** The sections that were open before the search began. */
  #wasOpen: ReadonlySet<SaySoSection> | undefined;
  /** Counts what was asked for: only the last of it may show. */
  #request = 0;

  /** The notice itself, as parsed JSON, in place of `src`. */
  set notice(json: unknown) {
    void this.#show(json);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Set on the element before it was ours: an own property, which hides the setter.
    const early = Object.getOwnPropertyDescriptor(this, 'notice');
    if (!early) return;
    Reflect.deleteProperty(this, 'notice');
    this.notice = early.value as unknown;
  }

  override attributeChangedCallback(name?: string): void {
    super.attributeChangedCallback();
    if (name === 'src') this.#load();
  }

  template() {
    const { texts } = this;
    const label = texts('notice.search');
    const button = (action: string, act: () => void) => html`
      <button class="quiet" data-action=${action} @click=${act}>
        ${texts(`notice.${action}`, action)}
      </button>
    `;
    return html`
      <div class="root" lang=${texts.lang} dir=${texts.dir}>
        ${this.#hasFailed && this.hasAttribute('src') ? button('retry', this.#load) : ''}
        ${
          this.hasAttribute('toolbar')
            ? html`<div part="toolbar" role="search" class="actions">
                <input
                  type="search"
                  aria-label=${label}
                  placeholder=${label}
                  @input=${this.#search}
                />
                ${button('expand-all', () => this.#setOpen(true))}
                ${button('collapse-all', () => this.#setOpen(false))}
                ${button('print', () => print())}
                <span role="status">${this.#found}</span>
              </div>`
            : ''
        }
      </div>
      <slot></slot>
    `;
  }

  get #sections(): SaySoSection[] {
    return [...this.querySelectorAll<SaySoSection>('say-so-section')];
  }

  readonly #load = (): void => {
    void this.#show(fetchJson(this.getAttribute('src') ?? '', LIMITS.bytes));
  };

  async #show(json: unknown): Promise<void> {
    const request = (this.#request += 1);
    let problem: unknown;
    try {
      const given = await json;
      if (request === this.#request) this.#render(given);
    } catch (error) {
      problem = error;
    }
    // Something else was asked for meanwhile.
    if (request !== this.#request) return;
    if (problem) report(problem instanceof Problem ? problem.code : 'notice-format', problem);
    const hadFocus = this.root.activeElement;
    this.#hasFailed = !!problem;
    this.update();
    // The button that was pressed is gone.
    if (hadFocus && !this.root.activeElement) this.#sections[0]?.focusHeading();
    this.dispatchEvent(new Event(problem ? 'error' : 'load'));
  }

  #render(json: unknown): void {
    const prefix = this.getAttribute('id-prefix') ?? '';
    const open = this.getAttribute('open')?.split(' ') ?? [];
    const reader = new NoticeReader(json, this.texts, prefix);
    const build = (section: NoticeSection, level: number): Element => {
      const { id, title, isOpen, content, sections } = section;
      const inner = sections.map((part) => build(part, level + 1));
      const built = element('say-so-section', [...content(), ...inner], ['heading', title]);
      built.id = prefix + id;
      built.setAttribute('level', `${level}`);
      built.toggleAttribute('open', isOpen || open.includes(id) || open.includes('all'));
      return built;
    };
    const level = Number(this.getAttribute('level')) || 2;
    const sections = reader.sections().map((section) => build(section, level));
    this.replaceChildren(...reader.blocks(reader.notice.get('intro')), ...sections);
    for (const name of ['lang', 'dir']) {
      const value = reader.text(reader.notice.get(name));
      if (value) this.setAttribute(name, value);
    }
    // Whoever has begun to do something else is not called back.
    if (this.contains(findTarget()?.target ?? null) && document.activeElement === document.body)
      showTarget();
  }

  #setOpen(isOpen: boolean): void {
    for (const section of this.#sections) section.toggleAttribute('open', isOpen);
  }

  #search({ target }: Event): void {
    const { value } = target as HTMLInputElement;
    const open = this.#sections.filter((section) => section.hasAttribute('open'));
    this.#wasOpen ??= new Set(open);
    const count = search(this.#sections, value, this.#wasOpen);
    if (!value) this.#wasOpen = undefined;
    this.#found = value && this.texts('notice.found').replace('{sections}', `${count}`);
    this.update();
  }
}
