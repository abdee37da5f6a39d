/**
 * @import { Element } from 'hast'
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
