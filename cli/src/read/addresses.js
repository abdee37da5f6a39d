import { oneLine } from '../format/normal-inline.js';
import { isBlock } from './blocks.js';
import { attribute } from './reading.js';

/**
 * @import { Element, ElementContent } from 'hast'
 * @import { NoticeBlock } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 */

/** @param {readonly ElementContent[]} nodes @param {Reading} reading @returns {string} */
const text = (nodes, reading) =>
  nodes
    .map((node) => {
      if (node.type === 'text') return reading.isMarkdown ? node.value : oneLine(node.value);
      if (node.type !== 'element') return '';
      if (node.tagName === 'img')
        reading.report('lost-image', node, attribute(node, 'alt') || attribute(node, 'src'));
      const inner = text(node.children, reading);
      return node.tagName === 'br' || isBlock(node) ? `\n${inner}\n` : inner;
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
  const lines = text(children, reading)
    .split('\n')
    .map((line) => oneLine(line).trim())
    .filter(Boolean);
  return lines.length ? [reading.made({ address: lines }, { ...element, children })] : [];
}
