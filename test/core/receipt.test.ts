import { expect } from '@open-wc/testing';
import { eventOf, hasGrant, type Proof } from '../../src/core/receipt.js';
import type { ConsentStore } from '../../src/core/store.js';
import type { DecisionEvent } from '../../src/core/types.js';
import { CONFIG, NOON, makeStore } from '../helpers/make-store.js';
import { receiptWith, SITE, WIDGET } from '../helpers/receipt-with.js';

/** What each decision of a story did. */
function eventsOf(tell: (store: ConsentStore) => void, config: unknown = CONFIG, gpc = false) {
  const store = makeStore(config, { gpc });
  const events: DecisionEvent[] = [];
  store.subscribe((change, decision) => decision && events.push(eventOf(change, decision)));
  tell(store);
  return events;
}

describe('eventOf', () => {
  it('calls a first answer given or refused', () => {
    expect(eventsOf((store) => store.acceptAll())).to.deep.equal(['given']);
    expect(eventsOf((store) => store.rejectAll())).to.deep.equal(['refused']);
    expect(eventsOf((store) => store.decide({ analytics: true }))).to.deep.equal(['given']);
  });

  it('calls what changes nothing a renewal', () => {
    const tell = (store: ConsentStore): void => {
      for (const answer of ['rejectAll', 'rejectAll', 'acceptAll', 'acceptAll'] as const)
        store[answer]();
    };

    expect(eventsOf(tell)).to.deep.equal(['refused', 'renewed', 'given', 'renewed']);
  });

  it('calls whatever takes a grant back a withdrawal', () => {
    const tell = (store: ConsentStore): void => {
      store.acceptAll();
      store.withdraw('analytics/counter');
      store.decide({ analytics: true, marketing: false });
    };

    expect(eventsOf(tell)).to.deep.equal(['given', 'withdrawn', 'withdrawn']);
  });

  it('calls a first answer given where everything was on before', () => {
    const config = { categories: [{ id: 'analytics', mode: 'opt-out' }] };

    expect(eventsOf((store) => store.acceptAll(), config)).to.deep.equal(['given']);
    expect(eventsOf((store) => store.rejectAll(), config)).to.deep.equal(['withdrawn']);
  });

  it('calls a first refusal refused where nothing was asked', () => {
    const config = { categories: [{ id: 'marketing' }] };

    expect(eventsOf((store) => store.rejectAll(), config, true)).to.deep.equal(['refused']);
  });
});

describe('receiptOf', () => {
  const proof: Proof = {
    id: 'x',
    event: 'given',
    withdrawn: [],
    method: 'panel-save',
    trusted: true,
  };

  it('says what was decided, when, how, and about what', () => {
    const store = makeStore({ ...CONFIG, noticeUrl: '/legal', region: 'GB' });
    store.decide({ 'analytics/counter': true });

    const receipt = receiptWith(store, { proof });

    expect(receipt).to.deep.equal({
      schema: 'say-so/receipt-1',
      id: 'x',
      subject: 'x',
      site: SITE,
      time: '2026-11-21T12:00:00.000Z',
      expires: '2027-05-22T12:00:00.000Z',
      days: 182,
      event: 'given',
      method: 'panel-save',
      trusted: true,
      notice: { version: '1', url: '/legal' },
      lang: 'und',
      region: 'GB',
      gpc: false,
      choices: {
        analytics: 'denied',
        'analytics/counter': 'granted',
        'analytics/heatmap': 'denied',
        marketing: 'denied',
        'marketing/ads': 'denied',
      },
      purposes: [
        { id: 'necessary', title: 'necessary', mode: 'always', services: [] },
        {
          id: 'analytics',
          title: 'analytics',
          mode: 'opt-in',
          services: [
            {
              id: 'counter',
              name: 'Counter',
              provider: 'Count Ltd',
              url: 'https://count.example/',
            },
            { id: 'heatmap', name: 'Heatmap', provider: '', url: '' },
          ],
        },
        {
          id: 'marketing',
          title: 'marketing',
          mode: 'opt-in',
          services: [{ id: 'ads', name: 'Ads', provider: '', url: '' }],
        },
      ],
      widget: WIDGET,
      state: store.state,
    });
  });

  it('has the titles and the language that the visitor saw', () => {
    const config = { categories: [{ id: 'analytics' }, { id: 'chat', title: 'Help' }] };
    const words = Object.assign((key: string) => `[${key}]`, { lang: 'de', sign: async () => {} });

    const { lang, purposes } = receiptWith(makeStore(config), { words });

    expect(lang).to.equal('de');
    expect(purposes.map(({ title }) => title)).to.deep.equal(['[analytics.title]', 'Help']);
  });

  it('lists what was withdrawn', () => {
    const store = makeStore();
    store.decide({ analytics: true });

    const taken = receiptWith(store, { proof: { ...proof, withdrawn: ['marketing'] } });
    expect(taken.withdrawn).to.deep.equal(['marketing']);
    expect('withdrawn' in receiptWith(store, { proof })).to.equal(false);
  });

  it('has neither time nor event before an answer', () => {
    const { time, expires, event, subject } = receiptWith(makeStore(), { proof });

    expect([time, expires, event, subject]).to.deep.equal([null, null, null, 'none']);
  });

  it('leaves the id out where nothing is granted', () => {
    const store = makeStore();
    store.rejectAll();

    const receipt = receiptWith(store, { proof });

    expect(receipt.subject).to.equal('none');
    expect(receipt).not.to.have.property('id');
  });

  it('knows of a kept answer what the cookie says', () => {
    const store = makeStore();
    store.acceptAll();
    const accepted = receiptWith(store);
    store.rejectAll();
    const refused = receiptWith(store);

    expect([accepted.event, refused.event]).to.deep.equal(['given', 'refused']);
    expect([accepted.method, accepted.trusted]).to.deep.equal([null, null]);
    expect(Date.parse(accepted.time ?? '')).to.equal(NOON);
  });
});

describe('hasGrant', () => {
  it('is false for what is on before an answer', () => {
    const store = makeStore({ categories: [{ id: 'analytics', mode: 'opt-out' }] });

    expect(hasGrant(store.state)).to.equal(false);
    store.acceptAll();
    expect(hasGrant(store.state)).to.equal(true);
  });
});
