import { expect } from '@open-wc/testing';
import { read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const POSTHOG = { signals: { posthog: true } };
const IN = ['opt_in_capturing', { captureEventName: false }];
const OUT = ['opt_out_capturing'];

/** The library as it is once it has loaded, and what it was told. */
function library(isIn: boolean): unknown[] {
  const told: unknown[] = [];
  Reflect.set(window, 'posthog', {
    opt_in_capturing: (options: object) => told.push(['opt_in_capturing', options]),
    opt_out_capturing: () => told.push(OUT),
    has_opted_in_capturing: () => isIn,
  });
  return told;
}

describe('posthog', () => {
  beforeEach(() => Reflect.deleteProperty(window, 'posthog'));

  it('queues answers in the snippet, and nothing before one', () => {
    runSnippet('posthog');
    const store = startStore(POSTHOG);
    expect(read('posthog')).to.have.lengthOf(0);

    store.decide({ analytics: true });
    store.withdraw();

    expect([...read('posthog')]).to.deep.equal([IN, OUT]);
  });

  it('takes back a grant that the library remembers', () => {
    const told = library(true);
    startStore(POSTHOG);

    expect(told).to.deep.equal([OUT]);
  });

  it('leaves a library alone that remembers no grant', () => {
    const told = library(false);
    startStore(POSTHOG);

    expect(told).to.deep.equal([]);
  });

  it('tells a library that comes after the answer', () => {
    startStore(POSTHOG).acceptAll();
    const told = library(false);

    document.dispatchEvent(new Event('load'));
    document.dispatchEvent(new Event('load'));

    expect(told).to.deep.equal([IN]);
  });
});
