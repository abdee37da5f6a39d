import { expect } from '@open-wc/testing';
import { fetchInLanguage, type Found } from '../../src/notice/languages.js';

const MAX = 10_000;
const found = (src: string, ...wanted: string[]): Promise<Found> =>
  fetchInLanguage(src, wanted, MAX);

describe('fetchInLanguage', () => {
  it('gives a single file, which says its language itself', async () => {
    expect(await found('/fixture/ok.json', 'de')).to.deep.equal({ json: { fine: true }, lang: '' });
  });

  describe('with {lang} in the address', () => {
    const CASES: [wanted: string[], lang: string][] = [
      [['cy'], 'cy'],
      [['cy-GB', 'en'], 'cy'],
      [['cy_GB', 'en'], 'cy'],
      [['gd', 'cy'], 'cy'],
      [['gd'], 'en'],
      [[], 'en'],
    ];
    for (const [wanted, lang] of CASES)
      it(`gives ${lang} to who wants ${wanted.join() || 'nothing'}`, async () => {
        const { json, lang: given } = await found('/fixture/in/{lang}.json', ...wanted);

        expect([given, json]).to.deep.equal([lang, { in: lang }]);
      });

    it('asks no other path for a language with odd letters', async () => {
      expect((await found('/fixture/in/{lang}.json', '../x')).lang).to.equal('en');
    });

    it('says which file could not be had where none can', async () => {
      const error = await found('/fixture/none/{lang}.json', 'de').catch(String);

      expect(String(error)).to.contain('404');
    });
  });

  describe('with a map of languages', () => {
    const CASES: [wanted: string[], lang: string][] = [
      [['cy'], 'cy'],
      [['CY-gb'], 'cy'],
      [['pt'], 'pt-BR'],
      [['gd'], 'en'],
      [['fr'], 'en'],
    ];
    for (const [wanted, lang] of CASES)
      it(`gives ${lang} to who wants ${wanted.join()}`, async () => {
        expect((await found('/fixture/map.json', ...wanted)).lang).to.equal(lang);
      });

    it('keeps the script of who wants a country too', async () => {
      expect((await found('/fixture/map-scripts.json', 'zh-Hant-TW')).lang).to.equal('zh-Hant');
    });

    it('takes the first language where none is the default', async () => {
      expect((await found('/fixture/map-first.json', 'gd')).lang).to.equal('cy');
    });

    it('finds the files from where the map is', async () => {
      expect((await found('/fixture/map.json', 'cy')).json).to.deep.equal({ in: 'cy' });
    });
  });
});
