import { oneLine } from '../format/normal-inline.js';

/**
 * @import { Element, ElementContent } from 'hast'
 * @import { NoticeBlock } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 */

/** @param {readonly ElementContent[]} nodes @param {boolean} keepsLines @returns {string} */
const text = (nodes, keepsLines) =>
  nodes
    .map((node) => {
      if (node.type === 'text') return keepsLines ? node.value : oneLine(node.value);
      if (node.type !== 'element') return '';
      const inner = text(node.children, keepsLines);
      return ['br', 'p', 'div', 'li'].includes(node.tagName) ? `${inner}\n` : inner;
    })
    .join('');

/**
 * A postal address, line by line: as `<br>` or, in Markdown, the source breaks them.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function address({ children, ...element }, reading) {
  const lines = text(children, reading.isMarkdown)
    .split('\n')
    .map((line) => oneLine(line).trim())
    .filter(Boolean);
  return lines.length ? [reading.made({ address: lines }, { ...element, children })] : [];
}
