import { expect } from '@open-wc/testing';
import { list } from '../../src/notice/content.js';

describe('list', () => {
  it('is an array, also of what stands without its brackets', () => {
    const given = [[1], 'x', { p: 'x' }, null, undefined];

    expect(given.map(list)).to.deep.equal([[1], ['x'], [{ p: 'x' }], [], []]);
  });
});
