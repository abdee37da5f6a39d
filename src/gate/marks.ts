import type { Category, Config } from '../core/types.js';
import { TAKEN } from './addresses.js';

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

/** Finds every element that waits for an answer. */
export const MARKED = `[data-say-so],[${TAKEN}]`;

/**
 * Reads a mark: all the categories of `data-say-so` are needed, each narrowed to the service of
 * `data-say-so-service` where the category has it. What is not known can never be granted: a category that
 * is not configured, a service that none of the categories has (unless they list none at all), and a script
 * that would be held again as soon as it is released.
 */
export function markOf(element: Element, { categories }: Config): Mark {
  const service = element.getAttribute('data-say-so-service');
  const named: readonly string[] = element.getAttribute('data-say-so')?.match(/\S+/g) ?? [];
  const found = categories.filter(({ id }) => named.includes(id));
  const has = (entry: Category): boolean => entry.services.some(({ id }) => id === service);
  const isServed = !service || found.some(has) || !found.some(({ services }) => services.length);
  const isKnown =
    named.length > 0 &&
    named.every((name) => found.some(({ id }) => id === name)) &&
    element.getAttribute('data-type') !== 'text/plain';
  return isKnown && isServed
    ? found.map((entry) => entry.id + (has(entry) ? `/${service}` : ''))
    : null;
}
