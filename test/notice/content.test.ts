import { expect } from '@open-wc/testing';
import { list } from '../../src/notice/content.js';

describe('list', () => {
  it('is an array, whatever is given', () => {
    expect([list([1]), list('x'), list(null), list({ length: 1 })]).to.deep.equal([
      [1],
      [],
      [],
      [],
    ]);
  });
});
