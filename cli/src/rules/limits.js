import { sizeOf } from './size.js';

/**
 * @import { Rule } from './index.js'
 * @import { Size } from './size.js'
 */

/** What the schema cannot count (requirements N13). @type {[limit: number, what: string, key: 'bytes' | keyof Size][]} */
const LIMITS = [
  [512 * 1024, 'bytes', 'bytes'],
  [5000, 'blocks, items and explanations', 'blocks'],
  [300, 'sections', 'sections'],
  [6, 'sections in each other', 'depth'],
  [40, 'parts in each other', 'nesting'],
  [2_000_000, 'characters with shared blocks as often as they are used', 'total'],
];

/** The notice is no larger than the widget shows, and its tables are even. @type {Rule} */
export function* limits(subject) {
  const size = { bytes: subject.bytes, ...sizeOf(subject.notice) };
  for (const [limit, what, key] of LIMITS) {
    const amount = size[key];
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
