import { didYouMean } from '../nearest.js';
import { WrongUse } from '../wrong-use.js';
import { readCatalogue } from './catalogue.js';

/** @import { Chosen } from '../config/make-config.js' */

/**
 * The services of the catalogue that are named by id or name, in the order of the names; each once.
 *
 * @param {readonly string[]} ids
 * @returns {Chosen[]}
 * @throws {WrongUse} for an id that the catalogue does not have, with the nearest that it has
 */
export function chooseServices(ids) {
  const all = /** @type {Chosen[]} */ (readCatalogue());
  const chosen = ids.map((id) => {
    const entry = all.find((each) => [each.id, each.name.toLowerCase()].includes(id.toLowerCase()));
    if (entry) return entry;
    const known = all.map(({ id: own }) => own);
    throw new WrongUse(`the catalogue has no service “${id}”${didYouMean(id, known)}`);
  });
  return [...new Set(chosen)];
}
