/**
 * @import { Pieces } from './inlines.js'
 */

/** Digits and signs, and what Unicode has for them above and below the line. */
const ON_THE_LINE = '0123456789+-−=()';
const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' };

/**
 * Raises or lowers digits and signs, which mean something else on the line: 10² is not 102. What has other letters stays (1st, Mlle).
 *
 * @param {Pieces} pieces
 * @param {keyof typeof RAISED} place
 * @returns {Pieces}
 */
export const raised = (pieces, place) =>
  pieces.map((piece) =>
    typeof piece === 'string' && /^[\d+\-−=()]+$/.test(piece)
      ? piece.replace(/./g, (sign) => RAISED[place][ON_THE_LINE.indexOf(sign)] ?? sign)
      : piece,
  );
