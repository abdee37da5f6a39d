import { expect } from '@open-wc/testing';
import { ADS, types } from '../helpers/consent-types.js';
import { entriesOf, read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const GOOGLE = { signals: { google: true } };
const queue = (): unknown[] => entriesOf(read('dataLayer'));
const START = [
  ['arguments', 'consent', 'default', types()],
  ['arguments', 'set', 'ads_data_redaction', true],
  ['arguments', 'set', 'url_passthrough', false],
];
const TAG = [
  ['arguments', 'js', new Date(0)],
  ['arguments', 'config', 'G-1'],
];

describe('google', () => {
  beforeEach(() => Reflect.deleteProperty(window, 'dataLayer'));

  it('queues the default before the tag, and no update without an answer', () => {
    startStore(GOOGLE);
    runSnippet('google');

    expect(queue()).to.deep.equal([...START, ...TAG]);
  });

  it('keeps what a page has queued before it', () => {
    runSnippet('tagManager');
    startStore(GOOGLE);

    expect(queue()).to.deep.equal([{ 'gtm.start': 0, event: 'gtm.js' }, ...START]);
  });

  it('queues one update of all types per decision, then an event', () => {
    const store = startStore(GOOGLE);
    runSnippet('google');

    store.acceptAll();
    store.decide({ marketing: false });
    store.adopt(store.answer);

    expect(queue().slice(5)).to.deep.equal([
      [
        'arguments',
        'consent',
        'update',
        types(...ADS, 'analytics_storage', 'functionality_storage', 'personalization_storage'),
      ],
      {
        event: 'say-so-change',
        'say-so-granted': 'necessary functional analytics marketing',
      },
      [
        'arguments',
        'consent',
        'update',
        types('analytics_storage', 'functionality_storage', 'personalization_storage'),
      ],
      { event: 'say-so-change', 'say-so-granted': 'necessary functional analytics' },
    ]);
  });

  it('queues an update for a first refusal too', () => {
    startStore(GOOGLE).withdraw();

    expect(queue()).to.deep.equal([
      ...START,
      ['arguments', 'consent', 'update', types()],
      { event: 'say-so-change', 'say-so-granted': 'necessary' },
    ]);
  });

  it('queues a default for each region that grants something', () => {
    const regions = { GB: { analytics: 'opt-out' }, DE: { analytics: 'opt-in' } };
    startStore({ ...GOOGLE, regions });

    expect(queue()).to.deep.equal([
      START[0],
      ['arguments', 'consent', 'default', { ...types('analytics_storage'), region: ['GB'] }],
      ...START.slice(1),
    ]);
  });

  it('takes the place of an element named like its queue', () => {
    document.body.insertAdjacentHTML('beforeend', '<a id="dataLayer"></a>');
    expect(read('dataLayer')).to.be.instanceOf(HTMLElement);

    startStore(GOOGLE);
    runSnippet('google');

    expect(queue()).to.deep.equal([...START, ...TAG]);
    document.querySelector('#dataLayer')?.remove();
  });
});
