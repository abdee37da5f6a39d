import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/text/direction.js';
import { english } from '../../src/text/en.js';
import { LANGUAGES } from '../../src/text/languages.js';

type Table = Record<string, string>;

const files = readdirSync('dist/locales').map((file) => file.replace('.json', ''));
const read = (lang: string): Table =>
  JSON.parse(readFileSync(`dist/locales/${lang}.json`, 'utf8')) as Table;
const placeholders = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** Words that are the same in many languages; any other that is as in English was forgotten. */
const SAME = /^(Cookie|IndexedDB|Pixel|Marketing|Name|Service|Type|Version \{version\}|Important)$/;

/** What sells, frightens or flatters has no place on either layer (requirements L13, L19). */
const EMOTIVE = /!|❤|🍪|💙|😊/u;

describe('the languages', () => {
  it('have a file each', () => {
    assert.deepEqual(files.sort(), [...LANGUAGES].sort());
  });

  for (const lang of files) {
    const table = read(lang);
    const entries = Object.entries(table);

    it(`${lang} says all that English says, and no more`, () => {
      assert.deepEqual(Object.keys(table), Object.keys(english));
      assert.deepEqual(
        entries.filter(([, text]) => !text || text !== text.trim()),
        [],
      );
    });

    it(`${lang} keeps every placeholder`, () => {
      for (const [key, text] of Object.entries(english))
        assert.deepEqual(placeholders(table[key]), placeholders(text), key);
    });

    it(`${lang} leaves nothing in English`, () => {
      const left = entries.filter(
        ([key, text]) => text === (english as Table)[key] && !SAME.test(text),
      );

      assert.deepEqual(left, []);
    });

    it(`${lang} has answers of one length and tone`, () => {
      const { 'accept-all': accept = '', 'reject-all': reject = '' } = table;

      assert.ok(Math.max(accept.length, reject.length) <= 22, `${accept}, ${reject}`);
      assert.ok(Math.abs(accept.length - reject.length) <= 8, `${accept}, ${reject}`);
      assert.notEqual(accept, reject);
    });

    it(`${lang} is plain text without signs that turn or hide it`, () => {
      const all = entries.map(([, text]) => text).join('\n');

      assert.equal(all, all.normalize('NFC'));
      assert.doesNotMatch(all, /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>]/);
      assert.doesNotMatch(all, EMOTIVE);
    });

    it(`${lang} is written in its direction`, () => {
      const isRightToLeft = /[\u0590-\u07ff]/.test(table['prompt.title'] ?? '');

      assert.equal(directionOf(lang), isRightToLeft ? 'rtl' : 'ltr');
    });
  }
});
