import fc from 'fast-check';
import { holds, jsonOver, strings } from '../helpers/fuzz.js';
import { locale } from './targets/locale.js';

const tags = fc.oneof(strings, fc.constantFrom('de-AT', 'zh-TW', 'x-private', 'a'.repeat(9)));
const wishes = fc.record({
  lang: tags,
  browser: fc.array(tags, { maxLength: 3 }),
  texts: jsonOver(locale.words),
});

describe('whatever a file of texts and the wishes for a language say', () => {
  it('every button has a word, and the language is a known one', () => {
    holds(wishes, locale.faultsOf);
  });
});
