import { expect } from '@open-wc/testing';
import { Problem } from '../../src/core/fetch-json.js';
import { ownEntries } from '../../src/core/own-entries.js';
import { checkLimits, LIMITS } from '../../src/notice/limits.js';

/** What is said of a notice: the limit that it is beyond, or nothing. */
function limitOf(notice: object, limits = LIMITS): string | undefined {
  try {
    for (const _ of checkLimits(ownEntries(notice), limits));
  } catch (error) {
    return error instanceof Problem && error.code === 'notice-limit'
      ? error.message
      : String(error);
  }
  return undefined;
}

const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);
const inBlocks = (...blocks: unknown[]): object => ({ sections: [{ blocks }] });
const nested = (levels: number): object => (levels ? { sections: [nested(levels - 1)] } : {});
const deep = (levels: number): unknown => (levels ? { b: deep(levels - 1) } : 'x');
const table = (columns: number, rows: number): object => ({
  table: { head: times(columns, 'h'), rows: times(rows, times(columns, 'c')) },
});

describe('checkLimits', () => {
  const CASES: [what: string, at: object, beyond: object, limit: string][] = [
    ['sections', { sections: times(300, {}) }, { sections: times(301, {}) }, '300 sections'],
    ['sections in sections', nested(6), nested(7), '6 depth'],
    ['blocks', inBlocks(...times(5000, 'x')), inBlocks(...times(5001, 'x')), '5000 blocks'],
    [
      'blocks and items together',
      inBlocks({ list: times(4999, 'x') }),
      inBlocks({ list: times(5000, 'x') }),
      '5000 blocks',
    ],
    ['parts in parts', inBlocks(deep(30)), inBlocks(deep(60)), '40 nesting'],
    ['rows', inBlocks(table(1, 500)), inBlocks(table(1, 501)), '500 rows'],
    ['columns', inBlocks(table(20, 1)), inBlocks(table(21, 1)), '20 columns'],
    [
      'cells in a row',
      inBlocks({ table: { rows: [times(20, 'c')] } }),
      inBlocks({ table: { rows: [times(21, 'c')] } }),
      '20 columns',
    ],
    [
      'characters of a string',
      inBlocks('x'.repeat(20_000)),
      inBlocks('x'.repeat(20_001)),
      '20000 characters',
    ],
    [
      'shared blocks, as often as they are used',
      { shared: { s: times(9, '') }, ...inBlocks(...times(500, { use: 's' })) },
      { shared: { s: times(10, '') }, ...inBlocks(...times(500, { use: 's' })) },
      '5000 blocks',
    ],
    [
      'parts of shared blocks, as often as they are used',
      { shared: { s: { list: times(7, 'x') } }, ...inBlocks(...times(500, { use: 's' })) },
      { shared: { s: { list: times(9, 'x') } }, ...inBlocks(...times(500, { use: 's' })) },
      '5000 blocks',
    ],
    [
      'sections that stand without brackets',
      { sections: [{ sections: { sections: { title: 'x' } } }] },
      { sections: [[1, 2, 3, 4, 5, 6].reduce((sections: object) => ({ sections }), {})] },
      '6 depth',
    ],
    [
      'what a small file unfolds to',
      { shared: { s: ['x'.repeat(20_000)] }, ...inBlocks(...times(90, { use: 's' })) },
      { shared: { s: ['x'.repeat(20_000)] }, ...inBlocks(...times(110, { use: 's' })) },
      '2000000 total',
    ],
    ['strings of any key', { title: 'x' }, { title: 'x'.repeat(30_000) }, '20000 characters'],
  ];
  for (const [what, at, beyond, limit] of CASES)
    it(`counts ${what}`, () => {
      expect(limitOf(at)).to.equal(undefined);
      expect(limitOf(beyond)).to.equal(limit);
    });

  it('ends with blocks that use themselves', () => {
    const shared = { a: [{ use: 'b' }], b: [{ use: 'a' }] };

    expect(limitOf({ shared, ...inBlocks({ use: 'a' }) })).to.equal('40 nesting');
  });

  it('takes limits that are lower', () => {
    expect(limitOf({ sections: [{}, {}] }, { ...LIMITS, sections: 1 })).to.equal('1 sections');
  });
});
