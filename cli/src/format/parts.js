import { asList } from './kinds.js';

/**
 * @import { NoticeInline, NoticePart } from '../../../src/core/notice-format.ts'
 * @typedef {Record<string, unknown>} Part
 */

/** Under which key the words of a part stand, by the key that says what it is; `lang` and `do` have them too. */
const WORDS = /** @type {const} */ ({
  b: 'b',
  i: 'i',
  code: 'code',
  a: 'a',
  to: 'text',
  do: 'text',
  mail: 'text',
  tel: 'text',
  term: 'text',
  lang: 'text',
});

/**
 * The key that says what a part is.
 *
 * @param {NoticePart} part
 */
export const kindOf = (part) =>
  /** @type {keyof typeof WORDS} */ (
    Object.keys(WORDS).find((kind) => Object.hasOwn(part, kind)) ?? 'b'
  );

/**
 * The key under which the words of a part stand.
 *
 * @param {NoticePart} part
 */
export const wordsKey = (part) => WORDS[kindOf(part)];

/**
 * The words of a part, as a list; empty where it has none of its own.
 *
 * @param {NoticePart} part
 */
export const wordsOf = (part) =>
  asList(
    /** @type {Record<string, NoticeInline>} */ (/** @type {unknown} */ (part))[wordsKey(part)],
  );

/** What is shown for a part that has no words of its own. */
const ITSELF = ['mail', 'tel', 'to', 'term'];

/**
 * A text as it is read, without its parts. What a cross-reference takes from its target is its id here.
 *
 * @param {NoticeInline | undefined} inline
 * @returns {string}
 */
export const plainText = (inline) =>
  asList(inline)
    .map((one) => {
      if (typeof one === 'string') return one;
      const kind = kindOf(one);
      const own = wordsOf(one);
      if (own.length) return plainText(/** @type {NoticeInline} */ (own));
      return ITSELF.includes(kind)
        ? String(/** @type {Part} */ (/** @type {unknown} */ (one))[kind])
        : '';
    })
    .join('');

/**
 * Every part of a text, those inside others too.
 *
 * @param {NoticeInline | undefined} inline
 * @returns {Iterable<NoticePart>}
 */
export function* partsOf(inline) {
  for (const one of asList(inline))
    if (typeof one !== 'string') {
      yield one;
      yield* partsOf(/** @type {NoticeInline} */ (wordsOf(one)));
    }
}
