import { didYouMean } from '../../nearest.js';

/**
 * @import { Fault, Rule } from './index.js'
 */

/** Categories that there are when none are named. */
const DEFAULTS = ['necessary', 'functional', 'analytics', 'marketing'];

/**
 * @param {readonly { id: string }[]} list
 * @param {(string | number)[]} path
 * @returns {Iterable<Fault>}
 */
function* taken(list, path) {
  const seen = new Set();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) yield { code: 'taken-id', path: [...path, index, 'id'], detail: id };
    seen.add(id);
  }
}

/** No id is taken twice, and regions name categories that there are. @type {Rule} */
export function* ids({ config: { categories = [], regions = {} } }) {
  yield* taken(categories, ['categories']);
  for (const [index, { services = [] }] of categories.entries())
    yield* taken(services, ['categories', index, 'services']);
  const known = categories.length ? categories.map(({ id }) => id) : DEFAULTS;
  for (const [region, modes] of Object.entries(regions))
    for (const id of Object.keys(modes))
      if (!known.includes(id))
        yield {
          code: 'unknown-category',
          path: ['regions', region, id],
          detail: id + didYouMean(id, known),
        };
}
