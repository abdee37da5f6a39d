import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { listedNames } from '../../src/core/listed-storage.js';

const config = readConfig({
  categories: [
    { id: 'necessary', services: [{ id: 'shop', storage: [{ name: 'cart*' }] }] },
    {
      id: 'analytics',
      services: [
        { id: 'stats', storage: [{ name: '_st*' }, { name: 'kept', type: 'local' }] },
        { id: 'more', storage: [{ name: '_stx' }, { name: 'cart_stats' }] },
      ],
    },
  ],
});

describe('listedNames', () => {
  const isRefused = listedNames(config, 'cookie');

  for (const [name, granted, expected] of [
    ['_st1', [], true],
    ['_st1', ['analytics/more'], true],
    ['_st1', ['analytics/stats'], false],
    ['_stx', ['analytics/more'], false],
    ['cart_stats', [], false],
    ['kept', [], false],
    ['mine', [], false],
  ] as const)
    it(`${expected ? 'refuses' : 'allows'} ${name} where [${granted.join()}] is granted`, () => {
      expect(isRefused?.(name, granted)).to.equal(expected);
    });

  it('knows the other kinds of storage, and none where nothing is listed', () => {
    expect(listedNames(config, 'local')?.('kept', [])).to.equal(true);
    expect(listedNames(config, 'cache')).to.equal(undefined);
  });
});
