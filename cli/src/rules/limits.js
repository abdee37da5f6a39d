/**
 * @import { Rule, Subject } from './index.js'
 */

const isSection = (/** @type {string | number} */ key) => key === 'sections';

/** What the schema cannot count (requirements N13). @type {[limit: number, what: string, count: (subject: Subject) => number][]} */
const LIMITS = [
  [512 * 1024, 'bytes', ({ bytes }) => bytes],
  [5000, 'blocks', ({ places }) => places.filter(({ type }) => type === 'block').length],
  [300, 'sections', ({ places }) => places.filter(({ type }) => type === 'section').length],
  [
    6,
    'sections in each other',
    ({ places }) => Math.max(0, ...places.map(({ path }) => path.filter(isSection).length)),
  ],
];

/** The notice is no larger than the widget shows, and its tables are even. @type {Rule} */
export function* limits(subject) {
  for (const [limit, what, count] of LIMITS) {
    const amount = count(subject);
    const detail = `${amount} ${what}; at most ${limit}`;
    if (amount > limit) yield { code: 'limit', path: [], detail };
  }
  for (const { type, value, path } of subject.places) {
    if (type !== 'block' || !('table' in value)) continue;
    const { head, rows } = value.table;
    for (const [index, row] of rows.entries())
      if (row.length !== head.length)
        yield {
          code: 'table-width',
          path: [...path, 'table', 'rows', index],
          detail: `${row.length}, and not ${head.length}`,
        };
  }
}
