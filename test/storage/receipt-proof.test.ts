import { expect } from '@open-wc/testing';
import type { Proof } from '../../src/core/receipt.js';
import { keepProofOf, proofOf, randomId } from '../../src/storage/receipt-proof.js';

const proof: Proof = { event: 'given', withdrawn: [], method: 'api', trusted: false, id: 'x' };

describe('randomId', () => {
  it('is a UUID of version 4, another each time', () => {
    const ids = Array.from({ length: 50 }, randomId);

    for (const id of ids)
      expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('keepProofOf and proofOf', () => {
  afterEach(() => localStorage.removeItem('say-so.receipt'));

  it('give the proof back with the answer of the same time only', () => {
    keepProofOf(5, proof);

    expect(proofOf(5)).to.deep.equal(proof);
    expect(proofOf(6)).to.equal(undefined);
    expect(proofOf(null)).to.equal(undefined);
  });

  it('forget it', () => {
    keepProofOf(5, proof);
    keepProofOf(6, undefined);

    expect(localStorage.getItem('say-so.receipt')).to.equal(null);
  });

  for (const kept of ['[]', '7', 'null', '"x"', '{}'])
    it(`give none for ${kept}`, () => {
      localStorage.setItem('say-so.receipt', kept);

      expect(proofOf(5)).to.equal(undefined);
    });
});
