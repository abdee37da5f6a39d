import { expect, oneEvent } from '@open-wc/testing';
import { entriesOf, read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const META = { signals: { meta: true } };
const queue = (): unknown[] => entriesOf(read<{ queue: unknown }>('fbq').queue);
const SNIPPET = [
  ['arguments', 'init', '1'],
  ['arguments', 'track', 'PageView'],
];
const say = (what: string): unknown[] => ['arguments', 'consent', what];

describe('meta', () => {
  beforeEach(() => {
    Reflect.deleteProperty(window, 'fbq');
    Reflect.deleteProperty(window, '_fbq');
  });

  it('revokes before an answer, then grants and revokes', () => {
    runSnippet('meta');
    const store = startStore(META);
    store.acceptAll();
    store.withdraw();

    expect(queue()).to.deep.equal([...SNIPPET, say('revoke'), say('grant'), say('revoke')]);
  });

  it('grants only when all of advertising is granted', () => {
    runSnippet('meta');
    const categories = [
      { id: 'ads', consentTypes: ['ad_storage', 'ad_user_data'] },
      { id: 'personal', consentTypes: ['ad_personalization'] },
    ];
    const store = startStore({ ...META, categories });
    store.decide({ ads: true });
    store.decide({ personal: true });

    expect(queue().slice(2)).to.deep.equal([say('revoke'), say('revoke'), say('grant')]);
  });

  it('tells a snippet that runs later once something has loaded', async () => {
    const store = startStore(META);
    store.acceptAll();
    runSnippet('meta');
    await oneEvent(document.querySelector('script[src$="fbevents.js"]') as Element, 'load');
    expect(queue()).to.deep.equal([...SNIPPET, say('grant')]);

    document.dispatchEvent(new Event('load'));
    store.withdraw();

    expect(queue().slice(2)).to.deep.equal([say('grant'), say('revoke')]);
  });

  it('makes no function, which would stop the snippet', () => {
    startStore(META).acceptAll();

    expect(read('fbq')).to.equal(undefined);
  });
});
