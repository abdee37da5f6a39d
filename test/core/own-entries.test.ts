import { expect } from '@open-wc/testing';
import { ownEntries } from '../../src/core/own-entries.js';

describe('ownEntries', () => {
  it('gives the own keys and values of an object', () => {
    expect([...ownEntries({ a: 1, b: 2 })]).to.deep.equal([
      ['a', 1],
      ['b', 2],
    ]);
  });

  for (const value of [null, undefined, 'text', 7, true, [1], () => {}])
    it(`gives nothing for ${String(value)}`, () => {
      expect(ownEntries(value).size).to.equal(0);
    });

  it('does not see what a page put on the prototype', () => {
    Reflect.set(Object.prototype, 'evil', true);
    try {
      expect(ownEntries({}).size).to.equal(0);
      expect(ownEntries({}).get('evil')).to.equal(undefined);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'evil');
    }
  });
});
