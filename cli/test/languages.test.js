import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES, languageFor } from '../src/languages.js';

describe('the language for a tag', () => {
  it('is itself where there are words for it', () => {
    assert.deepEqual(
      LANGUAGES.filter((tag) => languageFor(tag) !== tag),
      [],
    );
  });

  it('is a wider one where there are none', () => {
    const tags = ['de-AT', 'pt-PT', 'pt-br', 'zh-TW', 'zh', 'no', 'EN-gb', 'sr-Latn'];

    assert.deepEqual(tags.map(languageFor), [
      ...['de', 'pt', 'pt-BR', 'zh-Hant', 'zh-Hans', 'nb', 'en', 'sr'],
    ]);
  });

  it('is none for what is no tag, or nobody speaks', () => {
    for (const tag of ['', 'x', 'de_AT', 'de-x', 'not a tag', 'tlh', 'a'.repeat(99)])
      assert.equal(languageFor(tag), undefined, tag);
  });
});
