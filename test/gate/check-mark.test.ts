import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { checkMark, isTrusted } from '../../src/gate/check-mark.js';
import { Permits } from '../../src/gate/permits.js';
import { heardWarnings } from '../helpers/heard-warnings.js';
import { made } from '../helpers/made.js';

const permits = new Permits(readConfig());
const heard = (markup: string): Promise<string[]> =>
  heardWarnings(() => checkMark(made(markup), permits));

describe('checkMark', () => {
  it('says nothing of a mark that holds', async () => {
    expect(await heard('<img data-say-so="analytics" data-src="/x">')).to.deep.equal([]);
    expect(await heard('<img data-say-so-held data-say-so-src="/x">')).to.deep.equal([]);
  });

  it('shows the tag that names something unknown', async () => {
    const [text] = await heard('<img data-say-so="adverts" data-src="/x">');

    expect(text)
      .to.include('<img data-say-so="adverts" data-src="/x">')
      .and.include('gate-unknown-id');
  });

  it('shows what is live although it is marked', async () => {
    expect((await heard('<img data-say-so="analytics" src="/x">')).join()).to.include(
      '/x (gate-live)',
    );
    expect((await heard('<script data-say-so="analytics">1</script>')).join()).to.include(
      '<script data-say-so="analytics"> (gate-live)',
    );
  });
});

describe('isTrusted', () => {
  it('asks scripts of markup for the nonce of the page, where it has one', () => {
    const [own, other] = [made('<script nonce="abc">'), made('<script>')];
    const taken = made('<script data-say-so-held data-say-so-src="/x">');

    expect([own, other, taken, made('<img>')].map((each) => isTrusted(each, 'abc'))).to.deep.equal([
      true,
      false,
      true,
      true,
    ]);
    expect([own, other].map((each) => isTrusted(each, undefined))).to.deep.equal([true, true]);
  });

  it('is missed with a message', async () => {
    const texts = await heardWarnings(() =>
      checkMark(made('<script type="text/plain" data-say-so="analytics">'), permits, 'abc'),
    );

    expect(texts.join()).to.include('(gate-nonce)');
  });
});
