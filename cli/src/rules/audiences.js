/**
 * @import { NoticeSection } from '../../../src/core/notice-format.ts'
 * @import { Place } from '../format/places.js'
 * @import { Rule } from './index.js'
 */

/** What every audience is told, once one of them is. The rest is said where there is something to say. */
const ASKED = ['collect', 'share', 'where', 'keep', 'basis'];

/** The questions that a section answers with what is in it. @param {NoticeSection} section @returns {string[]} */
const answered = ({ question, blocks = [], sections = [] }) => [
  ...(question && (blocks.length || sections.length) ? [question] : []),
  ...sections.flatMap(answered),
];

/** @param {Place[]} places */
const sectionsOf = (places) =>
  places.flatMap(({ type, value, path }) => (type === 'section' ? [{ value, path }] : []));

/** Every audience has an answer to each question that one of them has. @type {Rule} */
export function* audiences({ places }) {
  const sections = sectionsOf(places);
  const all = sections.filter(({ value }) => value.kind === 'audience');
  const found = all.flatMap(({ value }) => answered(value));
  const questions = ASKED.filter((question) => found.includes(question));
  for (const { value, path } of all) {
    const own = new Set(answered(value));
    for (const question of questions)
      if (!own.has(question))
        yield {
          code: 'question-gap',
          path,
          detail: `“${value.title}” has no section with “${question}”`,
        };
  }
  for (const { value, path } of sections)
    if (!value.blocks?.length && !value.sections?.length)
      yield { code: 'empty-section', path, words: value.title };
}
