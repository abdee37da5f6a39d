import { readdirSync, readFileSync } from 'node:fs';
import { shipped } from './shipped.js';

/** The folder of the translations. */
const FOLDER = shipped('locales/', 'src/text/locales/');

/** What people write for a language that has another tag here. @type {Record<string, string>} */
const ALIASES = { no: 'nb' };

/** The languages that the widget has words for, as BCP 47 tags; English is in the script itself. */
export const LANGUAGES = [
  'en',
  ...readdirSync(FOLDER).map((file) => file.replace('.json', '')),
].sort();

/**
 * The language to speak for a tag: itself, or a wider one.
 *
 * @param {string} tag BCP 47
 * @returns {string | undefined} nothing when the widget has no words for it, or when it is no tag
 */
export function languageFor(tag) {
  const [canonical] = canonicalTags(tag);
  if (!canonical || LANGUAGES.includes(canonical)) return canonical;
  // `pt` alone is not `pt-BR`, though most who speak it are there: only scripts are guessed.
  const { language, script } = new Intl.Locale(canonical).maximize();
  const wider = [`${language}-${script}`, ALIASES[language] ?? language];
  return wider.find((each) => LANGUAGES.includes(each));
}

/** @param {string} tag @returns {string[]} nothing for what is no tag */
function canonicalTags(tag) {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    // Not of the form of a tag: so it is none.
    return [];
  }
}

/** The words of a language, as its file has them. @param {string} language one of those that there are, not English */
export const wordsOf = (language) => readFileSync(new URL(`${language}.json`, FOLDER), 'utf8');
