import { make, type Content } from '../base/make.js';
import { Problem } from '../core/fetch-json.js';
import { report } from '../core/messages.js';
import { ownEntries } from '../core/own-entries.js';
import type { Texts } from '../text/text.js';
import { list, type Part } from './content.js';
import { KINDS } from './kinds.js';
import { checkLimits, LIMITS, type Limits } from './limits.js';

/** One headed part of a notice. */
export interface NoticeSection {
  /** Unique in the notice, of the form `^[a-z][a-z0-9.-]{0,63}$`. */
  readonly id: string;
  readonly title: string;
  /** Which question it answers, the same for every audience; empty for none. */
  readonly question: string;
  readonly isOpen: boolean;
  /** As they stand in the file, to be read one by one. */
  readonly blocks: readonly unknown[];
  readonly sections: readonly NoticeSection[];
}

/** What stands around the notice and is the same for all of it. */
export interface Setting {
  readonly texts: Texts;
  /** Stands before every id that is rendered. */
  readonly idPrefix?: string;
  /** Where all of it can be read, for a part that cannot be shown here; empty for nowhere. */
  readonly fullUrl?: string | undefined;
  readonly limits?: Limits;
}

const ID = /^[a-z][a-z0-9.-]{0,63}$/;

/** Words of a title that no id is made of: filter lists hide what is called `about-cookies`. */
const HIDDEN = /cookie|gdpr|cmp|cnil|banner|consent|privacy/;

// C0 and C1 controls but tab and line break, and half a character, which no address can hold.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Cs}]/gu;
// And the characters that turn text around (Trojan source).
const UNWANTED = new RegExp(`${CONTROLS.source}|[\u202a-\u202e\u2066-\u2069]`, 'gu');

/**
 * Reads a notice of format `notice/1` into nodes of its own making; nothing of the input is kept. What one
 * part gets wrong is said in its place; a file of another format or beyond the limits is refused whole, by
 * throwing a `Problem` (`notice-format`, `notice-limit`).
 */
export class NoticeReader {
  readonly texts: Texts;
  readonly notice: Part;
  /** Section id → title: where a cross-reference may lead. */
  readonly titles = new Map<string, string>();
  /** Where the glossary stands; empty without one. */
  glossaryId = '';
  /** Ids that the author chose, so that none that we make takes them. */
  readonly #reserved = new Set<unknown>();
  readonly #setting: Setting;
  #sections: readonly NoticeSection[] | undefined;
  /** Whether what is read stands in a direction of its own, where the characters that turn text do no harm. */
  #isIsolated = false;

  constructor(input: unknown, setting: Setting) {
    this.notice = ownEntries(input);
    this.#setting = setting;
    this.texts = setting.texts;
    const format = this.notice.get('format') ?? 'notice/1';
    const isKnown = typeof format === 'string' && /^notice\/1(\.\d+)?$/.test(format);
    if (!isKnown || !Array.isArray(this.notice.get('sections')))
      throw new Problem('notice-format', isKnown ? 'sections' : JSON.stringify(format));
  }

  /** Has to be gone through before anything is read. Throws a `Problem` (`notice-limit`). */
  check(): Generator {
    return checkLimits(this.notice, this.#setting.limits ?? LIMITS);
  }

  /** The id that a section has on the page. */
  idOf(section: string): string {
    return `${this.#setting.idPrefix ?? ''}${section}`;
  }

  /** The sections, with the glossary as the last one. All ids are settled before any content is read. */
  sections(): readonly NoticeSection[] {
    return (this.#sections ??= this.#readSections());
  }

  #readSections(): NoticeSection[] {
    const terms = [...ownEntries(this.notice.get('terms'))].map(([term, p]) => ({
      term,
      def: [{ p }],
    }));
    const given = list(this.notice.get('sections'));
    this.#reserve(given);
    if (!terms.length) return this.#outline(given);
    const title = this.texts('notice.terms');
    const all = this.#outline([...given, { title, blocks: [{ terms }] }]);
    this.glossaryId = all.at(-1)?.id ?? '';
    return all;
  }

  /** A string that may be shown; empty for anything that is none. */
  text(value: unknown): string {
    if (typeof value !== 'string') return '';
    const clean = value.replace(this.#isIsolated ? CONTROLS : UNWANTED, '');
    if (clean !== value) report('notice-characters', clean);
    return clean;
  }

  /** A list of blocks; a plain string is a paragraph. */
  blocks(value: unknown): Content[] {
    return list(value).flatMap((block) => this.block(block));
  }

  block(value: unknown): Content[] {
    return this.read(typeof value === 'string' ? { p: value } : value);
  }

  /** A string, an object of one of the kinds, or an array of them. */
  read(value: unknown): Content[] {
    if (typeof value === 'string') return [this.text(value)];
    if (Array.isArray(value)) return value.flatMap((part) => this.read(part));
    return this.#readKind(ownEntries(value));
  }

  /** Reads what will stand in an element with a direction of its own. */
  isolated(read: () => Content[]): Content[] {
    const was = this.#isIsolated;
    this.#isIsolated = true;
    const content = read();
    this.#isIsolated = was;
    return content;
  }

  /** Says visibly that a part could not be shown: a missing disclosure is worse than an ugly one (N15). */
  unreadable(part: Part): Content[] {
    report('notice-block', ...part.keys());
    const { fullUrl } = this.#setting;
    const said = `[${this.texts('notice.block')}]`;
    const more = make('a', [this.texts('notice.full')], ['href', fullUrl ?? '']);
    return [make('p', fullUrl ? [said, ' ', more] : [said])];
  }

  #readKind(part: Part): Content[] {
    const [kind = '', ...more] = [...part.keys()].filter((key) => Object.hasOwn(KINDS, key));
    const read = more.length ? undefined : KINDS[kind];
    return read ? read(part.get(kind), part, this) : this.unreadable(part);
  }

  #reserve(sections: unknown): void {
    for (const part of list(sections).map(ownEntries)) {
      this.#reserved.add(part.get('id'));
      this.#reserve(part.get('sections'));
    }
  }

  #outline(sections: unknown): NoticeSection[] {
    return list(sections).map((entry) => {
      const part = ownEntries(entry);
      const title = this.text(part.get('title'));
      const id = this.#settleId(part.get('id'), title);
      this.titles.set(id, title);
      return {
        id,
        title,
        question: this.text(part.get('question')),
        isOpen: part.get('open') === true,
        blocks: list(part.get('blocks')),
        sections: this.#outline(part.get('sections')),
      };
    });
  }

  /** The author's id where it is allowed and free, else a free one made of the title. */
  #settleId(given: unknown, title: string): string {
    let id = this.text(given);
    if (ID.test(id) && !this.titles.has(id)) return id;
    if (given !== undefined) report('notice-id', given);
    const slug =
      (title.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [])
        .filter((word) => !HIDDEN.test(word))
        .join('-')
        .slice(0, 50) || 'section';
    id = slug;
    for (let count = 2; this.titles.has(id) || this.#reserved.has(id); count += 1)
      id = `${slug}-${count}`;
    return id;
  }
}
