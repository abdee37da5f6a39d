import { asObject, isBlocks } from './kinds.js';

/**
 * @import { Notice, NoticeBlock, NoticeInline, NoticeSection } from '../../../src/core/notice-format.ts'
 * @typedef {(string | number)[]} Path
 * @typedef {{ type: 'section', value: NoticeSection, path: Path }
 *   | { type: 'block', value: Exclude<NoticeBlock, string>, path: Path }
 *   | { type: 'inline', value: NoticeInline, path: Path, role: string }} Place
 */

/**
 * @param {NoticeInline | undefined} value
 * @param {Path} path
 * @param {string} role
 * @returns {Iterable<Place>}
 */
function* inline(value, path, role) {
  if (value !== undefined && value !== '') yield { type: 'inline', value, path, role };
}

/** @type {Record<string, (value: any, path: Path, block: any) => Iterable<Place>>} */
const INSIDE = {
  p: (value, path) => inline(value, path, 'paragraph'),
  *list(items, path) {
    for (const [index, item] of items.entries())
      yield* isBlocks(item)
        ? blocks(item, [...path, index])
        : inline(item, [...path, index], 'item');
  },
  *terms(entries, path) {
    for (const [index, { term, def }] of entries.entries()) {
      yield* inline(term, [...path, index, 'term'], 'term');
      yield* blocks(def, [...path, index, 'def']);
    }
  },
  *table({ caption, head, rows }, path) {
    yield* inline(caption, [...path, 'caption'], 'caption');
    for (const [column, cell] of head.entries())
      yield* inline(cell, [...path, 'head', column], 'cell');
    for (const [index, row] of rows.entries())
      for (const [column, cell] of row.entries())
        yield* inline(cell, [...path, 'rows', index, column], 'cell');
  },
  *callout(_, path, block) {
    const own = path.slice(0, -1);
    yield* inline(block.title, [...own, 'title'], 'title');
    yield* blocks(block.blocks, [...own, 'blocks']);
  },
};

/**
 * @param {NoticeBlock[] | undefined} list
 * @param {Path} path
 * @returns {Iterable<Place>}
 */
function* blocks(list = [], path) {
  for (const [index, block] of list.entries()) {
    const value = asObject(block);
    const own = [...path, index];
    yield { type: 'block', value, path: own };
    for (const [kind, inside] of Object.entries(INSIDE))
      if (kind in value) {
        const at = typeof block === 'string' ? own : [...own, kind];
        yield* inside(value[/** @type {keyof typeof value} */ (kind)], at, value);
      }
  }
}

/**
 * @param {NoticeSection[] | undefined} list
 * @param {Path} path
 * @returns {Iterable<Place>}
 */
function* sections(list = [], path) {
  for (const [index, section] of list.entries()) {
    const own = [...path, index];
    yield { type: 'section', value: section, path: own };
    yield* inline(section.title, [...own, 'title'], 'heading');
    yield* blocks(section.blocks, [...own, 'blocks']);
    yield* sections(section.sections, [...own, 'sections']);
  }
}

/**
 * Every section, block and text of a valid notice in the order of the file's own keys below, each with where
 * it stands. Shared blocks come once.
 *
 * @param {Notice} notice
 * @returns {Iterable<Place>}
 */
export function* places(notice) {
  yield* inline(notice.title, ['title'], 'heading');
  for (const [key, term] of Object.entries(notice.terms ?? {}))
    yield* inline(term, ['terms', key], 'term');
  for (const [key, shared] of Object.entries(notice.shared ?? {}))
    yield* blocks(shared, ['shared', key]);
  yield* blocks(notice.intro, ['intro']);
  yield* sections(notice.sections, ['sections']);
}
