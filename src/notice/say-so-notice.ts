import { html } from 'lit/html.js';
import { TemplateElement } from '../base/template-element.js';
import { digestOf } from '../core/digest.js';
import { Problem } from '../core/fetch-json.js';
import { report } from '../core/messages.js';
import { directionOf } from '../text/direction.js';
import { about, changesList, wording } from './about.js';
import { pathOf } from './address.js';
import { build } from './build.js';
import { canonical } from './canonical.js';
import { compare, markChanges, type Changes } from './changes.js';
import { findTarget, showTarget, showTextFragment } from './find.js';
import { Finder } from './finder.js';
import { fetchInLanguage, type Found } from './languages.js';
import { lowered, type Limits } from './limits.js';
import { NoticeReader } from './notice-reader.js';
import { noticeStyles } from './say-so-notice.styles.js';
import { inSlices } from './slices.js';
import { toolbar } from './toolbar.js';

/**
 * Shows a privacy notice as an accordion. The sections stand in the page's own tree; what the author wrote
 * inside the element stays when the notice cannot be had. Sections written by hand inside it get the same toolbar.
 *
 * @summary A privacy notice from JSON.
 * @attr src - Address of the JSON file, of a map of languages, or with `{lang}` in it.
 * @attr previous - Address of the version before, in the same forms: what has changed since is shown.
 * @attr {number} level - Heading level of the outermost sections, 1 to 6; default 2.
 * @attr open - Ids of sections that start open, space separated, or `all`.
 * @attr {boolean} toolbar - Offers search, the view by question, expand all, collapse all and print.
 * @attr id-prefix - Stands before every id, where two notices share a page.
 * @fires {Event} load - The notice is shown, all of it.
 * @fires {Event} error - The notice could not be had; the fallback stays.
 * @slot - What is shown until the notice is there, and when it cannot be had.
 * @csspart about - Version, dates and language.
 * @csspart changes - What has changed since the previous version.
 * @csspart toolbar - Search, view, expand, collapse and print.
 */
export class SaySoNotice extends TemplateElement {
  static readonly observedAttributes = ['src', 'previous', 'toolbar'];
  static override readonly styles = noticeStyles;
  /**
   * The most that the notice may take up; lowers, never raises: `bytes`, `sections`, `depth`, `blocks`, `nesting`,
   * `rows`, `columns`, `characters`, `total`.
   *
   * @public
   */
  limits: Partial<Limits> = (this as Partial<SaySoNotice>).limits ?? {};
  readonly #finder = new Finder(this);
  #reader: NoticeReader | undefined;
  #previous: NoticeReader | undefined;
  #changes: Changes | undefined;
  #isBuilt = false;
  /** Whether the notice that is shown has said its own language or direction. */
  #isMarked = false;
  #hasFailed = false;
  /** What a screen reader says next. */
  #said = '';
  /** Counts what was asked for: only the last of it may show. */
  #request = 0;
  #json: unknown;

  /**
   * The notice itself, as parsed JSON, in place of `src`.
   *
   * @public
   */
  set notice(json: unknown) {
    void this.#show(() => ({ json, lang: '' }));
  }

  /**
   * A fingerprint of what the file says, `sha256-BASE64`, once `load` has come; empty on plain http.
   *
   * @public
   */
  get hash(): Promise<string> {
    return digestOf(canonical(this.#json ?? null));
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
    if (name === 'src' || (name === 'previous' && this.hasAttribute('src'))) this.#load();
  }

  template() {
    const { texts } = this;
    const reader = this.#reader;
    const canRetry = this.#hasFailed && this.hasAttribute('src');
    return html`<div class="root" lang=${texts.lang} dir=${texts.dir}>
        ${reader ? about(reader, this.lang, !this.#isBuilt) : ''}
        ${this.#changes && reader && this.#previous ? changesList(this.#changes, reader, this.#previous) : ''}
        ${canRetry ? html`<button class="quiet" data-action="retry" @click=${this.#load}>${texts('notice.retry')}</button>` : ''}
        ${this.hasAttribute('toolbar') ? toolbar(this.#finder, texts, (said) => this.#say(said)) : ''}
        <p role="status">${this.#said}</p>
      </div>
      <slot></slot>`;
  }

  #say(said: string): void {
    this.#said = said;
    this.refresh();
  }

  readonly #load = (): void => {
    const src = this.getAttribute('src');
    if (src !== null) void this.#show(() => this.#fetch(src));
  };

  /** In the language of the page around it, or else in that of our texts. */
  #fetch(src: string): Promise<Found> {
    const page = this.parentElement?.closest('[lang]')?.getAttribute('lang');
    const wanted = [page, this.texts.lang].filter((lang) => !!lang) as string[];
    return fetchInLanguage(src, wanted, lowered(this.limits).bytes);
  }

  #read(json: unknown): NoticeReader {
    const { noticeUrl } = this.store.config;
    const isHere = !noticeUrl || pathOf(noticeUrl) === pathOf(location.href);
    return new NoticeReader(json, {
      texts: this.texts,
      idPrefix: this.getAttribute('id-prefix') ?? '',
      fullUrl: isHere ? '' : noticeUrl,
      limits: lowered(this.limits),
    });
  }

  async #show(ask: () => Found | Promise<Found>): Promise<void> {
    const request = (this.#request += 1);
    const isWanted = (): boolean => request === this.#request;
    let problem: unknown;
    // A framework sets the attributes one by one, and only then puts the element into the page.
    await Promise.resolve();
    if (!isWanted()) return;
    this.#say('');
    try {
      const found = await ask();
      if (isWanted()) await inSlices(this.#steps(found), isWanted);
    } catch (error) {
      problem = error;
    }
    // Something else was asked for meanwhile.
    if (!isWanted()) return;
    if (problem) report(problem instanceof Problem ? problem.code : 'notice-format', problem);
    const hadFocus = this.root.activeElement;
    this.#hasFailed = !!problem;
    this.#said = problem ? this.texts('notice.block') : '';
    if (!problem) this.#finder.renew();
    this.refresh();
    // The button that was pressed is gone.
    if (hadFocus && !this.root.activeElement) this.#finder.all[0]?.focusHeading();
    this.dispatchEvent(new Event(problem ? 'error' : 'load'));
    if (problem) return;
    this.#lead();
    await this.#compare(isWanted);
  }

  *#steps({ json, lang: asked }: Found): Generator {
    const reader = this.#read(json);
    yield* reader.check();
    yield reader.sections();
    const open = this.getAttribute('open')?.split(/\s+/) ?? [];
    const level = Number(this.getAttribute('level')) || 2;
    const lang = reader.text(reader.notice.get('lang')) || asked;
    const dir = reader.text(reader.notice.get('dir')) || (lang && directionOf(lang));
    for (const [name, value] of Object.entries({ lang, dir }))
      if (value) this.setAttribute(name, value);
      else if (this.#isMarked) this.removeAttribute(name);
    this.#isMarked = !!dir;
    this.#json = json;
    this.#reader = reader;
    this.#changes = undefined;
    this.#isBuilt = false;
    this.refresh();
    yield* build(this, reader, { level, open });
    yield* wording(reader, lang);
    this.#isBuilt = true;
  }

  /** Leads to what the address names. Whoever has begun to do something else is not called back. */
  #lead(): void {
    if (document.activeElement !== document.body) return;
    if (this.contains(findTarget()?.target ?? null)) showTarget(true);
    else showTextFragment();
  }

  /** Marks what is other than in the previous version, if there is one. */
  async #compare(isWanted: () => boolean): Promise<void> {
    const src = this.getAttribute('previous');
    const reader = this.#reader;
    if (!src || !reader) return;
    try {
      const previous = this.#read((await this.#fetch(src)).json);
      await inSlices(previous.check(), isWanted);
      if (!isWanted()) return;
      this.#previous = previous;
      this.#changes = compare(reader, previous);
    } catch (error) {
      return report(error instanceof Problem ? error.code : 'notice-format', error);
    }
    markChanges(this, this.#changes, reader);
    this.refresh();
  }
}
