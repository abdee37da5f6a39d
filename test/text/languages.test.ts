import { expect } from '@open-wc/testing';
import { LANGUAGES, languageFor } from '../../src/text/languages.js';

describe('LANGUAGES', () => {
  it('are forty and more besides English, all official ones of the EU among them', () => {
    const official = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(
      ' ',
    );

    expect(LANGUAGES.length >= 40).to.equal(true);
    expect(official.filter((lang) => !LANGUAGES.includes(lang))).to.deep.equal([]);
  });
});

describe('languageFor', () => {
  const CASES: [tags: (string | null | undefined)[], lang: string][] = [
    [['de'], 'de'],
    [['de-AT'], 'de'],
    [['DE-at-1996'], 'de'],
    [['pt-BR'], 'pt-BR'],
    [['pt-AO'], 'pt'],
    [['de_DE'], 'de'],
    [['pt_BR'], 'pt-BR'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hant-HK'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['no'], 'nb'],
    [['iw'], 'he'],
    [['fy', 'nl'], 'nl'],
    [[undefined, '', null, 'cy'], 'cy'],
    [['en-US', 'de'], 'en'],
    [['fy'], 'en'],
    [['constructor', '__proto__'], 'en'],
    [[], 'en'],
  ];
  for (const [tags, lang] of CASES)
    it(`is ${lang} for ${tags.join() || 'nothing'}`, () => {
      expect(languageFor(tags)).to.equal(lang);
    });

  it('takes no time for an endless tag', () => {
    const start = performance.now();

    expect(languageFor(['cy' + '-x'.repeat(50_000)])).to.equal('cy');
    expect(performance.now() - start).to.be.below(1000);
  });
});
