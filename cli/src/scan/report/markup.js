/**
 * @typedef {{ markup: string }} Markup text that is HTML
 * @typedef {Markup | string | number | false | undefined | readonly Part[]} Part
 */

/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {Part} part @returns {string} */
function write(part) {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(write).join('');
  if (typeof part === 'object') return /** @type {Markup} */ (part).markup;
  return String(part).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}

/**
 * HTML in which every value is text, unless it was made by this too.
 *
 * @param {TemplateStringsArray} strings
 * @param {...Part} parts
 * @returns {Markup}
 */
export const html = (strings, ...parts) => ({
  markup: strings.map((text, index) => text + write(parts[index])).join(''),
});
