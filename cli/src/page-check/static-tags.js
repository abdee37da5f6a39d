import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * @import { Element, Parent } from 'hast'
 * @import { Spot } from '../findings.js'
 * @typedef {{ name: string, attributes: Record<string, string>, spot: Spot, isInHead: boolean, outline: string }} Tag
 *   one element that loads something, runs, or is marked; `attributes` by their names in HTML
 */

/** The attributes that the parser gives another name. @type {Record<string, string>} */
const NAMES = { className: 'class', httpEquiv: 'http-equiv', crossOrigin: 'crossorigin' };

/** What loads something, or may hold it back. */
const WANTED =
  /^(?:audio|embed|iframe|image|img|input|link|meta|object|script|source|template|track|video)$/;

const parser = unified().use(rehypeParse);

/** @param {string} property */
const attributeName = (property) =>
  NAMES[property] ?? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {unknown} value */
const textOf = (value) =>
  Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);

/** @param {Element} element @param {Parent | undefined} parent @returns {Tag} */
function tagOf({ tagName, properties, position }, parent) {
  const attributes = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [attributeName(name), textOf(value)]),
  );
  const shown = Object.entries(attributes).map(([name, value]) =>
    value ? ` ${name}="${value}"` : ` ${name}`,
  );
  return {
    name: tagName,
    attributes,
    spot: position?.start ?? { line: 1, column: 1 },
    isInHead: parent?.type === 'element' && /** @type {Element} */ (parent).tagName === 'head',
    outline: `<${tagName}${shown.join('')}>`,
  };
}

/**
 * What stands in the HTML that a server sends, before any script has run.
 *
 * @param {string} source
 * @returns {Tag[]} in the order of the page; what stands in `noscript` and `template` is not there
 */
export function staticTags(source) {
  /** @type {Tag[]} */
  const tags = [];
  visit(parser.parse(source), 'element', (element, _, parent) => {
    if (element.tagName === 'noscript' || element.tagName === 'template') return SKIP;
    if (WANTED.test(element.tagName)) tags.push(tagOf(element, parent));
    return undefined;
  });
  return tags;
}
