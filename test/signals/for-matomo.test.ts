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

  describe('where it remembers a consent of another tool', () => {
    beforeEach(() => (document.cookie = 'mtm_consent=1700000000000; path=/'));
    afterEach(() => (document.cookie = 'mtm_consent=; path=/; max-age=0'));

    /** What Matomo does with the functions in its queue: how often it was to forget. */
    const forgotten = (): number => {
      let count = 0;
      const tracker = { forgetConsentGiven: () => (count += 1) };
      for (const [act] of read('_paq') as [unknown][])
        if (typeof act === 'function') Reflect.apply(act, tracker, []);
      return count;
    };

    it('takes it back before an answer', () => {
      startStore({ signals: { matomo: true } });

      expect(forgotten()).to.equal(1);
    });

    it('leaves a grant that comes before Matomo does', () => {
      const store = startStore({ signals: { matomo: true } });
      store.acceptAll();

      expect(forgotten()).to.equal(0);
    });
  });
});
