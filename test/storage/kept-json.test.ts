import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { keep, readKept } from '../../src/storage/kept-json.js';

const KEY = 'kept-json-test';

describe('keep and readKept', () => {
  afterEach(() => localStorage.removeItem(KEY));

  it('give back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        keep(KEY, value);

        expect(readKept(KEY)).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leave nothing behind for undefined', () => {
    keep(KEY, 1);
    keep(KEY, undefined);

    expect(localStorage.getItem(KEY)).to.equal(null);
    expect(readKept(KEY)).to.equal(undefined);
  });

  it('give nothing for what is no JSON', () => {
    localStorage.setItem(KEY, '{broken');

    expect(readKept(KEY)).to.equal(undefined);
  });

  it('lose the value silently where storage is refused', () => {
    const { localStorage: own } = window;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    keep(KEY, 1);
    const kept = readKept(KEY);
    Object.defineProperty(window, 'localStorage', { configurable: true, value: own });

    expect(kept).to.equal(undefined);
  });
});
