import { Problem } from '../core/fetch-json.js';
import { ownEntries } from '../core/own-entries.js';
import { list, type Part } from './content.js';

/** What a notice may take up (requirements N13). Beyond it the whole file is refused. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  readonly sections: number;
  /** Sections in each other. */
  readonly depth: number;
  /** Blocks, items of lists and terms, in all, shared ones as often as they are used. */
  readonly blocks: number;
  /** Parts in each other, of any kind. */
  readonly nesting: number;
  /** Of one table. */
  readonly rows: number;
  readonly columns: number;
  /** Characters of one string. */
  readonly characters: number;
  /** Characters in all, shared blocks as often as they are used: a small file cannot unfold into a huge page. */
  readonly total: number;
}

export const LIMITS: Limits = {
  bytes: 524_288,
  sections: 300,
  depth: 6,
  blocks: 5000,
  nesting: 40,
  rows: 500,
  columns: 20,
  characters: 20_000,
  total: 2_000_000,
};

/** The limits, lowered by those that are lower. */
export const lowered = (own: Partial<Limits>): Limits => {
  const lower = ([name, limit]: [string, number]): [string, number] => [
    name,
    Math.min(limit, own[name as keyof Limits] ?? limit),
  ];
  return Object.fromEntries(Object.entries(LIMITS).map(lower)) as unknown as Limits;
};

/** What is counted by the key under which a list stands: in all, or in this one list. */
const SUMS = new Map<string, 'sections' | 'blocks'>([
  ['sections', 'sections'],
  ...['intro', 'blocks', 'list', 'terms', 'def'].map((key) => [key, 'blocks'] as const),
]);
const LISTS = new Map<string, 'rows' | 'columns'>([
  ['rows', 'rows'],
  ['head', 'columns'],
]);

/** Walks once over all that would be shown, and makes nothing of it. Quick, for it comes before the first section. */
class Count {
  readonly #limits: Limits;
  readonly #shared: Part;
  readonly #sums = { sections: 0, blocks: 0, total: 0 };

  constructor(limits: Limits, shared: Part) {
    this.#limits = limits;
    this.#shared = shared;
  }

  walk(value: unknown, nesting: number, depth: number): void {
    this.#add('total', typeof value === 'string' ? value.length : 10);
    if (typeof value === 'string') return this.#check('characters', value.length);
    this.#check('nesting', nesting);
    if (Array.isArray(value)) for (const part of value) this.walk(part, nesting + 1, depth);
    else if (typeof value === 'object' && value)
      // Own keys, one by one: a map of each object would take as long as all the rest.
      for (const key of Object.keys(value)) {
        const part = (value as Record<string, unknown>)[key];
        const inner = depth + Number(key === 'sections');
        this.walkList(key, list(part), inner);
        if (key === 'use') {
          const shared = this.#shared.get(part as string);
          this.walkList('blocks', list(shared), inner);
          this.walk(shared, nesting + 1, inner);
        }
        this.walk(part, nesting + 1, inner);
      }
  }

  walkList(key: string, list: readonly unknown[], depth: number): void {
    const [sum, one] = [SUMS.get(key), LISTS.get(key)];
    this.#check('depth', list.length && depth);
    if (sum) this.#add(sum, list.length);
    if (one) this.#check(one, list.length);
    if (one === 'rows')
      for (const row of list) this.#check('columns', Array.isArray(row) ? row.length : 0);
  }

  #add(what: 'sections' | 'blocks' | 'total', amount: number): void {
    this.#check(what, (this.#sums[what] += amount));
  }

  #check(what: keyof Limits, amount: number): void {
    const limit = this.#limits[what];
    if (amount > limit) throw new Problem('notice-limit', `${limit} ${what}`);
  }
}

/**
 * Refuses a notice that takes up more than it may. A step for each outermost section, that a long one does not hold
 * up the page.
 *
 * @throws Problem `notice-limit`
 */
export function* checkLimits(notice: Part, limits: Limits): Generator {
  const count = new Count(limits, ownEntries(notice.get('shared')));
  for (const [key, part] of notice)
    if (Array.isArray(part)) {
      const depth = Number(key === 'sections');
      count.walkList(key, part, depth);
      for (const one of part) yield count.walk(one, 1, depth);
    } else yield count.walk(part, 1, 0);
}
