import { oneLine } from '../format/normal-inline.js';
import { address } from './addresses.js';
import { aside, quote } from './callouts.js';
import { definitionList, termsDirective } from './definitions.js';
import { childrenNamed, wordsOf } from './elements.js';
import { inline } from './inlines.js';
import { list } from './lists.js';
import { paragraphBlocks } from './paragraphs.js';
import { attribute } from './reading.js';
import { table } from './tables.js';

/**
 * @import { Element, ElementContent, RootContent } from 'hast'
 * @import { NoticeBlock } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 * @import { Paragraph } from './paragraphs.js'
 * @typedef {ElementContent | RootContent} Node
 * @typedef {(element: Element, reading: Reading) => NoticeBlock[]} Read
 */

/** A list of Markdown with letters or Roman numbers for its markers. @type {(marker: 'alpha' | 'roman') => Read} */
const marked = (marker) => (element, reading) =>
  blocks(element.children, reading).map((block) =>
    typeof block === 'object' && 'list' in block ? Object.assign(block, { marker }) : block,
  );

/** @type {Read} */
function heading(element, reading) {
  reading.report('lost-heading', element, wordsOf(element));
  const text = inline(element.children, reading);
  return text === '' ? [] : [reading.made({ p: [{ b: text }] }, element)];
}

/** @type {Read} */
function code(element, reading) {
  const text = wordsOf(element).trim();
  if (text.includes('\n')) reading.report('lost-lines', element);
  return text ? [reading.made({ p: [{ code: text.replace(/\s+/g, ' ') }] }, element)] : [];
}

/** @type {Read} */
const paragraph = (element, reading) =>
  paragraphBlocks([{ children: element.children, node: element }], reading);

/** @type {Read} */
const through = (element, reading) => blocks(element.children, reading);

/** @type {Read} */
function tableDirective(element, reading) {
  const [grid] = childrenNamed(element, 'table');
  if (!grid) return blocks(element.children, reading);
  const at = element.children.indexOf(grid);
  const [before, after] = [element.children.slice(0, at), element.children.slice(at + 1)];
  const title = before.find(isCaption);
  const hasRowHeads = attribute(element, 'dataRowHeads') !== '';
  return [
    ...blocks(
      before.filter((node) => node !== title),
      reading,
    ),
    ...table(grid, reading, { title, hasRowHeads }),
    ...blocks(after, reading),
  ];
}

/** @param {ElementContent} node @returns {node is Element} */
const isCaption = (node) => node.type === 'element' && ['say-so-label', 'p'].includes(node.tagName);

/** A block whose words are ids. @param {string} kind @returns {Read} */
const named = (kind) => (element, reading) => {
  const ids = oneLine(wordsOf(element))
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
  figcaption: paragraph,
  'say-so-alpha': marked('alpha'),
  'say-so-roman': marked('roman'),
  'say-so-address': address,
  'say-so-terms': termsDirective,
  'say-so-table': tableDirective,
  'say-so-contact': named('contact'),
  'say-so-inventory': named('inventory'),
  'say-so-use': named('use'),
  'say-so-label': paragraph,
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
