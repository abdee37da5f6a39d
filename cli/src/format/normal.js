import { asObject, isBlocks } from './kinds.js';
import { normalInline, oneLine } from './normal-inline.js';
import { settleIds } from './settle-ids.js';

/**
 * @import { Notice, NoticeBlock, NoticeInline, NoticeListItem, NoticeSection } from '../../../src/core/notice-format.ts'
 * @typedef {Exclude<NoticeBlock, string>} Block
 */

const isSomething = (/** @type {NoticeInline} */ inline) => inline !== '';

/** @param {NoticeListItem} item @returns {NoticeListItem} */
function normalItem(item) {
  if (!isBlocks(item)) return normalInline(item);
  const blocks = normalBlocks(item);
  const [only, ...more] = blocks;
  if (!only) return '';
  return !more.length && 'p' in only ? only.p : blocks;
}

const lines = (/** @type {string[]} */ list) =>
  list.map((line) => oneLine(line).trim()).filter(Boolean);

/** What a block is in its normal form, by its kind; nothing when it shows nothing. @type {Record<string, (block: any) => unknown>} */
const NORMAL = {
  p({ p }) {
    const text = normalInline(p);
    return isSomething(text) && { p: text };
  },
  list({ list, marker }) {
    const items = list.map(normalItem).filter((/** @type {NoticeListItem} */ item) => item !== '');
    return items.length && { list: items, ...(marker && marker !== 'bullet' && { marker }) };
  },
  terms({ terms }) {
    const entries = terms
      .map((/** @type {any} */ { term, def }) => ({
        term: normalInline(term),
        def: normalBlocks(def),
      }))
      .filter((/** @type {any} */ { term, def }) => isSomething(term) && def.length);
    return entries.length && { terms: entries };
  },
  table({ table: { caption, head, rows, rowHead } }) {
    const title = normalInline(caption);
    return {
      table: {
        ...(isSomething(title) && { caption: title }),
        head: head.map(normalInline),
        rows: rows.map((/** @type {NoticeInline[]} */ row) => row.map(normalInline)),
        ...(rowHead && { rowHead }),
      },
    };
  },
  address({ address }) {
    const kept = lines(address);
    return kept.length && { address: kept };
  },
  callout({ callout, title, blocks }) {
    const text = normalInline(title);
    const inner = normalBlocks(blocks);
    return inner.length && { callout, ...(isSomething(text) && { title: text }), blocks: inner };
  },
};

/**
 * Blocks in their normal form, each an object. Empty ones are left out.
 *
 * @param {NoticeBlock[] | undefined} blocks
 * @returns {Block[]}
 */
export function normalBlocks(blocks = []) {
  return blocks.flatMap((given) => {
    const block = asObject(given);
    const kind = Object.keys(NORMAL).find((key) => key in block);
    const made = kind ? NORMAL[kind]?.(block) : block;
    return made ? [/** @type {Block} */ (made)] : [];
  });
}

/** @param {NoticeSection} section @returns {NoticeSection} */
const normalSection = ({ open, blocks, sections, title, ...rest }) => {
  const inner = normalBlocks(blocks);
  const below = (sections ?? []).map(normalSection);
  return {
    ...rest,
    title: oneLine(title).trim(),
    ...(open && { open }),
    ...(inner.length && { blocks: inner }),
    ...(below.length && { sections: below }),
  };
};

/**
 * @template Value, Made
 * @param {Record<string, Value> | undefined} map
 * @param {(value: Value) => Made} make
 * @returns {Record<string, Made> | undefined} nothing when it is empty
 */
function mapValues(map = {}, make) {
  const entries = Object.entries(map).map(([key, value]) => [key, make(value)]);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/**
 * A notice in its one normal form: two that show the same have the same. Short forms are written out, ids
 * settled, defaults and what is empty left out, and spaces are those that HTML shows.
 *
 * @param {Notice} notice valid by the schema
 * @returns {Notice}
 */
export function normal({ title, terms, shared, intro, sections, format, ...rest }) {
  const made = {
    ...rest,
    title: oneLine(title).trim(),
    ...(format && format !== 'notice/1' && { format }),
    terms: mapValues(terms, normalInline),
    shared: mapValues(shared, normalBlocks),
    intro: normalBlocks(intro),
    sections: sections.map(normalSection),
  };
  settleIds(made.sections);
  if (!made.intro.length) Reflect.deleteProperty(made, 'intro');
  return JSON.parse(JSON.stringify(made));
}
