import { ownEntries } from '../core/own-entries.js';
import { english, type TextKey } from './en.js';

/** Looks a text up. A key that no language has to have (`shop.title`) needs something in its place. */
export interface Texts {
  (key: TextKey): string;
  (key: string, otherwise: string): string;
  /** BCP 47 tag of the language that the texts are in. */
  readonly lang: string;
  /** Its direction, whatever the page's is. */
  readonly dir: 'ltr' | 'rtl';
}

/**
 * The texts of one language: the author's own first, then English.
 *
 * @param own `texts` of the configuration
 */
export function makeTexts(own: Readonly<Record<string, string>>): Texts {
  const table = new Map<string, unknown>([...Object.entries(english), ...ownEntries(own)]);
  const lookUp = (key: string, otherwise = key): string => {
    const text = table.get(key);
    return typeof text === 'string' ? text : otherwise;
  };
  return Object.assign(lookUp, { lang: 'en-GB', dir: 'ltr' as const });
}
