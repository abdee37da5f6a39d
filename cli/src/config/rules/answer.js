import { idsOf, isAlways } from '../each-service.js';

/**
 * @import { Rule } from './index.js'
 */

/** The most characters that the script keeps an answer in. */
const LIMIT = 1024;

/** An answer as it is kept, in which all is granted, under a signal of the browser: no other one is longer. @param {string} revision @param {string[]} ids */
const longest = (revision, ids) =>
  `v=1&at=2026-11-22T00:00:00Z&rev=${encodeURIComponent(revision)}&granted=${ids.join('+')}&denied=&gpc=1`;

/** An answer is short enough to be kept: else everybody is asked on every page. @type {Rule} */
export function* answer({ config: { revision = '', categories = [], regions = {} } }) {
  const asks = (/** @type {string} */ id) =>
    Object.values(regions).some((modes) => (modes[id] ?? 'always') !== 'always');
  const ids = categories
    .filter((category) => !isAlways(category) || asks(category.id))
    .flatMap(idsOf);
  const { length } = longest(revision.toWellFormed(), ids);
  const path = categories.length ? ['categories'] : ['revision'];
  if (length > LIMIT) yield { code: 'long-answer', path, detail: `${length}; at most ${LIMIT}` };
}
