import { ownEntries } from '../../../src/core/own-entries.js';
import { LANGUAGES, languageFor } from '../../../src/text/languages.js';
import { makeTexts } from '../../../src/text/text.js';
import { asText, inWords, where, type Target } from './target.js';

const LABELS = ['accept-all', 'reject-all', 'save', 'close', 'choose', 'launcher'] as const;
const MAX_LABEL = 60;

/** Any language is one that we have words for, and any file of texts leaves a word on every button. */
export const locale: Target = {
  words: inWords(`
    lang browser texts launcher choose save close receipt accept-all reject-all prompt.title embed.once embed.always en
    en-GB de-AT-1996 zh-TW pt-br ar he - _ x-private`),
  faultsOf(input) {
    const given = ownEntries(input);
    const tags = [given.get('lang'), given.get('browser')].flat().map(asText);
    const texts = given.get('texts') ?? input;
    const read = makeTexts(texts as Record<string, string>, { lang: tags[0] ?? '', texts });
    const labels = LABELS.map((key) => read(key));
    return where({
      'a language without words': !['en', ...LANGUAGES].includes(languageFor(tags)),
      'a button without a word': labels.some((label) => !/[\p{L}\p{N}]/u.test(label)),
      'a button too long': labels.some((label) => label.length > MAX_LABEL),
      'no direction': !['ltr', 'rtl'].includes(read.dir),
    });
  },
};
