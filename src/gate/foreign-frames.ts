import type { ForeignFrame } from '../core/dialect.js';
import { idFor } from '../core/foreign-names.js';
import type { Config } from '../core/types.js';
import { findIn, isMatch, setAttribute } from './own.js';

/** The attributes that a frame takes over. */
const TAKEN_OVER = ['width', 'height', 'title', 'allow', 'loading'];

/**
 * Puts a held frame into an element that another tool would make one of. A service that the configuration does not
 * have stands in the mark all the same: nobody can grant it, and the console says so.
 */
export function makeFrame(element: Element, rows: readonly ForeignFrame[], config: Config): void {
  const row = rows.find(([marked]) => isMatch(element, marked));
  const value = row && element.getAttribute(row[3]);
  if (!row || !value || findIn(element, 'iframe').length) return;
  const [, service, address] = row;
  const [category = '', part] = idFor(service, config.categories, true)?.split('/') ?? [service];
  const frame = document.createElement('iframe');
  const attributes = {
    ...Object.fromEntries(TAKEN_OVER.map((name) => [name, element.getAttribute(name)])),
    'data-say-so': category,
    'data-say-so-service': part,
    'data-src': address + value,
  };
  for (const [name, text] of Object.entries(attributes))
    if (text) setAttribute.call(frame, name, text);
  element.append(frame);
}
