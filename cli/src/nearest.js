import { closest, distance } from 'fastest-levenshtein';

/** The most letters that may differ, for each letter of the word. */
const SHARE = 0.4;

/**
 * The word that somebody may have meant.
 *
 * @param {string} word
 * @param {readonly string[]} known
 * @returns {string | undefined} nothing where none is near
 */
export function nearest(word, known) {
  const best = closest(word, known);
  const isNear = known.length > 0 && distance(word, best) <= Math.max(1, word.length * SHARE);
  return isNear ? best : undefined;
}

/**
 * The same as the end of a sentence.
 *
 * @param {string} word
 * @param {readonly string[]} known
 * @returns {string} empty where none is near
 */
export function didYouMean(word, known) {
  const best = nearest(word, known);
  return best === undefined ? '' : `; did you mean ${best}?`;
}
