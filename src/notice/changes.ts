import { ownEntries } from '../core/own-entries.js';
import { canonical } from './canonical.js';
import { contactTerms } from './contact-terms.js';
import { list } from './content.js';
import type { NoticeReader, NoticeSection } from './notice-reader.js';

/** What is other than it was in an earlier version, in the order of the document. */
export interface Changes {
  readonly changed: readonly NoticeSection[];
  readonly added: readonly NoticeSection[];
  readonly removed: readonly NoticeSection[];
}

/** All sections of a notice, each before those in it; the introduction is one without an id. */
function sectionsOf(reader: NoticeReader): NoticeSection[] {
  const flat = (sections: readonly NoticeSection[]): NoticeSection[] =>
    sections.flatMap((section) => [section, ...flat(section.sections)]);
  const title = reader.text(reader.notice.get('title'));
  const blocks = list(reader.notice.get('intro'));
  const intro = { id: '', title, blocks, sections: [], isOpen: false, question: '' };
  return [intro, ...flat(reader.sections())];
}

/** What each section says, sections in it left out: two that are equal read the same. */
function sayings(reader: NoticeReader): Map<string, [section: NoticeSection, words: string]> {
  const { notice } = reader;
  const unfold = (_: string, part: unknown): unknown => {
    const own = ownEntries(part);
    if (own.has('use')) return ownEntries(notice.get('shared')).get(own.get('use') as string);
    return own.has('contact') ? contactTerms(own.get('contact'), reader) : part;
  };
  const says = ({ title, blocks }: NoticeSection): string => {
    const paragraphs = blocks.map((block) => (typeof block === 'string' ? { p: block } : block));
    return canonical(JSON.parse(JSON.stringify([title, paragraphs], unfold)));
  };
  return new Map(sectionsOf(reader).map((section) => [section.id, [section, says(section)]]));
}

/** Compares two versions of a notice, section by section; a section is known by its id. */
export function compare(now: NoticeReader, before: NoticeReader): Changes {
  const [here, there] = [sayings(now), sayings(before)];
  const only = (these: typeof here, those: typeof here): NoticeSection[] =>
    [...these].flatMap(([id, [section]]) => (those.has(id) ? [] : [section]));
  const changed = [...here].flatMap(([id, [section, words]]) => {
    const [, earlier] = there.get(id) ?? [section, words];
    return earlier === words ? [] : [section];
  });
  return { changed, added: only(here, there), removed: only(there, here) };
}

/** Says beside the headings that a notice shows which sections are new or other than they were. */
export function markChanges(notice: Element, changes: Changes, reader: NoticeReader): void {
  for (const key of ['changed', 'added'] as const)
    for (const { id } of changes[key]) {
      // Only here: the page may have an element of the same id. The introduction has none.
      const section = id && notice.querySelector(`#${CSS.escape(reader.idOf(id))}`);
      if (section) section.setAttribute('badge', reader.texts(`notice.${key}`));
    }
}
