import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { fingerprint } from '../../src/text/words-hash.js';
import { makeTexts } from '../../src/text/text.js';

const { categories } = readConfig();

describe('fingerprint', () => {
  it('is the same for the same words, in the form of Subresource Integrity', async () => {
    const one = await fingerprint(makeTexts({}), categories);

    expect(one).to.match(/^sha256-[A-Za-z0-9+/]{43}=$/);
    expect(await fingerprint(makeTexts({}), categories)).to.equal(one);
  });

  it('changes with any word and any service', async () => {
    const other = readConfig({ categories: [{ id: 'analytics', services: [{ id: 'a' }] }] });
    const shop = readConfig({ categories: [{ id: 'shop' }] });
    const all = await Promise.all([
      fingerprint(makeTexts({}), categories),
      fingerprint(makeTexts({ 'prompt.title': 'Other' }), categories),
      fingerprint(makeTexts({}), other.categories),
      fingerprint(makeTexts({ 'shop.title': 'Shop' }), shop.categories),
      fingerprint(makeTexts({ 'shop.text': 'What for.' }), shop.categories),
      fingerprint(makeTexts({}), shop.categories),
    ]);

    expect(new Set(all).size).to.equal(6);
  });
});
