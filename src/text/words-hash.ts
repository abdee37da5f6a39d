import { digestOf } from '../core/digest.js';
import type { Category } from '../core/types.js';
import { english } from './en.js';
import type { Texts } from './text.js';

/** A fingerprint of everything that the visitor can read about the decision: all texts and categories. */
export function fingerprint(texts: Texts, categories: readonly Category[]): Promise<string> {
  const own = categories.flatMap(({ id }) => [`${id}.title`, `${id}.text`]);
  const words = [...Object.keys(english), ...own].map((key) => texts(key, ''));
  return digestOf(JSON.stringify([texts.lang, words, categories]));
}
