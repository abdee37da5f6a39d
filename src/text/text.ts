import { ownEntries } from '../core/own-entries.js';
import { directionOf } from './direction.js';
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

/** The words of one language, key by key as in English. */
export interface Locale {
  /** BCP 47 tag. */
  readonly lang: string;
  /** Parsed JSON of the file. */
  readonly texts: unknown;
}

/** What is spoken where no other language is asked for, or its file cannot be had. */
export const ENGLISH: Locale = { lang: 'en-GB', texts: {} };

/**
 * The texts of one language: the author's own first, then those of the language, then English.
 *
 * @param own `texts` of the configuration
 */
export function makeTexts(own: Readonly<Record<string, string>>, locale = ENGLISH): Texts {
  const isText = ([, text]: [string, unknown]): boolean => typeof text === 'string';
  const theirs = [...ownEntries(locale.texts)].filter(isText);
  const table = new Map<string, unknown>([
    ...Object.entries(english),
    ...theirs,
    ...ownEntries(own),
  ]);
  const lookUp = (key: string, otherwise = key): string => {
    const text = table.get(key);
    return typeof text === 'string' ? text : otherwise;
  };
  const { lang } = locale;
  return Object.assign(lookUp, { lang, dir: directionOf(lang) });
}
