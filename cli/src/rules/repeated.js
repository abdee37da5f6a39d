import { plainText } from '../format/parts.js';

/**
 * @import { Rule } from './index.js'
 */

/** Shorter paragraphs may well stand twice. */
const LONG = 80;

/** A paragraph that stands twice is changed in one place and forgotten in the other. @type {Rule} */
export function* repeated({ places }) {
  const seen = new Set();
  for (const { type, value, path } of places) {
    if (type !== 'inline') continue;
    const text = plainText(value);
    const key = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (key.length >= LONG && seen.has(key)) yield { code: 'repeated', path, detail: text };
    seen.add(key);
  }
}
