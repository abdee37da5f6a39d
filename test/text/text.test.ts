import { expect } from '@open-wc/testing';
import { english } from '../../src/text/en.js';
import { makeTexts } from '../../src/text/text.js';

describe('makeTexts', () => {
  it('takes the text of the author before the built-in one', () => {
    const texts = makeTexts({ close: 'Shut' });

    expect(texts('close')).to.equal('Shut');
    expect(texts('choose')).to.equal(english.choose);
    expect([texts.lang, texts.dir]).to.deep.equal(['en-GB', 'ltr']);
  });

  it('shows nothing but strings', () => {
    const broken = { close: 5 } as unknown as Record<string, string>;

    expect(makeTexts(broken)('close')).to.equal('close');
  });

  it('gives something else for a key that nobody has', () => {
    expect(makeTexts({})('shop.title', 'shop')).to.equal('shop');
    expect(makeTexts({})('toString', 'own keys only')).to.equal('own keys only');
  });
});

describe('makeTexts in another language', () => {
  const WELSH = { lang: 'cy', texts: { close: 'Cau', save: 7 } };

  it('takes its texts, and English for what it has not', () => {
    const texts = makeTexts({}, WELSH);

    expect([texts('close'), texts('choose'), texts('save')]).to.deep.equal([
      'Cau',
      english.choose,
      english.save,
    ]);
    expect([texts.lang, texts.dir]).to.deep.equal(['cy', 'ltr']);
  });

  it('leaves the text of the author', () => {
    expect(makeTexts({ close: 'Shut' }, WELSH)('close')).to.equal('Shut');
  });

  it('is written in the direction of the language', () => {
    expect(makeTexts({}, { lang: 'he', texts: {} }).dir).to.equal('rtl');
  });

  it('is English for a file that is no object', () => {
    expect(makeTexts({}, { lang: 'cy', texts: ['x'] })('close')).to.equal('Close');
  });
});

describe('English', () => {
  for (const [key, text] of Object.entries(english))
    it(`says ${key} in plain words`, () => {
      expect(text).to.match(/^[A-Z]/);
      expect(text).not.to.match(/value your|best experience|enhance|partners|legitimate interest/i);
    });
});
