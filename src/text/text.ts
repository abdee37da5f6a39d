import { report } from '../core/messages.js';
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

/** Texts that stand on buttons or beside them: longer ones would push an answer out of sight. */
const LABEL = /^(launcher|choose|save|close|receipt|.*-all|embed\.(once|always))$/;
const MAX_LABEL = 60;

/** Whether a text says anything, in no more letters than there is room for. */
const isText = (entry: [string, unknown]): entry is [string, string] => {
  const [key, text] = entry;
  return (
    typeof text === 'string' &&
    // Most have one of the first; to make the second takes half a millisecond.
    (/[a-z]/i.test(text) || /[\p{L}\p{N}]/u.test(text)) &&
    !(text.length > MAX_LABEL && LABEL.test(key))
  );
};

/**
 * The texts of one language: the author's own first, then those of the language, then English. An author's own that
 * is empty, or too long for its button, is reported and left out: it must not hide an answer.
 *
 * @param own `texts` of the configuration
 */
export function makeTexts(own: Readonly<Record<string, string>>, locale = ENGLISH): Texts {
  const table = new Map(Object.entries<string>(english));
  for (const entry of ownEntries(locale.texts)) if (isText(entry)) table.set(...entry);
  for (const entry of ownEntries(own))
    if (isText(entry)) table.set(...entry);
    else report('config-value', `config.texts.${entry[0]}`, entry[1]);
  const lookUp = (key: string, otherwise = key): string => table.get(key) ?? otherwise;
  const { lang } = locale;
  return Object.assign(lookUp, { lang, dir: directionOf(lang) });
}
