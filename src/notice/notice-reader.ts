import { Problem } from '../core/fetch-json.js';
import { report } from '../core/messages.js';
import { ownEntries } from '../core/own-entries.js';
import type { Texts } from '../text/text.js';
import { element, list, type Content, type Part } from './content.js';
import { KINDS } from './kinds.js';

/** What a notice may take up (requirements N13). Beyond it the whole file is refused. */
export const LIMITS = {
  bytes: 524_288,
  /** Parts in each other, sections included. */
  depth: 20,
  /** Characters of one string. */
  characters: 20_000,
  /** Characters in all, repeated blocks included, so that a small file cannot unfold into a huge page. */
  total: 2_000_000,
};

/** One headed part of a notice. */
export interface NoticeSection {
  /** Unique in the notice, of the form `^[a-z][a-z0-9.-]{0,63}$`. */
  readonly id: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly sections: readonly NoticeSection[];
  readonly content: () => Content[];
}

const ID = /^[a-z][a-z0-9.-]{0,63}$/;

// C0 and C1 controls but tab and line break, and the characters that turn text around (Trojan source).
// oxlint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Reads a notice of format `notice/1` into nodes of its own making; nothing of the input is kept. What one
 * part gets wrong is said in its place; a file of another format or beyond the limits is refused whole, by
 * throwing a `Problem` (`notice-format`, `notice-limit`).
 */
export class NoticeReader {
  readonly texts: Texts;
  /** Stands before every id that is rendered. */
  readonly idPrefix: string;
  readonly notice: Part;
  /** Section id → title: where a cross-reference may lead. */
  readonly titles = new Map<string, string>();
  /** Where the glossary stands; empty without one. */
  glossaryId = '';
  /** Ids that the author chose, so that none that we make takes them. */
  readonly #reserved = new Set<unknown>();
  #depth = 0;
  #total = 0;

  constructor(input: unknown, texts: Texts, idPrefix: string) {
    this.notice = ownEntries(input);
    this.texts = texts;
    this.idPrefix = idPrefix;
    const format = this.notice.get('format') ?? 'notice/1';
    if (format !== 'notice/1' || !Array.isArray(this.notice.get('sections')))
      throw new Problem('notice-format', format);
  }

  /** The sections, with the glossary as the last one. All ids are settled before any content is read. */
  sections(): NoticeSection[] {
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
    this.#limit('characters', value.length);
    const clean = value.replace(UNWANTED, '');
    if (clean !== value) report('notice-characters', clean);
    return clean;
  }

  /** A list of blocks; a plain string is a paragraph. */
  blocks(value: unknown): Content[] {
    return this.read(
      list(value).map((block) => (typeof block === 'string' ? { p: block } : block)),
    );
  }

  /** A string, an object of one of the kinds, or an array of them. */
  read(value: unknown): Content[] {
    this.#limit('total', (this.#total += typeof value === 'string' ? value.length : 10));
    if (typeof value === 'string') return [this.text(value)];
    this.#limit('depth', (this.#depth += 1));
    const content = Array.isArray(value)
      ? value.flatMap((part) => this.read(part))
      : this.#readKind(ownEntries(value));
    this.#depth -= 1;
    return content;
  }

  /** Says visibly that a part could not be shown: a missing disclosure is worse than an ugly one (N15). */
  unreadable(part: Part): Content[] {
    report('notice-block', ...part.keys());
    return [element('p', [`[${this.texts('notice.block')}]`])];
  }

  #readKind(part: Part): Content[] {
    const [kind = '', ...more] = [...part.keys()].filter((key) => Object.hasOwn(KINDS, key));
    const read = more.length ? undefined : KINDS[kind];
    return read ? read(part.get(kind), part, this) : this.unreadable(part);
  }

  #reserve(sections: unknown): void {
    this.#limit('depth', (this.#depth += 1));
    for (const part of list(sections).map(ownEntries)) {
      this.#reserved.add(part.get('id'));
      this.#reserve(part.get('sections'));
    }
    this.#depth -= 1;
  }

  #outline(sections: unknown): NoticeSection[] {
    this.#limit('depth', (this.#depth += 1));
    const outlined = list(sections).map((entry) => {
      const part = ownEntries(entry);
      const title = this.text(part.get('title'));
      const id = this.#settleId(part.get('id'), title);
      this.titles.set(id, title);
      return {
        id,
        title,
        isOpen: part.get('open') === true,
        sections: this.#outline(part.get('sections')),
        content: () => this.blocks(part.get('blocks')),
      };
    });
    this.#depth -= 1;
    return outlined;
  }

  /** The author's id where it is allowed and free, else a free one made of the title. */
  #settleId(given: unknown, title: string): string {
    let id = this.text(given);
    if (ID.test(id) && !this.titles.has(id)) return id;
    if (given !== undefined) report('notice-id', given);
    const slug =
      title
        .toLowerCase()
        .match(/[a-z][a-z0-9]*/g)
        ?.join('-')
        .slice(0, 50) ?? 'section';
    id = slug;
    for (let count = 2; this.titles.has(id) || this.#reserved.has(id); count += 1)
      id = `${slug}-${count}`;
    return id;
  }

  #limit(what: keyof typeof LIMITS, amount: number): void {
    if (amount > LIMITS[what]) throw new Problem('notice-limit', `${LIMITS[what]} ${what}`);
  }
}
