import { blocks } from './blocks.js';
import { element as elementOf } from './elements.js';
import { attribute } from './reading.js';

/**
 * @import { Element, ElementContent } from 'hast'
 * @import { NoticeBlock, NoticeListItem } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 */

/**
 * What stands in each item. What stands between items, such as a list of its own, goes on with the one before.
 *
 * @param {Element} list
 * @param {Reading} reading
 */
function itemsOf({ children }, reading) {
  /** @type {ElementContent[][]} */
  const items = [];
  for (const node of children)
    if (node.type === 'element' && node.tagName === 'li') {
      const number = attribute(node, 'value');
      if (number && Number(number) !== items.length + 1) reading.report('list-start', node, number);
      items.push([...node.children]);
    } else if (node.type !== 'text' || node.value.trim()) {
      const loose = elementOf('div', [node]);
      if (items.length) items.at(-1)?.push(loose);
      else items.push([loose]);
    }
  return items;
}

/** @param {ElementContent[]} item @param {Reading} reading @returns {NoticeListItem} */
function listItem(item, reading) {
  const made = blocks(item, reading);
  const [only, ...more] = made;
  return only && !more.length && typeof only === 'object' && 'p' in only ? only.p : made;
}

/** @type {Record<string, 'alpha' | 'roman'>} */
const TYPES = { a: 'alpha', i: 'roman' };

/** @param {Element} element @param {Reading} reading */
function markerOf(element, reading) {
  const type = attribute(element, 'type');
  const start = attribute(element, 'start');
  if (start && start !== '1') reading.report('list-start', element, start);
  return TYPES[type.toLowerCase()] ?? 'number';
}

/**
 * A list.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function list(element, reading) {
  const items = itemsOf(element, reading)
    .map((item) => listItem(item, reading))
    .filter((item) => item.length > 0);
  const marker = element.tagName === 'ol' ? { marker: markerOf(element, reading) } : {};
  return items.length
    ? [reading.made(/** @type {NoticeBlock & object} */ ({ list: items, ...marker }), element)]
    : [];
}
