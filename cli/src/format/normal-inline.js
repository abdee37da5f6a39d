import { linkPart } from './link.js';
import { kindOf, wordsKey, wordsOf } from './parts.js';

/**
 * @import { NoticeInline, NoticePart } from '../../../src/core/notice-format.ts'
 * @typedef {string | NoticePart} Piece
 */

// Controls but tab and line break, characters that turn text around, and U+FDD0, with which the reader of
// Markdown marks what was escaped. The widget removes the first two as well (requirements N12).
// oxlint-disable-next-line no-control-regex
export const UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0]/g;

/**
 * A text in one line: without what may not be shown, and spaces as HTML collapses them.
 *
 * @param {string} text
 */
export const oneLine = (text) => text.replace(UNWANTED, '').replace(/[ \t\n\r\f]+/g, ' ');

/** Kinds that mean nothing inside or right after themselves. */
const MERGED = ['b', 'i'];

/**
 * @param {NoticePart} part
 * @param {Piece[]} words
 * @returns {NoticePart}
 */
function withWords(part, words) {
  const { [wordsKey(part)]: _, ...rest } = /** @type {Record<string, unknown>} */ (
    /** @type {unknown} */ (part)
  );
  const made = words.length ? { ...part, [wordsKey(part)]: packed(words) } : rest;
  return /** @type {NoticePart} */ (/** @type {unknown} */ (made));
}

/**
 * @param {Piece[]} pieces
 * @returns {NoticeInline}
 */
export function packed(pieces) {
  const [first, ...more] = pieces;
  return typeof first === 'string' && !more.length ? first : pieces;
}

/**
 * Collapses spaces across the borders of parts: one that follows another is left out.
 *
 * @param {Piece[]} pieces
 * @param {{ isSpace: boolean, around: string[] }} state
 * @returns {Piece[]}
 */
function collapse(pieces, state) {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') {
      const line = oneLine(piece);
      const text = state.isSpace ? line.replace(/^ /, '') : line;
      if (text) state.isSpace = text.endsWith(' ');
      return text ? [text] : [];
    }
    return collapsePart(piece, state);
  });
}

/**
 * @param {NoticePart} part
 * @param {{ isSpace: boolean, around: string[] }} state
 * @returns {Piece[]}
 */
function collapsePart(part, state) {
  const kind = kindOf(part);
  if (state.around.includes(kind) && MERGED.includes(kind)) return collapse(wordsOf(part), state);
  const around = [...state.around, kind];
  const inner = { isSpace: state.isSpace, around };
  const words = merge(collapse(wordsOf(part), inner));
  if (!words.length && !['to', 'mail', 'tel', 'term'].includes(kind)) return [];
  state.isSpace = words.length ? inner.isSpace : false;
  return [itself(asLink(withWords(part, words)))];
}

/**
 * A link to an e-mail address or a telephone number is what Markdown and HTML have for these parts.
 *
 * @param {NoticePart} part
 */
const asLink = (part) =>
  'a' in part && /^(mailto|tel):/i.test(part.href) ? (linkPart(part.href, part.a) ?? part) : part;

/**
 * Words that say only what would stand there without them are left out.
 *
 * @param {NoticePart} part
 */
function itself(part) {
  const { mail, tel, text } = /** @type {Record<string, unknown>} */ (
    /** @type {unknown} */ (part)
  );
  return text !== undefined && text === (mail ?? tel) ? withWords(part, []) : part;
}

/**
 * Joins what stands side by side and is of one kind.
 *
 * @param {Piece[]} pieces
 */
function merge(pieces) {
  /** @type {Piece[]} */
  const merged = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged.splice(-1, 1, last + piece);
    else if (typeof piece === 'string') merged.push(piece);
    else if (isSame(last, piece))
      merged.splice(
        -1,
        1,
        withWords(piece, merge([...wordsOf(/** @type {NoticePart} */ (last)), ...wordsOf(piece)])),
      );
    else merged.push(piece);
  }
  return merged;
}

/**
 * @param {Piece | undefined} last
 * @param {NoticePart} piece
 */
const isSame = (last, piece) =>
  typeof last === 'object' &&
  kindOf(last) === kindOf(piece) &&
  [...MERGED, 'code'].includes(kindOf(piece));

/**
 * Leaves out the space at the end, however deep it stands.
 *
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
function trimEnd(pieces) {
  const last = pieces.at(-1);
  const before = pieces.slice(0, -1);
  if (last === undefined) return [];
  if (typeof last === 'string') {
    const text = last.replace(/ $/, '');
    return text ? [...before, text] : trimEnd(before);
  }
  const own = wordsOf(last);
  if (!own.length) return pieces;
  const words = trimEnd(own);
  const isGone = !words.length && !['to', 'mail', 'tel', 'term'].includes(kindOf(last));
  return isGone ? trimEnd(before) : [...before, itself(withWords(last, words))];
}

/**
 * A text in its one normal form: two texts that look alike on the page have the same.
 *
 * @param {NoticeInline | undefined} inline
 * @returns {Piece[]} empty when nothing is to be seen
 */
export function normalPieces(inline) {
  const pieces = inline === undefined ? [] : Array.isArray(inline) ? inline : [inline];
  return trimEnd(merge(collapse(pieces, { isSpace: true, around: [] })));
}

/**
 * The same as a text of the format; an empty string when nothing is to be seen.
 *
 * @param {NoticeInline | undefined} inline
 * @returns {NoticeInline}
 */
export const normalInline = (inline) => {
  const pieces = normalPieces(inline);
  return pieces.length ? packed(pieces) : '';
};
