import { optionalIn } from '../core/config.js';
import type { Dialect, ForeignFrame } from '../core/dialect.js';
import { DIALECTS, WORDS } from '../core/dialects.js';
import { idFor } from '../core/foreign-names.js';
import type { Category, Config } from '../core/types.js';
import { TAKEN } from './addresses.js';
import { isMatch } from './own.js';

/** What an element waits for: ids that must all be granted; `null`: something that nobody can grant. */
export type Mark = readonly string[] | null;

/** One element, and what it waits for. */
export interface GateEntry {
  /** The element's name: `script`, `iframe`, … */
  readonly tag: string;
  /** What it loads; empty for inline scripts. */
  readonly address: string;
  readonly needs: Mark;
}

/** What the tools of `compat` mark, and how. */
const dialectsOf = ({ compat }: Config): Dialect[] =>
  compat.flatMap((tool) => DIALECTS.get(tool) ?? []);

/**
 * Finds every element that waits for an answer: ours, and those of the tools of `compat`. A form loads nothing, and its
 * fields may be named like what we would ask it.
 */
export const markedBy = (config: Config): string => {
  const foreign = dialectsOf(config).flatMap(({ marked }) => marked ?? []);
  return `:is(${['[data-say-so]', `[${TAKEN}]`, ...foreign].join()}):not(form)`;
};

/** The elements that other tools make frames of. */
export const foreignFrames = (config: Config): ForeignFrame[] =>
  dialectsOf(config).flatMap(({ frames }) => frames ?? []);

/**
 * Reads a mark: all the categories of `data-say-so` are needed, each narrowed to the service of
 * `data-say-so-service` where the category has it. What is not known can never be granted: a category that
 * is not configured, a service that none of the categories has (unless they list none at all), and a script
 * that would be held again as soon as it is released. `undefined`: there is no mark.
 */
export function markOf(element: Element, config: Config): Mark | undefined {
  if (!element.hasAttribute('data-say-so')) return foreignMark(element, config);
  const { categories } = config;
  const service = element.getAttribute('data-say-so-service');
  const named: readonly string[] = element.getAttribute('data-say-so')?.match(/\S+/g) ?? [];
  const found = categories.filter(({ id }) => named.includes(id));
  const isKnown =
    named.length > 0 &&
    named.every((name) => found.some(({ id }) => id === name)) &&
    element.getAttribute('data-type') !== 'text/plain';
  return isKnown ? narrow(found, service) : null;
}

/** The ids of categories, narrowed to a service where one has it. */
function narrow(found: readonly Category[], service: string | null): Mark {
  const has = (entry: Category): boolean => entry.services.some(({ id }) => id === service);
  const isServed = !service || found.some(has) || !found.some(({ services }) => services.length);
  return isServed ? found.map((entry) => entry.id + (has(entry) ? `/${service}` : '')) : null;
}

/** Reads the mark of another tool by its row; a mark without a name waits for every optional category. */
function foreignMark(element: Element, config: Config): Mark | undefined {
  const { categories } = config;
  const dialect = dialectsOf(config).find(({ marked }) => marked && isMatch(element, marked));
  if (!dialect) return undefined;
  const { names = [], name = WORDS, service = '', namesServices } = dialect;
  const named = names.flatMap((attribute) => element.getAttribute(attribute)?.match(name) ?? []);
  if (!named.length) return optionalIn(config).map(({ id }) => id);
  const ids = named.map((each) => idFor(each, categories, namesServices));
  if (ids.includes(undefined)) return null;
  const found = categories.filter(({ id }) => ids.includes(id));
  const part = element.getAttribute(service);
  const [, own = part] = (part && idFor(part, found, true)?.split('/')) || [];
  return found.length ? narrow(found, own) : (ids as string[]);
}
