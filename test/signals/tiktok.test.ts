import { expect } from '@open-wc/testing';
import { read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const TIKTOK = { signals: { tiktok: true } };

describe('tiktok', () => {
  beforeEach(() => Reflect.deleteProperty(window, 'ttq'));

  it('holds before the first page view, then grants and revokes', () => {
    const store = startStore(TIKTOK);
    runSnippet('tiktok');
    store.acceptAll();
    store.withdraw();

    expect([...read('ttq')]).to.deep.equal([
      ['holdConsent'],
      ['page'],
      ['grantConsent'],
      ['revokeConsent'],
    ]);
  });

  it('calls the methods of a library that is no queue', () => {
    const told: string[] = [];
    const names = ['holdConsent', 'grantConsent', 'revokeConsent'];
    const ttq = Object.fromEntries(names.map((name) => [name, () => told.push(name)]));
    Reflect.set(window, 'ttq', ttq);

    startStore(TIKTOK).acceptAll();

    expect(told).to.deep.equal(['holdConsent', 'grantConsent']);
    expect(read('ttq')).to.equal(ttq);
  });
});
