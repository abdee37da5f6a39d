import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { standingAnswer, stateOf } from '../../src/core/policy.js';
import { encodeRecord } from '../../src/core/record.js';
import type { Config } from '../../src/core/types.js';
import { keepsSecureCookies } from '../helpers/engine.js';
import { keepAnswer, readAnswer } from '../../src/storage/cookie-storage.js';
import { makeStore } from '../helpers/make-store.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

const NAMES = ['__Host-say-so', 'say-so'];
const config = readConfig();

function clearCookies(): void {
  for (const name of NAMES)
    for (const attributes of ['', '; secure', '; secure; partitioned'])
      document.cookie = `${name}=; path=/; max-age=0${attributes}`;
}

function answer() {
  const store = makeStore({}, { now: () => Math.floor(Date.now() / 1000) * 1000 });
  store.decide({ analytics: true });
  if (!store.answer) throw new Error('no answer');
  return store.answer;
}

/** A test that needs secure cookies, where there are any. */
const onSecure = (title: string, act: () => void): void => {
  if (keepsSecureCookies) it(title, act);
};

/** Whether the answer that is there counts. There must be one. */
function stands(given: Config): boolean {
  const kept = readAnswer(given);
  expect(kept).not.to.equal(null);
  return standingAnswer(given, kept, Date.now()) !== null;
}

describe('cookie storage', () => {
  beforeEach(clearCookies);
  after(clearCookies);

  it('has no answer without a cookie', () => {
    expect(readAnswer(config)).to.equal(null);
  });

  onSecure('keeps an answer under the prefixed name and reads it again', () => {
    const kept = answer();

    keepAnswer(kept, config);

    expect(document.cookie).to.match(/^__Host-say-so=v=1&at=[^;]+&granted=analytics&denied=/);
    expect(readAnswer(config)).to.deep.equal(kept);
  });

  onSecure('encodes the revision twice, as bots are told', () => {
    const kept = { ...answer(), revision: 'a b' };

    keepAnswer(kept, config);

    expect(document.cookie).to.include('&rev=a%2520b&');
    expect(readAnswer(config)).to.deep.equal(kept);
  });

  onSecure('uses the plain name with a domain', () => {
    const shared = readConfig({ domain: 'localhost' });

    keepAnswer(answer(), shared);

    expect(document.cookie).to.match(/^say-so=/);
    expect(readAnswer(shared)).not.to.equal(null);
  });

  onSecure('leaves no earlier record under another name', () => {
    document.cookie = 'say-so=v=1&at=2026-01-01T00:00:00Z&rev=&granted=analytics&denied=; path=/';

    keepAnswer(answer(), config);

    expect(document.cookie).to.match(/^__Host-say-so=[^;]*$/);
  });

  it('says whether the answer is kept, and forgets the earlier one when it is not', async () => {
    expect(keepAnswer(answer(), config)).to.equal(true);
    const long = { ...answer(), revision: 'x'.repeat(1024) };

    await heardWarnings(() => expect(keepAnswer(long, config)).to.equal(false));

    expect(readAnswer(config)).to.equal(null);
  });

  it('writes past an element that is named cookie', () => {
    const image = document.createElement('img');
    image.name = 'cookie';
    document.body.append(image);

    expect(keepAnswer(answer(), config)).to.equal(true);
    image.remove();
  });

  onSecure('takes two cookies that differ for one that never stands', () => {
    const shared = readConfig({ domain: 'localhost' });
    const tossed = encodeRecord({ ...answer(), decisions: new Map([['marketing', true]]) });
    keepAnswer(answer(), shared);
    expect(stands(shared)).to.equal(true);
    document.cookie = `say-so=${tossed}; path=/; secure; partitioned`;

    expect(stands(shared)).to.equal(false);
  });

  onSecure('takes one under a name that does not count for one that never stands', () => {
    keepAnswer(answer(), config);

    expect(stands(readConfig({ domain: 'localhost' }))).to.equal(false);
  });

  for (const value of ['1', '%E0%A4%A', 'true', '%7B%22granted%22%3A1%7D', 'x'.repeat(3000)])
    onSecure(`takes ${value.slice(0, 20)} for one that never stands`, () => {
      document.cookie = `__Host-say-so=${value}; path=/; secure`;

      expect(stands(config)).to.equal(false);
    });

  it('does not keep an answer of more than 1024 bytes, and says so', async () => {
    const services = Array.from({ length: 120 }, (_, index) => ({ id: `service-${index}` }));
    const store = makeStore({ categories: [{ id: 'analytics', services }] });
    store.acceptAll();

    const heard = await heardWarnings(() => store.answer && keepAnswer(store.answer, config));

    expect(codesOf(heard)).to.deep.equal(['record-too-long']);
    expect(document.cookie).to.equal('');
  });

  it('keeps a refusal of any number of services, and what is granted beside it', () => {
    const services = Array.from({ length: 120 }, (_, index) => ({ id: `service-${index}` }));
    const categories = [{ id: 'analytics', services }, { id: 'marketing' }];
    const many = readConfig({ categories });
    const store = makeStore({ categories }, { now: Date.now });
    store.decide({ analytics: false, marketing: true });
    if (!store.answer) throw new Error('no answer');

    expect(keepAnswer(store.answer, many)).to.equal(true);

    const { granted, denied } = stateOf(many, readAnswer(many), false);
    expect([granted, denied]).to.deep.equal([store.state.granted, store.state.denied]);
  });

  it('says so when the browser keeps nothing', async () => {
    const foreign = readConfig({ domain: 'example.org' });

    const heard = await heardWarnings(() => keepAnswer(answer(), foreign));

    expect(codesOf(heard)).to.deep.equal(['storage-refused']);
  });

  it('reads past an element that is named cookie', () => {
    keepAnswer(answer(), config);
    const image = document.createElement('img');
    image.name = 'cookie';
    document.body.append(image);

    expect(readAnswer(config)).not.to.equal(null);
    image.remove();
  });

  it('survives a page without any storage', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.src = '/test/storage/sandboxed.html';
    const told = new Promise<MessageEvent>((resolve) =>
      addEventListener('message', resolve, { once: true }),
    );
    document.body.append(frame);

    expect((await told).data).to.deep.equal({ mayBe: true, stands: false, threw: false });
    frame.remove();
  });
});
