import { expect } from '@open-wc/testing';
import { literally, namePattern } from '../../src/core/pattern.js';

describe('namePattern', () => {
  for (const [pattern, name, isMeant] of [
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga', 'x_ga', false],
    ['_ga_*', '_ga_X1', true],
    ['_ga_*', '_ga', false],
    ['*.id', 'a.id', true],
    ['*.id', 'axid', false],
    ['a+b', 'a+b', true],
    ['a+b', 'aab', false],
    ['a|b', 'a', false],
    ['a{2}', 'aa', false],
    ['(', '(', true],
  ] as const)
    it(`${pattern} ${isMeant ? 'means' : 'does not mean'} ${name}`, () => {
      expect(namePattern(pattern).test(name)).to.equal(isMeant);
    });
});

describe('literally', () => {
  it('takes every sign for itself', () => {
    const signs = '\\^$.*+?()[]{}|/-';

    expect(new RegExp(`^${literally(signs)}$`).test(signs)).to.equal(true);
  });
});
