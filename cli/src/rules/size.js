/**
 * @import { Notice } from '../../../src/core/notice-format.ts'
 * @typedef {{ blocks: number, sections: number, depth: number, nesting: number, total: number }} Size
 *   `depth`: sections in each other; `nesting`: parts of any kind in each other; `total`: characters, and ten for each part
 */

/** What the entries of a list count as, by the key under which it stands. @type {Record<string, 'blocks' | 'sections'>} */
const SUMS = {
  sections: 'sections',
  intro: 'blocks',
  blocks: 'blocks',
  list: 'blocks',
  terms: 'blocks',
  def: 'blocks',
};

/** Counts as the widget does before it shows anything. */
class Count {
  /** @type {Size} */
  size = { blocks: 0, sections: 0, depth: 0, nesting: 0, total: 0 };

  /** @param {Notice} notice */
  constructor({ shared = {} }) {
    this.shared = new Map(Object.entries(shared));
  }

  /** @param {unknown} value @param {{ nesting: number, depth: number }} at */
  walk(value, { nesting, depth }) {
    const { size } = this;
    size.total += typeof value === 'string' ? value.length : 10;
    if (typeof value === 'string') return;
    size.nesting = Math.max(size.nesting, nesting);
    if (typeof value !== 'object' || value === null) return;
    const entries = Array.isArray(value) ? value.map((part) => ['', part]) : Object.entries(value);
    for (const [key, part] of entries) {
      const inner = { nesting: nesting + 1, depth: depth + Number(key === 'sections') };
      if (key === 'use') {
        const shared = this.shared.get(part);
        this.list('blocks', shared, inner.depth);
        this.walk(shared, inner);
      }
      this.list(key, part, inner.depth);
      this.walk(part, inner);
    }
  }

  /** @param {string} key @param {unknown} list @param {number} depth */
  list(key, list, depth) {
    if (!Array.isArray(list) || !list.length) return;
    const { size } = this;
    size.depth = Math.max(size.depth, depth);
    const sum = SUMS[key];
    if (sum) size[sum] += list.length;
  }
}

/**
 * How much of everything a notice has, shared blocks as often as they are used.
 *
 * @param {Notice} notice
 * @returns {Size}
 */
export function sizeOf(notice) {
  const count = new Count(notice);
  for (const [key, part] of Object.entries(notice)) {
    const depth = Number(key === 'sections');
    count.list(key, part, depth);
    for (const one of Array.isArray(part) ? part : [part])
      count.walk(one, { nesting: 1, depth: Array.isArray(part) ? depth : 0 });
  }
  return count.size;
}
