import { asObject, isBlocks } from '../format/kinds.js';
import { phrasing } from './phrasing.js';

/**
 * @import { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast'
 * @import { NoticeBlock, NoticeInline, NoticeListItem } from '../../../src/core/notice-format.ts'
 * @typedef {(BlockContent | DefinitionContent)[]} Flow
 * @typedef {(block: any) => Flow} Write
 */

/** @param {NoticeInline} inline @returns {Paragraph} */
const paragraph = (inline) => ({ type: 'paragraph', children: phrasing(inline) });

/**
 * A directive with a label: `::use[backups]` or `:::table[Caption]`.
 *
 * @param {string} name
 * @param {PhrasingContent[]} label
 * @param {{ children?: Flow, attributes?: Record<string, string> }} [more] children make a container
 */
export function directive(name, label, { children, attributes = {} } = {}) {
  if (!children)
    return { type: /** @type {const} */ ('leafDirective'), name, attributes, children: label };
  const own = /** @type {Paragraph} */ ({
    type: 'paragraph',
    data: { directiveLabel: true },
    children: label,
  });
  return {
    type: /** @type {const} */ ('containerDirective'),
    name,
    attributes,
    children: [...(label.length ? [own] : []), ...children],
  };
}

/** @param {string[]} ids @returns {PhrasingContent[]} */
const words = (ids) => [{ type: 'text', value: ids.join(' ') }];

/** @param {NoticeListItem} item @returns {ListItem} */
const listItem = (item) => ({
  type: 'listItem',
  spread: isBlocks(item) && item.length > 1,
  children: isBlocks(item) ? flow(item) : [paragraph(item)],
});

/** @param {{ term: NoticeInline, def: NoticeBlock[] }[]} entries @returns {List} */
export const termList = (entries) => ({
  type: 'list',
  ordered: false,
  spread: true,
  children: entries.map(({ term, def }) => ({
    type: 'listItem',
    spread: true,
    children: [paragraph(term), ...flow(def)],
  })),
});

/** @type {Write} */
function list({ list: items, marker }) {
  /** @type {List} */
  const made = {
    type: 'list',
    ordered: marker !== undefined && marker !== 'bullet',
    spread: false,
    children: items.map(listItem),
  };
  const isNamed = marker === 'alpha' || marker === 'roman';
  return isNamed ? [directive(marker, [], { children: [made] })] : [made];
}

/** @type {Write} */
function table({ table: { caption, head, rows, rowHead } }) {
  /** @type {BlockContent} */
  const grid = {
    type: 'table',
    children: [head, ...rows].map((/** @type {NoticeInline[]} */ row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
    })),
  };
  if (!caption && !rowHead) return [grid];
  const attributes = /** @type {Record<string, string>} */ (rowHead ? { 'row-heads': '' } : {});
  // A label is short and holds no brackets of code or addresses; another caption is a paragraph before the table.
  const isLabel = typeof caption === 'string' && caption.length < 200;
  const label = isLabel ? phrasing(caption) : [];
  const before = caption && !isLabel ? [paragraph(caption)] : [];
  return [directive('table', label, { children: [...before, grid], attributes })];
}

/** @type {Write} */
function callout({ callout: kind, title, blocks }) {
  // Written as it is: brackets would be escaped in a text.
  const sign = { type: /** @type {const} */ ('html'), value: `[!${kind.toUpperCase()}]` };
  const words = phrasing(title);
  const head = words.length
    ? [sign, { type: /** @type {const} */ ('text'), value: ' ' }, ...words]
    : [sign];
  return [
    { type: 'blockquote', children: [{ type: 'paragraph', children: head }, ...flow(blocks)] },
  ];
}

/** @type {Write} */
const address = ({ address: lines }) => [
  directive('address', [], {
    children: [{ type: 'paragraph', children: [{ type: 'text', value: lines.join('\n') }] }],
  }),
];

/** How each block is written. @type {Record<string, Write>} */
const BLOCKS = {
  p: ({ p }) => [paragraph(p)],
  list,
  terms: ({ terms }) => [directive('terms', [], { children: [termList(terms)] })],
  table,
  address,
  contact: ({ contact }) => [directive('contact', words(contact))],
  callout,
  inventory: ({ inventory }) => [directive('inventory', words(inventory))],
  use: ({ use }) => [directive('use', words([use]))],
};

/**
 * Blocks as Markdown has them.
 *
 * @param {NoticeBlock[] | undefined} blocks in their normal form
 * @returns {Flow}
 */
export const flow = (blocks = []) =>
  blocks.map(asObject).flatMap((block) => {
    const kind = Object.keys(BLOCKS).find((key) => Object.hasOwn(block, key)) ?? '';
    return BLOCKS[kind]?.(block) ?? [];
  });
