import { make } from '../base/make.js';
import { list } from './content.js';
import type { NoticeReader, NoticeSection } from './notice-reader.js';

/** How a notice is shown. */
export interface Showing {
  /** Heading level of the outermost sections. */
  readonly level: number;
  /** Ids of sections that start open; `all` for all of them. */
  readonly open: readonly string[];
}

/** Puts a notice in the place of what stands in an element, a step at a time, in the order of the document. */
export function* build(into: Element, reader: NoticeReader, { level, open }: Showing): Generator {
  function* blocks(parent: Element, given: readonly unknown[]): Generator {
    for (const block of given) yield parent.append(...reader.block(block));
  }
  function* section(parent: Element, given: NoticeSection, depth: number): Generator {
    const { id, title, question, isOpen } = given;
    const shown = make('say-so-section', [], ['heading', title], ['question', question]);
    shown.id = reader.idOf(id);
    shown.setAttribute('level', `${depth}`);
    shown.toggleAttribute('open', isOpen || open.includes(id) || open.includes('all'));
    yield parent.append(shown);
    yield* blocks(shown, given.blocks);
    for (const inner of given.sections) yield* section(shown, inner, depth + 1);
  }
  const sections = reader.sections();
  into.replaceChildren();
  yield* blocks(into, list(reader.notice.get('intro')));
  for (const given of sections) yield* section(into, given, level);
}
