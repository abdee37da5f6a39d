import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkConfig } from '../src/config/check-config.js';
import { Findings } from '../src/findings.js';
import { parseJson } from '../src/json/parse.js';
import { sizeOf } from '../src/rules/size.js';
import { clean } from './helpers/clean.js';
import { ofCheck } from './helpers/make.js';
import { notices as anyNotice } from './helpers/notices.js';
import { inRepository } from './helpers/run.js';

/** What the widget does before it shows a notice. */
const { checkLimits, LIMITS } = await import(inRepository('build/src/notice/limits.js'));

/** The answer as the widget keeps it. */
const { encodeRecord, MAX_RECORD_LENGTH } = await import(inRepository('build/src/core/record.js'));

/** How long the answer is that grants these, given under a signal. @param {string} revision @param {string[]} ids */
const lengthOf = (revision, ids) =>
  encodeRecord({
    decidedAt: 0,
    revision,
    decisions: new Map(ids.map((id) => [id, true])),
    gpc: true,
  }).length;

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

/** What a check of a configuration finds. @param {unknown} config */
function codesOf(config) {
  const findings = new Findings('say-so.json');
  const parsed = parseJson(JSON.stringify(config), findings);
  if (parsed) checkConfig(parsed.value, { ...parsed, findings });
  return findings.sorted.map(({ code }) => code);
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

describe('an answer', () => {
  it('is checked as the widget keeps it', () => {
    const services = ['film', 'map'].map((id) => ({
      id,
      name: id,
      purpose: 'x',
      provider: 'x',
      url: '/x',
    }));
    const ids = ['media', 'media/film', 'media/map', 'shop'];
    const spare = MAX_RECORD_LENGTH - lengthOf('ü', ids);
    const [kept, lost] = [spare, spare + 1].map((length) => ({
      revision: `ü${'a'.repeat(length)}`,
      regions: { US: { shop: 'opt-out' } },
      categories: [
        { id: 'necessary', services },
        { id: 'media', title: 'x', text: 'x', services },
        { id: 'shop', title: 'x', text: 'x', mode: 'always' },
      ],
    }));

    assert.deepEqual([kept, lost].map(codesOf), [[], ['long-answer']]);
    assert.equal(lengthOf(kept?.revision ?? '', ids), MAX_RECORD_LENGTH);
  });
});
