/**
 * @import { NoticeBlock, NoticeInline, NoticeListItem } from '../../../src/core/notice-format.ts'
 */

/** The keys that say what a block is. */
export const BLOCK_KINDS = [
  'p',
  'list',
  'terms',
  'table',
  'address',
  'contact',
  'callout',
  'inventory',
  'use',
];

const isObject = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null;

/**
 * Whether an item of a list is made of blocks: text has no part with a key of theirs.
 *
 * @param {NoticeListItem} item
 * @returns {item is NoticeBlock[]}
 */
export const isBlocks = (item) =>
  Array.isArray(item) &&
  item.some((one) => isObject(one) && BLOCK_KINDS.some((kind) => Object.hasOwn(one, kind)));

/**
 * A block as an object: a plain string is a paragraph.
 *
 * @param {NoticeBlock} block
 * @returns {Exclude<NoticeBlock, string>}
 */
export const asObject = (block) => (typeof block === 'string' ? { p: block } : block);

/**
 * A text as a list of its parts.
 *
 * @param {NoticeInline | undefined} inline
 */
export const asList = (inline) =>
  inline === undefined ? [] : Array.isArray(inline) ? inline : [inline];
