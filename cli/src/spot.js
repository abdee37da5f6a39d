/**
 * @import { Spot } from './findings.js'
 * @import { Place } from './read/reading.js'
 * @typedef {{ source: string, places: WeakMap<object, Place>, members?: WeakMap<object, Map<string | number, Place>> }} Located
 *   `members`: of JSON, where each member of an object or array stands
 */

/**
 * Where something of a notice stands in the text that it was made of: the innermost part whose place is known,
 * and in it the words, when they can be found.
 *
 * @param {unknown} notice
 * @param {(string | number)[]} path
 * @param {Located} located
 * @param {string} [words]
 * @returns {Spot}
 */
export function spotIn(notice, path, { source, places }, words) {
  /** @type {Place | undefined} */
  let place;
  let value = notice;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break;
    value = /** @type {Record<string | number, unknown>} */ (value)[key];
    if (typeof value === 'object' && value !== null) place = places.get(value) ?? place;
  }
  const { line = 1, column = 1, start = 0, end = source.length } = place ?? {};
  const at = words ? source.slice(start, end).indexOf(words) : -1;
  return at < 0 ? { line, column } : spotAt(source, start + at);
}

/**
 * Where a member of some JSON stands: the last one on the way to it that there is.
 *
 * @param {unknown} json
 * @param {(string | number)[]} path
 * @param {Located} located
 * @returns {Spot | undefined} nothing for the whole, and for what was not read from a file
 */
export function memberSpot(json, path, { members }) {
  /** @type {Spot | undefined} */
  let spot;
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break;
    spot = members?.get(value)?.get(key) ?? spot;
    value = /** @type {Record<string | number, unknown>} */ (value)[key];
  }
  return spot;
}

/**
 * @param {string} source
 * @param {number} offset
 * @returns {Spot}
 */
export function spotAt(source, offset) {
  const before = source.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}
