import { Problem, fetchJson } from '../core/fetch-json.js';
import { report } from '../core/messages.js';
import { languageFor } from './languages.js';
import { ENGLISH, type Locale } from './text.js';

/** The most that a file of texts may take. */
const MAX_BYTES = 65_536;

/** What says which language to speak, the first that is there. */
export interface Wishes {
  /** A BCP 47 tag that the site has written for us; then there may be a file of its own. */
  readonly own: string | undefined;
  /** `lang` of the page. */
  readonly page: string;
  /** The visitor's browser. */
  readonly browser: readonly string[];
}

/**
 * Fetches the words of the language to speak. English needs no file and stands in for one that cannot be had.
 *
 * @param folder where the files are, `LANG.json`; none for English only
 */
export async function loadLocale(
  { own, page, browser }: Wishes,
  folder: string | undefined,
): Promise<Locale> {
  const known = languageFor([own, page, ...browser]);
  // A language that the site has made itself is not among ours.
  const lang =
    own && /^[a-z]{2,8}(-[a-z\d]+)*$/i.test(own) && languageFor([own]) === 'en' ? own : known;
  if (!folder || /^en\b/i.test(lang)) return ENGLISH;
  try {
    return { lang, texts: await fetchJson(`${folder.replace(/\/$/, '')}/${lang}.json`, MAX_BYTES) };
  } catch (error) {
    report(error instanceof Problem ? error.code : 'fetch-unreachable', error);
    return ENGLISH;
  }
}
