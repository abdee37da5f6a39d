import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sizeOf } from '../src/rules/size.js';
import { clean } from './helpers/clean.js';
import { ofCheck } from './helpers/make.js';
import { notices as anyNotice } from './helpers/notices.js';
import { inRepository } from './helpers/run.js';

/** What the widget does before it shows a notice. */
const { checkLimits, LIMITS } = await import(inRepository('build/src/notice/limits.js'));

/** Whether the widget shows a notice within limits. @param {object} notice @param {object} limits */
function isShown(notice, limits) {
  try {
    // It goes on where it is asked to.
    Array.from(checkLimits(new Map(Object.entries(notice)), limits));
    return true;
  } catch {
    return false;
  }
}

/** Callouts in each other. @param {number} depth @returns {unknown} */
const framed = (depth) => (depth ? { callout: 'note', blocks: [framed(depth - 1)] } : 'x');
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at).repeat(19_000));

/** Notices that the schema allows: one that is shown, and one that is not. @type {Record<string, [unknown[], unknown[], object?]>} */
const AROUND = {
  items: [[{ list: Array(4900).fill('x') }], [{ list: Array(5001).fill('x') }]],
  explanations: [
    [{ terms: Array(2400).fill({ term: 'x', def: ['x'] }) }],
    [{ terms: Array(2501).fill({ term: 'x', def: ['x'] }) }],
  ],
  'parts in each other': [[framed(20)], [framed(21)]],
  'characters of shared blocks': [
    Array(3).fill({ use: 'a' }),
    Array(5).fill({ use: 'a' }),
    { shared: { a: letters } },
  ],
};

describe('the size of a notice', () => {
  for (const [what, [shown, refused, more]] of Object.entries(AROUND))
    it(`is checked as the widget counts ${what}`, () => {
      const notices = [shown, refused].map((intro) => clean({ ...more, intro }));

      assert.deepEqual(
        notices.map((notice) => isShown(notice, LIMITS)),
        [true, false],
      );
      assert.deepEqual(
        notices.map((notice) => ofCheck(notice).map((one) => one.split(' ')[1])),
        [[], ['limit']],
      );
    });

  it('is counted as the widget counts any notice', () => {
    fc.assert(
      fc.property(anyNotice, (notice) => {
        const size = sizeOf(notice);
        const limits = { ...LIMITS, ...size };

        assert.ok(isShown(notice, limits));
        for (const [what, amount] of Object.entries(size).filter(([, one]) => one))
          assert.ok(!isShown(notice, { ...limits, [what]: amount - 1 }), what);
      }),
      { numRuns: 200 },
    );
  });
});
