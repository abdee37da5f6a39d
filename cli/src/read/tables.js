import { blocks } from './blocks.js';
import { childrenNamed } from './elements.js';
import { inline } from './inlines.js';
import { attribute } from './reading.js';

/**
 * @import { Element, ElementContent } from 'hast'
 * @import { NoticeBlock, NoticeInline } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 */

const BLOCKS = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'dl',
  'dt',
  'dd',
  'tr',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
];

/** @param {ElementContent[]} nodes @returns {Element[]} */
const blocksIn = (nodes) =>
  nodes.flatMap((node) =>
    node.type === 'element' && BLOCKS.includes(node.tagName)
      ? [node, ...blocksIn(node.children)]
      : [],
  );

/** The paragraphs of a cell in a row. @param {ElementContent[]} nodes @returns {ElementContent[]} */
const joined = (nodes) =>
  nodes.flatMap((node) =>
    node.type === 'element' && BLOCKS.includes(node.tagName)
      ? [{ type: 'text', value: ' ' }, ...joined(node.children), { type: 'text', value: ' ' }]
      : [node],
  );

/** @param {Element} cell @param {Reading} reading @returns {NoticeInline[]} with empty cells for those that it spans */
function cellTexts(cell, reading) {
  if (blocksIn(cell.children).length > 1) reading.report('cell-blocks', cell);
  const columns = Number(attribute(cell, 'colSpan') || 1);
  if (columns > 1 || Number(attribute(cell, 'rowSpan') || 1) > 1)
    reading.report('lost-cells', cell);
  const text = inline(joined(cell.children), reading);
  return [text, ...Array.from({ length: Math.min(columns, 20) - 1 }, () => '')];
}

/** @param {Element} table */
const rowsOf = (table) =>
  childrenNamed(table, 'thead', 'tbody', 'tfoot', 'tr').flatMap((part) =>
    part.tagName === 'tr' ? [part] : childrenNamed(part, 'tr'),
  );

const cellsOf = (/** @type {Element} */ row) => childrenNamed(row, 'th', 'td');

const isHead = (/** @type {Element} */ row) =>
  cellsOf(row).every(({ tagName }) => tagName === 'th');

/** What stands in a table of one row, which compares nothing. @param {Element[]} parts caption and row @param {Element} element @param {Reading} reading @returns {NoticeBlock[]} */
function unframed(parts, element, reading) {
  reading.report('lost-table', element);
  return parts
    .flatMap((part) => (part.tagName === 'tr' ? cellsOf(part) : [part]))
    .flatMap((part) => blocks(part.children, reading));
}

/**
 * A table. Its first row holds the column heads.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @param {{ title?: Element | undefined, hasRowHeads?: boolean }} [label] what stands around the table of Markdown
 * @returns {NoticeBlock[]}
 */
export function table(element, reading, label = {}) {
  const [head, ...body] = rowsOf(element);
  const [title = label.title] = childrenNamed(element, 'caption');
  if (!head || !body.length)
    return unframed(
      [title, head].filter((part) => part !== undefined),
      element,
      reading,
    );
  if (!isHead(head)) reading.report('table-head', element);
  const caption = title ? inline(title.children, reading) : '';
  const hasRowHeads = body.length > 0 && body.every((row) => cellsOf(row)[0]?.tagName === 'th');
  const rows = [head, ...body].map((row) =>
    cellsOf(row).flatMap((cell) => cellTexts(cell, reading)),
  );
  const width = Math.max(...rows.map((row) => row.length));
  for (const [index, row] of rows.entries()) {
    while (row.length < width) row.push('');
    reading.made(row, [head, ...body][index]);
  }
  const [heads = [], ...cells] = rows;
  const made = {
    ...(caption !== '' && { caption }),
    head: heads,
    rows: cells,
    ...((hasRowHeads || label.hasRowHeads) && { rowHead: true }),
  };
  return [reading.made({ table: made }, element)];
}
