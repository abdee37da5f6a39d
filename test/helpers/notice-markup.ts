import { make } from '../../src/base/make.js';
import { NoticeReader } from '../../src/notice/notice-reader.js';
import { makeTexts } from '../../src/text/text.js';

/** A reader of a notice, in English. */
export function read(notice: unknown, idPrefix = ''): NoticeReader {
  const reader = new NoticeReader(notice, { texts: makeTexts({}), idPrefix });
  for (const _ of reader.check());
  return reader;
}

/** What one block becomes, as markup; it stands in a section "a", followed by a section "b". */
export function markupOf(block: unknown, notice: object = {}, idPrefix = ''): string {
  const sections = [
    { id: 'a', title: 'First', blocks: [block] },
    { id: 'b', title: 'Second' },
  ];
  const reader = read({ sections, ...notice }, idPrefix);
  return make('div', reader.blocks(reader.sections()[0]?.blocks)).innerHTML;
}
