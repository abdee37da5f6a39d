import { expect } from '@open-wc/testing';
import { english } from '../../src/text/en.js';
import { makeTexts } from '../../src/text/text.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

describe('makeTexts', () => {
  it('takes the text of the author before the built-in one', () => {
    const texts = makeTexts({ close: 'Shut' });

    expect(texts('close')).to.equal('Shut');
    expect(texts('choose')).to.equal(english.choose);
    expect([texts.lang, texts.dir]).to.deep.equal(['en-GB', 'ltr']);
  });

  for (const [what, text] of [
    ['no string', 5],
    ['empty', ''],
    ['blank', ' \u200b\u2800\n'],
    ['a sign without a word', '✕'],
    ['too long for a button', 'Reject '.repeat(9)],
  ] as const)
    it(`keeps its own word for an answer that is ${what}, and says so`, async () => {
      const own = { 'reject-all': text } as unknown as Record<string, string>;
      let said = '';
      const heard = await heardWarnings(() => (said = makeTexts(own)('reject-all')));

      expect(said).to.equal(english['reject-all']);
      expect(codesOf(heard)).to.deep.equal(['config-value']);
    });

  it('takes long sentences, and short labels in any script', () => {
    const own = { 'embed.text': 'Words. '.repeat(20), 'reject-all': '拒', 'accept-all': 'أقبل' };

    const texts = makeTexts(own);

    for (const [key, text] of Object.entries(own)) expect(texts(key, '')).to.equal(text);
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
