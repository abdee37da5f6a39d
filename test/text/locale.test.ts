import { expect } from '@open-wc/testing';
import { loadLocale } from '../../src/text/locale.js';
import { ENGLISH, type Locale } from '../../src/text/text.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

const NOTHING = { own: undefined, page: '', browser: [] };
const load = (wishes: object, folder?: string): Promise<Locale> =>
  loadLocale({ ...NOTHING, ...wishes }, folder);

describe('loadLocale', () => {
  const CASES: [what: string, wishes: object, lang: string][] = [
    ['the site', { own: 'cy', page: 'de', browser: ['fr'] }, 'cy'],
    ['the page', { page: 'cy-GB', browser: ['fr'] }, 'cy'],
    ['the browser', { browser: ['fy', 'cy', 'fr'] }, 'cy'],
  ];
  for (const [who, wishes, lang] of CASES)
    it(`fetches the language that ${who} asks for`, async () => {
      expect(await load(wishes, '/fixture/in')).to.deep.equal({ lang, texts: { in: 'cy' } });
    });

  it('takes a folder with a slash at its end', async () => {
    expect((await load({ own: 'cy' }, '/fixture/in/')).lang).to.equal('cy');
  });

  it('fetches a language that only the site has', async () => {
    expect(await load({ own: 'x-klingon' }, '/fixture/in')).to.deep.equal(ENGLISH);
    expect((await load({ own: 'tlh' }, '/fixture/in')).lang).to.equal('tlh');
  });

  it('needs no file for English', async () => {
    const heard = await heardWarnings(async () => {
      for (const own of ['en', 'en-US', undefined])
        expect(await load({ own }, '/fixture/none')).to.deep.equal(ENGLISH);
    });

    expect(heard).to.deep.equal([]);
  });

  it('speaks English without a folder', async () => {
    expect(await load({ own: 'cy' })).to.deep.equal(ENGLISH);
  });

  it('speaks English where the file cannot be had, and says so', async () => {
    const heard = await heardWarnings(async () => {
      expect(await load({ own: 'cy' }, '/fixture/none')).to.deep.equal(ENGLISH);
    });

    expect(codesOf(heard)).to.deep.equal(['fetch-unreachable']);
  });
});
