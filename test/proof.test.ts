import { expect, waitUntil } from '@open-wc/testing';
import type { ConsentStore } from '../src/core/store.js';
import type { ConsentReceipt } from '../src/core/types.js';
import { keepProof } from '../src/proof.js';
import { CONFIG, NOON, makeStore } from './helpers/make-store.js';
import { openPostOffice, type PostOffice } from './helpers/post-office.js';
import { WIDGET } from './helpers/receipt-with.js';

const RECORDED = { ...CONFIG, record: { url: '/records' } };
const KEPT = 'say-so.receipt';

describe('keepProof', () => {
  let office: PostOffice;
  let store: ConsentStore;
  let receipt: () => ConsentReceipt;
  const start = (config: unknown = RECORDED): void => {
    store = makeStore(config);
    receipt = keepProof(store, WIDGET, () => undefined);
  };
  const records = (): ConsentReceipt[] => office.sent.map(({ body }) => body as ConsentReceipt);

  beforeEach(() => {
    office = openPostOffice();
    start();
  });
  afterEach(() => {
    office.close();
    localStorage.clear();
  });

  it('sends one record a decision, with what was done and how', () => {
    store.acceptAll({ method: 'prompt-accept', trusted: true });
    store.decide({ marketing: false });
    store.rejectAll({ method: 'panel-reject', trusted: false });
    store.rejectAll();

    expect(
      records().map(({ event, method, trusted }) => `${event} ${method} ${trusted}`),
    ).to.deep.equal([
      'given prompt-accept true',
      'withdrawn api false',
      'withdrawn panel-reject false',
      'renewed api false',
    ]);
  });

  it('names nobody where the page has broken what makes ids', () => {
    const { getRandomValues } = crypto;
    crypto.getRandomValues = () => {
      throw new Error('broken');
    };
    try {
      store.acceptAll();
    } finally {
      crypto.getRandomValues = getRandomValues;
    }

    expect(records().map(({ event, subject }) => `${event} ${subject}`)).to.deep.equal([
      'given none',
    ]);
    expect(receipt().subject).to.equal('none');
  });

  it('sends nothing for an answer that is adopted', () => {
    const other = makeStore(RECORDED);
    other.acceptAll();

    store.adopt(other.answer);

    expect(store.state.status).to.equal('granted');
    expect(records()).to.deep.equal([]);
  });

  it('reads no storage until a receipt is asked for', () => {
    const { getItem } = Storage.prototype;
    const read: string[] = [];
    Storage.prototype.getItem = (key) => (read.push(key), null);
    try {
      start(CONFIG);
      const before = [...read];
      receipt();

      expect(before).to.deep.equal([]);
      expect(read).to.deep.equal([KEPT]);
    } finally {
      Storage.prototype.getItem = getItem;
    }
  });

  it('gives the visitor what the site got', () => {
    store.acceptAll();

    expect(JSON.parse(JSON.stringify(receipt()))).to.deep.equal(records()[0]);
  });

  it('has the id of the record on the next page too', () => {
    store.acceptAll();
    const { id } = receipt();
    const { answer } = store;

    store = makeStore(RECORDED);
    store.adopt(answer);
    const next = keepProof(store, WIDGET, () => undefined)();

    expect(id).to.be.a('string');
    expect([next.id, next.method, next.event]).to.deep.equal([id, 'api', 'given']);
  });

  it('has another id for each decision', () => {
    store.acceptAll();
    store.acceptAll();

    const [first, second] = records();
    expect(first?.id).not.to.equal(second?.id);
  });

  it('keeps no id once everything is refused', () => {
    store.acceptAll();
    expect(localStorage.getItem(KEPT)).to.include(receipt().id);

    store.rejectAll();

    expect(receipt()).not.to.have.property('id');
    expect(localStorage).to.have.lengthOf(0);
  });

  for (const [title, leave] of Object.entries({
    'an answer that has come to its end': () => {
      store = makeStore(RECORDED, { now: () => NOON + 183 * 86_400_000 });
    },
    'one that another host of the domain has taken back': () => {
      store = makeStore(RECORDED);
      store.rejectAll();
    },
  }))
    it(`keeps no id of ${title}`, () => {
      store.acceptAll();
      expect(localStorage).to.have.lengthOf(1);
      leave();

      keepProof(store, WIDGET, () => undefined);

      expect(localStorage).to.have.lengthOf(0);
    });

  it('keeps no id once another tab has refused', () => {
    store.acceptAll();
    const other = makeStore(RECORDED);
    other.rejectAll();

    store.adopt(other.answer);

    expect(localStorage).to.have.lengthOf(0);
  });

  it('gives a receipt an id without records, and keeps none', () => {
    start(CONFIG);
    store.acceptAll();

    expect(receipt().id).to.be.a('string').that.equals(receipt().id);
    expect(records()).to.deep.equal([]);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('deletes what was kept for records that are asked for no more, after the click', async () => {
    store.acceptAll();
    localStorage.setItem('say-so.unsent', '[]');
    start(CONFIG);

    store.rejectAll();
    expect(localStorage).to.have.lengthOf(2);

    await waitUntil(() => localStorage.length === 0);
  });

  it('gives a receipt of an answer of which only the cookie is left', () => {
    const other = makeStore(RECORDED);
    other.acceptAll();
    store.adopt(other.answer);

    const { id, event, method } = receipt();

    expect([event, method, receipt().id]).to.deep.equal(['given', null, id]);
    expect(id).to.be.a('string');
  });

  it('goes with the answer that holds when a subscriber decides again', () => {
    store = makeStore(RECORDED);
    store.subscribe(({ state }) => state.status === 'granted' && store.rejectAll());
    receipt = keepProof(store, WIDGET, () => undefined);

    store.acceptAll();

    expect(records().map(({ event }) => event)).to.deep.equal(['given', 'withdrawn']);
    expect(receipt().event).to.equal('withdrawn');
    expect(localStorage.getItem(KEPT)).to.equal(null);
  });

  it('sends first what an earlier page could not send', async () => {
    const ids = ['1', '2'];
    const earlier = ids.map((id) => ({ id, subject: id, time: 'earlier' }));
    localStorage.setItem('say-so.unsent', JSON.stringify(earlier));

    start();
    await waitUntil(() => records().length === 2);

    expect(records()).to.deep.equal(earlier);
  });
});
