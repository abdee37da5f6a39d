import { toString } from 'hast-util-to-string';
import { oneLine } from '../format/normal-inline.js';
import { address } from './addresses.js';
import { aside, quote } from './callouts.js';
import { definitionList, termsDirective } from './definitions.js';
import { childrenNamed } from './elements.js';
import { inline } from './inlines.js';
import { paragraphBlocks } from './paragraphs.js';
import { attribute } from './reading.js';
import { table } from './tables.js';

/**
 * @import { Element, ElementContent, RootContent } from 'hast'
 * @import { NoticeBlock, NoticeListItem } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 * @import { Paragraph } from './paragraphs.js'
 * @typedef {ElementContent | RootContent} Node
 * @typedef {(element: Element, reading: Reading) => NoticeBlock[]} Read
 */

/** @param {Element} item @param {Reading} reading @returns {NoticeListItem} */
function listItem(item, reading) {
  const made = blocks(item.children, reading);
  const [only, ...more] = made;
  return only && !more.length && typeof only === 'object' && 'p' in only ? only.p : made;
}

/** @type {Record<string, 'alpha' | 'roman'>} */
const TYPES = { a: 'alpha', i: 'roman' };

/** @param {Element} element @param {Reading} reading */
function markerOf(element, reading) {
  const type = attribute(element, 'type');
  if (attribute(element, 'start') > '1')
    reading.report('list-start', element, attribute(element, 'start'));
  return TYPES[type.toLowerCase()] ?? 'number';
}

/** @type {Read} */
function list(element, reading) {
  const items = childrenNamed(element, 'li')
    .map((item) => listItem(item, reading))
    .filter((item) => item.length > 0);
  const marker = element.tagName === 'ol' ? { marker: markerOf(element, reading) } : {};
  return items.length
    ? [reading.made(/** @type {NoticeBlock & object} */ ({ list: items, ...marker }), element)]
    : [];
}

/** A list of Markdown with letters or Roman numbers for its markers. @type {(marker: 'alpha' | 'roman') => Read} */
const marked = (marker) => (element, reading) =>
  blocks(element.children, reading).map((block) =>
    typeof block === 'object' && 'list' in block ? Object.assign(block, { marker }) : block,
  );

/** @type {Read} */
function heading(element, reading) {
  reading.report('lost-heading', element, toString(element));
  const text = inline(element.children, reading);
  return text === '' ? [] : [reading.made({ p: [{ b: text }] }, element)];
}

/** @type {Read} */
function code(element, reading) {
  const text = toString(element).trim();
  if (text.includes('\n')) reading.report('lost-lines', element);
  return text ? [reading.made({ p: [{ code: text.replace(/\s+/g, ' ') }] }, element)] : [];
}

/** @type {Read} */
const through = (element, reading) => blocks(element.children, reading);

/** @type {Read} */
function tableDirective(element, reading) {
  const [label] = childrenNamed(element, 'say-so-label', 'p');
  const [grid] = childrenNamed(element, 'table');
  const caption = label ? inline(label.children, reading) : '';
  const hasRowHeads = attribute(element, 'dataRowHeads') !== '';
  return grid ? table(grid, reading, { caption, hasRowHeads }) : [];
}

/** A block whose words are ids. @param {string} kind @returns {Read} */
const named = (kind) => (element, reading) => {
  const ids = oneLine(toString(element))
    .split(/[\s,]+/)
    .filter(Boolean);
  const value = kind === 'use' ? ids[0] : ids;
  return ids.length
    ? [
        reading.made(
          /** @type {NoticeBlock & object} */ (/** @type {unknown} */ ({ [kind]: value })),
          element,
        ),
      ]
    : [];
};

/** How each block is read; what is not listed stands in a paragraph. @type {Record<string, Read>} */
const BLOCKS = {
  ul: list,
  ol: list,
  dl: definitionList,
  table: (element, reading) => table(element, reading),
  address,
  aside,
  blockquote: quote,
  pre: code,
  hr: (element, reading) => (reading.report('lost-rule', element), []),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  ...Object.fromEntries(
    'div section article main center figure details li header footer'
      .split(' ')
      .map((name) => [name, through]),
  ),
  figcaption: (element, reading) =>
    paragraphBlocks([{ children: element.children, node: element }], reading),
  'say-so-alpha': marked('alpha'),
  'say-so-roman': marked('roman'),
  'say-so-address': address,
  'say-so-terms': termsDirective,
  'say-so-table': tableDirective,
  'say-so-contact': named('contact'),
  'say-so-inventory': named('inventory'),
  'say-so-use': named('use'),
  'say-so-unknown': through,
};

/**
 * Whether a node stands as a block of its own.
 *
 * @param {Node} node
 * @returns {node is Element}
 */
export const isBlock = (node) =>
  node.type === 'element' && (node.tagName === 'p' || Object.hasOwn(BLOCKS, node.tagName));

/**
 * The blocks that a row of nodes is. Words that stand in no paragraph become one.
 *
 * @param {readonly Node[]} nodes
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function blocks(nodes, reading) {
  /** @type {NoticeBlock[]} */
  const made = [];
  /** @type {Paragraph[]} */
  let paragraphs = [];
  /** @type {Node[]} */
  let loose = [];
  const endLoose = () => {
    const [node] = loose;
    if (node) paragraphs.push({ children: loose, node });
    loose = [];
  };
  const endParagraphs = () => {
    endLoose();
    made.push(...paragraphBlocks(paragraphs, reading));
    paragraphs = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      if (loose.length || node.type !== 'text' || node.value.trim()) loose.push(node);
    } else if (node.tagName === 'p') {
      endLoose();
      paragraphs.push({ children: node.children, node });
    } else {
      endParagraphs();
      made.push(...(BLOCKS[node.tagName]?.(node, reading) ?? []));
    }
  }
  endParagraphs();
  return made;
}
