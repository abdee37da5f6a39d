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

  it('stays first where the page begins its layer anew', () => {
    const store = startStore(GOOGLE);
    // The form of Tag Manager's old guide, and one with an answer before it.
    const page = document.createElement('script');
    page.text = "var dataLayer = [{ pageType: 'shop' }];";
    document.head.append(page);
    expect(queue()).to.deep.equal([...START, { pageType: 'shop' }]);

    store.withdraw();
    const answered = queue();
    Reflect.set(window, 'dataLayer', read('dataLayer').concat('more'));
    expect(queue()).to.deep.equal([...answered, 'more']);
    Reflect.set(window, 'dataLayer', []);
    expect(queue()).to.deep.equal(
      answered.filter((entry) => !Reflect.has(Object(entry), 'pageType')),
    );
    page.remove();
  });

  for (const layer of [undefined, null, 7, {}, Object.freeze([])])
    it(`lets the page have ${JSON.stringify(layer)} for its layer`, () => {
      startStore(GOOGLE);

      expect(
        () => ((window as unknown as { dataLayer: unknown }).dataLayer = layer),
      ).not.to.throw();

      expect(read<unknown>('dataLayer')).to.equal(layer);
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
