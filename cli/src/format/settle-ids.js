import { LISTED_WORDS } from '../listed-words.js';

/**
 * @import { NoticeSection } from '../../../src/core/notice-format.ts'
 */

const ID = /^[a-z][a-z0-9.-]{0,63}$/;

/**
 * An id made of a title, as the widget makes it: without words for which filter lists would hide it.
 *
 * @param {string} title
 */
export const slug = (title) =>
  (title.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [])
    .filter((word) => !LISTED_WORDS.test(word))
    .join('-')
    .slice(0, 50) || 'section';

/**
 * @param {NoticeSection[] | undefined} sections
 * @returns {NoticeSection[]}
 */
const flat = (sections = []) => sections.flatMap((section) => [section, ...flat(section.sections)]);

/**
 * Gives every section its id: the author's own where it is allowed and free, else a free one made of the
 * title. The order is the widget's, so that the address of a section is the same before and after.
 *
 * @param {NoticeSection[]} sections are changed
 */
export function settleIds(sections) {
  const all = flat(sections);
  const reserved = new Set(all.map(({ id }) => id));
  const taken = new Set();
  for (const section of all) {
    const { id: given = '' } = section;
    let id = given;
    if (!ID.test(given) || taken.has(given)) {
      id = slug(section.title);
      for (let count = 2; taken.has(id) || reserved.has(id); count += 1)
        id = `${slug(section.title)}-${count}`;
    }
    taken.add(id);
    section.id = id;
  }
}
