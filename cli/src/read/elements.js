/**
 * @import { Element, ElementContent, Nodes } from 'hast'
 */

/**
 * The children of an element that have one of the names.
 *
 * @param {Element} element
 * @param {...string} names
 */
export const childrenNamed = (element, ...names) =>
  element.children.filter(
    /** @returns {child is Element} */ (child) =>
      child.type === 'element' && names.includes(child.tagName),
  );

/** A new element around nodes. @param {string} tagName @param {ElementContent[]} children @returns {Element} */
export const element = (tagName, children) => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/**
 * The words of a node without its marks; where a line is broken, so are they.
 *
 * @param {Nodes} node
 * @returns {string}
 */
export function wordsOf(node) {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
