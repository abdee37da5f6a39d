import { expect } from '@open-wc/testing';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';
import { nextTask, read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const SHOPIFY = { signals: { shopify: true } };
interface Shop {
  readonly told: unknown[];
}
const ASKED = ['loadFeatures', { name: 'consent-tracking-api', version: '0.1' }];
const purposes = (analytics: boolean, marketing: boolean, preferences: boolean): object => ({
  analytics,
  marketing,
  preferences,
  sale_of_data: marketing,
});

describe('shopify', () => {
  beforeEach(() => Reflect.deleteProperty(window, 'Shopify'));

  it('asks for the interface, and records nothing before an answer', async () => {
    runSnippet('shopify');
    startStore(SHOPIFY);
    await nextTask();

    expect(read<Shop>('Shopify').told).to.deep.equal([ASKED]);
  });

  it('records each answer in the words of the shop', async () => {
    runSnippet('shopify');
    const store = startStore(SHOPIFY);
    await nextTask();
    store.decide({ analytics: true });
    store.acceptAll();
    store.withdraw();

    expect(read<Shop>('Shopify').told).to.deep.equal([
      ASKED,
      purposes(true, false, false),
      purposes(true, true, true),
      purposes(false, false, false),
    ]);
  });

  it('records only the last answer when the interface comes late', async () => {
    runSnippet('shopify');
    const store = startStore(SHOPIFY);
    store.acceptAll();
    store.withdraw();
    await nextTask();

    expect(read<Shop>('Shopify').told).to.deep.equal([
      ASKED,
      ASKED,
      ASKED,
      purposes(false, false, false),
    ]);
  });

  it('takes back a grant that the shop remembers', async () => {
    runSnippet('shopify');
    startStore(SHOPIFY).acceptAll();
    await nextTask();

    startStore(SHOPIFY);

    expect(read<Shop>('Shopify').told.slice(2)).to.deep.equal([
      purposes(true, true, true),
      purposes(false, false, false),
    ]);
  });

  it('reports an interface that cannot be loaded', async () => {
    Reflect.set(window, 'Shopify', {
      loadFeatures: (_: unknown, done: (error: Error) => void) => done(new Error('offline')),
    });

    const heard = await heardWarnings(() => startStore(SHOPIFY));

    expect(codesOf(heard)).to.deep.equal(['signal-failed']);
    expect(heard[0]).to.contain('shopify, Error: offline');
  });

  it('waits for a shop that is not there', () => {
    expect(() => startStore(SHOPIFY).acceptAll()).not.to.throw();
  });
});
