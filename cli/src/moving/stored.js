import { namePatterns } from './name-patterns.js';
import { plain } from './plain.js';

/**
 * @import { SaySoStored } from '../../../src/core/config-format.ts'
 * @import { Report } from './move-from.js'
 * @import { Path, Taken } from './taken.js'
 */

/** What a column of a table says, by the words in its key or its heading; the first that fits. @type {[keyof SaySoStored, RegExp][]} */
const COLUMNS = [
  ['duration', /expir|durat|dauer|lifetime|period|lauf|dur[ée]e/i],
  ['purpose', /desc|purpose|zweck|finalit|beschr|use/i],
  ['name', /name|cookie|nom|key/i],
];

/**
 * Where the name of an entry stands: the entry itself, its first element, or its `name` or `pattern`.
 *
 * @param {Taken} from
 * @param {Path} path
 * @returns {Path | undefined}
 */
function namePlace(from, path) {
  const places = [path, [...path, 0], [...path, 'name'], [...path, 'pattern']];
  return places.find(
    (place) => typeof from.at(place) === 'string' || from.at(place) instanceof RegExp,
  );
}

/**
 * What a list of names or patterns stands for. Domains and paths are not wanted: all are deleted that there are.
 *
 * @param {Taken} from
 * @param {Path} path
 * @param {Report} report
 * @returns {SaySoStored[]}
 */
export const storedOf = (from, path, report) =>
  from.keys(path).flatMap((at) => {
    const place = namePlace(from, [...path, at]);
    if (!place) return [];
    const name = from.take(place);
    for (const key of [1, 2, 'path', 'domain']) from.text([...path, at, key]);
    const names = typeof name === 'string' ? [name] : namePatterns(name);
    if (!names) report('lost-pattern', place, String(name));
    return (names ?? []).map((each) => ({ name: each }));
  });

/**
 * The rows of a table of cookies: `{ headers: { name: 'Name' }, body: [{ name: '_ga' }] }`.
 *
 * @param {Taken} from
 * @param {Path} path
 * @returns {SaySoStored[]}
 */
export function tableRows(from, path) {
  /** @type {Map<string, keyof SaySoStored>} */
  const columns = new Map();
  for (const key of from.keys([...path, 'headers']).map(String)) {
    const heading = from.text([...path, 'headers', key]) ?? '';
    const [column] =
      COLUMNS.find(([, words]) => words.test(key)) ??
      COLUMNS.find(([, words]) => words.test(heading)) ??
      [];
    if (column && ![...columns.values()].includes(column)) columns.set(key, column);
  }
  from.text([...path, 'caption']);
  return from.keys([...path, 'body']).flatMap((at) => {
    const cells = [...columns].map(([key, column]) => [
      column,
      plain(from.text([...path, 'body', at, key]) ?? ''),
    ]);
    const row = /** @type {SaySoStored} */ (Object.fromEntries(cells.filter(([, text]) => text)));
    from.text([...path, 'body', at, 'domain']);
    return row.name ? [row] : [];
  });
}
