import { expect } from '@open-wc/testing';
import { keepAnswers } from '../../src/storage/keeper.js';
import { readAnswer } from '../../src/storage/cookie-storage.js';
import { deleteCookie, writeCookie, cookiesNow } from '../../src/storage/cookie-jar.js';
import { isSameAnswer } from '../../src/core/record.js';
import { CONFIG, makeStore } from '../helpers/make-store.js';

const storage = [{ name: 'keeper_*', type: 'local' }];
const config = {
  ...CONFIG,
  categories: [{ id: 'analytics', services: [{ id: 'counter', storage }] }, { id: 'marketing' }],
};
const makeNow = () => makeStore(config, { now: Date.now });
/** The page is looked at again, after another tab may have changed the cookie. */
const hint = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

function forget(): void {
  for (const [name] of cookiesNow()) if (name.includes('say-so')) deleteCookie(name);
}

describe('keepAnswers', () => {
  beforeEach(forget);
  afterEach(forget);

  it('keeps every answer', () => {
    const store = makeNow();
    const keeper = keepAnswers(store);

    store.acceptAll();

    expect(keeper.isKept).to.equal(true);
    expect(isSameAnswer(readAnswer(store.config), store.answer)).to.equal(true);
  });

  it('takes over what another tab has kept, and does not keep it once more', () => {
    const [here, there] = [makeNow(), makeNow()];
    keepAnswers(here);
    keepAnswers(there);
    there.decide({ analytics: true });
    const record = document.cookie;

    hint();

    expect(here.state.granted).to.deep.equal(['analytics', 'analytics/counter']);
    expect(document.cookie).to.equal(record);
  });

  it('believes the cookie and not the hint', () => {
    const store = makeNow();
    keepAnswers(store);
    store.withdraw();
    let changes = 0;
    store.subscribe(() => (changes += 1));

    hint();

    expect([changes, store.state.status]).to.deep.equal([0, 'refused']);
  });

  it('has no answer any more when the cookie has gone', () => {
    const store = makeNow();
    keepAnswers(store);
    store.acceptAll();
    forget();

    hint();

    expect(store.state.status).to.equal('unset');
  });

  it('holds on to its own answer where nothing can be kept', () => {
    const store = makeNow();
    const keeper = keepAnswers(store);
    const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    writeCookie('other=1');
    store.config = { ...store.config, revision: 'x'.repeat(2000) };
    const { warn } = console;
    console.warn = () => undefined;
    store.acceptAll();
    console.warn = warn;
    expect(jar).not.to.equal(undefined);
    expect(keeper.isKept).to.equal(false);

    hint();

    expect(store.state.status).to.equal('granted');
    deleteCookie('other');
  });

  it('deletes what is not granted: at the start, and with a withdrawal', async () => {
    localStorage.setItem('keeper_1', '1');
    const store = makeNow();
    const keeper = keepAnswers(store);
    await Promise.resolve();
    expect(localStorage.getItem('keeper_1')).to.equal(null);

    store.acceptAll();
    localStorage.setItem('keeper_2', '1');
    store.decide({ marketing: false });
    await Promise.resolve();
    expect(localStorage.getItem('keeper_2')).to.equal('1');
    store.withdraw();
    await Promise.resolve();

    expect(localStorage.getItem('keeper_2')).to.equal(null);
    expect([...keeper.cleared]).to.deep.equal(['local keeper_1', 'local keeper_2']);
  });
});
