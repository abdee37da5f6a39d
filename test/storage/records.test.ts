import { expect, waitUntil } from '@open-wc/testing';
import type { ConsentReceipt } from '../../src/core/types.js';
import { Records, recordAddress } from '../../src/storage/records.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';
import { CONFIG, makeStore } from '../helpers/make-store.js';
import { openPostOffice, type PostOffice } from '../helpers/post-office.js';
import { receiptWith } from '../helpers/receipt-with.js';

const KEY = 'say-so.unsent';
const URL_OF = '/records';

/** A receipt with a number for its id. */
const numbered = (id: number): ConsentReceipt => {
  const store = makeStore();
  store.acceptAll();
  return receiptWith(store, { proof: { id: String(id) } });
};
const kept = (): { id?: string; subject: string }[] =>
  JSON.parse(localStorage.getItem(KEY) ?? '[]') as { id?: string; subject: string }[];
const keptIds = (): string =>
  kept()
    .map(({ id }) => id)
    .join();

describe('recordAddress', () => {
  it('takes an address of this origin, relative or not', () => {
    expect(recordAddress('/records')).to.equal(`${location.origin}/records`);
    expect(recordAddress(`${location.origin}/records`)).to.equal(`${location.origin}/records`);
    expect(recordAddress('')).to.equal('');
  });

  for (const url of ['https://elsewhere.example/', '//elsewhere.example/', 'http://[', 'https://'])
    it(`refuses ${url} and says so`, async () => {
      let address = '?';
      const heard = await heardWarnings(() => (address = recordAddress(url)));

      expect(address).to.equal('');
      expect(codesOf(heard)).to.deep.equal(['config-value']);
      expect(heard[0]).to.include(`config.record.url, ${url}`);
    });
});

describe('Records', () => {
  let office: PostOffice;
  let mayHaveId = true;
  const make = (): Records => new Records(URL_OF, () => mayHaveId);
  const sentIds = (): string =>
    office.sent.map(({ body }) => Reflect.get(body as object, 'id')).join();

  beforeEach(() => {
    office = openPostOffice();
    mayHaveId = true;
    localStorage.removeItem(KEY);
  });
  afterEach(() => {
    office.close();
    localStorage.removeItem(KEY);
  });

  it('sends a record once, and keeps nothing of it', async () => {
    await make().send(numbered(1));

    const { url, init, body } = office.sent[0] ?? expect.fail('nothing sent');
    const { body: _, ...request } = init;
    expect(url).to.equal(URL_OF);
    expect(body).to.deep.equal(JSON.parse(JSON.stringify(numbered(1))));
    expect(request).to.deep.equal({
      method: 'POST',
      mode: 'same-origin',
      credentials: 'omit',
      referrerPolicy: 'origin',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
    });
    expect(office.sent).to.have.lengthOf(1);
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  for (const answer of [false, 'down'] as const)
    it(`keeps what could not be sent: ${answer}`, async () => {
      office.answer = answer;

      await make().send(numbered(1));

      expect(keptIds()).to.equal('1');
    });

  it('throws nothing where the page has broken what writes it', async () => {
    const { stringify } = JSON;
    JSON.stringify = () => {
      throw new Error('broken');
    };
    try {
      await make().send(numbered(1));
    } finally {
      JSON.stringify = stringify;
    }

    expect(office.sent).to.deep.equal([]);
  });

  it('keeps the last five', async () => {
    office.answer = 'down';
    for (let id = 1; id <= 7; id += 1) await make().send(numbered(id));

    expect(keptIds()).to.equal('3,4,5,6,7');
  });

  it('sends them again in their order, and forgets them', async () => {
    office.answer = 'down';
    for (const id of [1, 2, 3]) await make().send(numbered(id));
    office.sent.length = 0;
    office.answer = true;

    await make().retry();

    expect(sentIds()).to.equal('1,2,3');
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('sends nothing while another page is sending', async () => {
    localStorage.setItem(KEY, '[{"id":"1","subject":"1"}]');
    await navigator.locks.request(KEY, () => make().retry());
    expect(office.sent).to.deep.equal([]);
    expect(keptIds()).to.equal('1');

    await make().retry();

    expect(sentIds()).to.equal('1');
  });

  it('sends without locks where there are none', async () => {
    localStorage.setItem(KEY, '[{"id":"1","subject":"1"}]');
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
    try {
      await make().retry();
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }

    expect(sentIds()).to.equal('1');
  });

  it('tries each of them once, and keeps their order', async () => {
    office.answer = 'down';
    for (const id of [1, 2, 3]) await make().send(numbered(id));
    office.sent.length = 0;

    await make().retry();

    expect(sentIds()).to.equal('1,2,3');
    expect(keptIds()).to.equal('1,2,3');
  });

  it('does not keep what is under way when the page is left', async () => {
    office.answer = 'down';

    const sending = make().send(numbered(1));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await sending;

    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('does not keep what is under way, so that nothing is sent twice', async () => {
    office.answer = 'down';
    for (const id of [1, 2]) await make().send(numbered(id));
    office.sent.length = 0;
    office.answer = 'silent';

    const records = make();
    void records.retry();
    await waitUntil(() => office.sent.length);

    expect(sentIds()).to.equal('1');
    expect(keptIds()).to.equal('2');
  });

  it('takes the ids out of what is kept, once nothing is granted', async () => {
    office.answer = 'down';
    await make().send(numbered(1));
    mayHaveId = false;
    const store = makeStore();
    store.rejectAll();

    await make().send(receiptWith(store));

    expect(kept().map(({ id, subject }) => [id, subject])).to.deep.equal([
      [undefined, 'none'],
      [undefined, 'none'],
    ]);
  });

  it('sends them without ids, once nothing is granted', async () => {
    localStorage.setItem(KEY, '[{"id":"1","subject":"1"},{"id":"2","subject":"2"}]');
    mayHaveId = false;

    await make().retry();

    expect(office.sent.map(({ body }) => body)).to.deep.equal([
      { subject: 'none' },
      { subject: 'none' },
    ]);
  });

  it('leaves out what the ids stand for where it would be too long', async () => {
    const services = Array.from({ length: 40 }, (_, index) => ({
      id: `s${index}`,
      name: 'x'.repeat(200),
    }));
    const store = makeStore({ ...CONFIG, categories: [{ id: 'analytics', services }] });

    await make().send(receiptWith(store));

    const { init, body } = office.sent[0] ?? expect.fail('nothing sent');
    expect(body).to.have.property('purposes').that.deep.equals([]);
    expect(String(init.body).length).to.be.at.most(8192);
  });

  it('sends nothing without an address, and forgets', async () => {
    localStorage.setItem(KEY, '[{"id":"1","subject":"1"}]');
    const records = new Records('', () => true);

    await records.retry();
    expect(office.sent).to.deep.equal([]);
    records.forget();

    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  for (const value of ['{broken', '{}', '7', 'null', '[]'])
    it(`sends nothing for ${value} in storage`, async () => {
      localStorage.setItem(KEY, value);

      await make().retry();

      expect(office.sent).to.deep.equal([]);
    });
});
