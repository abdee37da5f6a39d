import { languageFor } from '../../languages.js';
import { didYouMean } from '../../nearest.js';
import { configSchema } from '../schema.js';

/**
 * @import { Rule } from './index.js'
 */

/** The built-in texts in English, by key. */
const BUILT_IN = new Map(
  Object.entries(configSchema.$defs.texts.properties).map(([key, text]) => [
    key,
    String(/** @type {{ default: string }} */ (text).default),
  ]),
);

/** @param {string} text */
const valuesOf = (text) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

/** Texts stand under keys that are shown, with the values of the built-in ones, in a language that there is. @type {Rule} */
export function* texts({ config: { texts: own = {}, categories = [], lang = 'auto' } }) {
  const ofCategories = categories.flatMap(({ id }) => [`${id}.title`, `${id}.text`]);
  const known = [...BUILT_IN.keys(), ...ofCategories];
  for (const [key, text] of Object.entries(own)) {
    const path = ['texts', key];
    const builtIn = BUILT_IN.get(key);
    if (!known.includes(key))
      yield { code: 'unknown-text', path, detail: key + didYouMean(key, known) };
    else if (valuesOf(builtIn ?? '') !== valuesOf(String(text)))
      yield {
        code: 'text-values',
        path,
        detail: `${key} (built in: ${valuesOf(builtIn ?? '') || 'none'})`,
      };
  }
  if (lang !== 'auto' && !languageFor(lang))
    yield { code: 'language', path: ['lang'], detail: lang };
}
