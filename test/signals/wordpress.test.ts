import { expect } from '@open-wc/testing';
import { read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const WORDPRESS = { signals: { wordpress: true } };
const answers = (preferences: string, statistics: string, marketing: string): string[] => [
  'functional allow',
  `preferences ${preferences}`,
  `statistics-anonymous ${statistics}`,
  `statistics ${statistics}`,
  `marketing ${marketing}`,
];

describe('wordpress', () => {
  before(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  it('sets the type at once, and tells the plugin when it comes', () => {
    const store = startStore(WORDPRESS);
    expect(read('wp_consent_type')).to.equal('optin');

    runSnippet('wordpress');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(read('wpTold')).to.deep.equal(['type optin']);

    store.decide({ analytics: true });
    store.withdraw();
    store.acceptAll();

    expect(read('wpTold').slice(1)).to.deep.equal([
      ...answers('deny', 'allow', 'deny'),
      ...answers('deny', 'deny', 'deny'),
      ...answers('allow', 'allow', 'allow'),
    ]);
  });

  it('takes back what the plugin remembers as granted', () => {
    read('wpTold').length = 0;

    startStore(WORDPRESS);

    expect(read('wpTold')).to.deep.equal(answers('deny', 'deny', 'deny').slice(1));
  });
});
