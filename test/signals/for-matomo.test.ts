import { expect } from '@open-wc/testing';
import { read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

describe('matomo', () => {
  it('requires consent before the first view, and never remembers', () => {
    const store = startStore({ signals: { matomo: true } });
    runSnippet('matomo');
    store.decide({ analytics: true });
    store.withdraw();

    expect(read('_paq')).to.deep.equal([
      ['requireConsent'],
      ['trackPageView'],
      ['enableLinkTracking'],
      ['setConsentGiven'],
      ['forgetConsentGiven'],
    ]);
  });
});
