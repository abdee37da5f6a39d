import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_RECORD_LENGTH, decodeRecord, encodeRecord } from '../../src/core/record.js';
import type { Answer } from '../../src/core/types.js';
import { NOON } from '../helpers/make-store.js';

const ANSWER: Answer = {
  decidedAt: NOON,
  revision: '2026-11-01',
  decisions: new Map([
    ['analytics', true],
    ['analytics/ga4', true],
    ['marketing', false],
  ]),
  gpc: false,
};

const TEXT =
  'v=1&at=2026-11-21T12:00:00Z&rev=2026-11-01&granted=analytics+analytics/ga4&denied=marketing';

describe('encodeRecord', () => {
  it('writes plain words that a server can read', () => {
    expect(encodeRecord(ANSWER)).to.equal(TEXT);
    expect(new URLSearchParams(TEXT).get('granted')).to.equal('analytics analytics/ga4');
  });

  it('says that the browser sent an opt-out signal', () => {
    const text = `${TEXT}&gpc=1`;

    expect(encodeRecord({ ...ANSWER, gpc: true })).to.equal(text);
    expect(decodeRecord(text, NOON)).to.deep.equal({ ...ANSWER, gpc: true });
  });

  it('keeps a revision from looking like another field', () => {
    const tricky = { ...ANSWER, revision: '1&granted=marketing' };

    expect(decodeRecord(encodeRecord(tricky), NOON)?.revision).to.equal('1&granted=marketing');
  });
});

describe('decodeRecord', () => {
  it('gives back what was written', () => {
    expect(decodeRecord(TEXT, NOON)).to.deep.equal(ANSWER);
  });

  it('reads an answer that refuses everything', () => {
    const answer = decodeRecord('v=1&at=2026-11-21T12:00:00Z&rev=&granted=&denied=', NOON);

    expect(answer?.decisions.size).to.equal(0);
  });

  it('allows a clock that was five minutes ahead', () => {
    expect(decodeRecord(TEXT, NOON - 300_000)).not.to.equal(null);
    expect(decodeRecord(TEXT, NOON - 300_001)).to.equal(null);
  });

  const BAD = [
    '',
    'true',
    'granted',
    '{"granted":["analytics"]}',
    'v=1',
    'v=2' + TEXT.slice(3),
    TEXT + '&x=1',
    TEXT + '&gpc=0',
    TEXT + '&gpc=1&gpc=1',
    TEXT + 'gpc=1',
    TEXT.replace('&granted', '&gpc=1&granted'),
    TEXT + ' ',
    TEXT + '\n',
    '\n' + TEXT,
    TEXT.toUpperCase(),
    TEXT.replace('v=1&', ''),
    TEXT.replace('2026-11-21', '2026-13-21'),
    TEXT.replace('2026-11-21', '2126-11-21'),
    TEXT.replace('12:00:00Z', '12:00:00'),
    TEXT.replace('2026-11-21T12:00:00Z', '0Z'),
    TEXT.replace('2026-11-21T12:00:00Z', ''),
    TEXT.replace('rev=2026-11-01', 'rev=%E0%A4%A'),
    TEXT.replace('analytics+', 'analytics++'),
    TEXT.replace('analytics+', '+analytics+'),
    TEXT.replace('=marketing', '=marketing+'),
    TEXT.replace('=marketing', '=analytics'),
    TEXT.replace('=marketing', '=marketing+marketing'),
    TEXT.replace('marketing', 'Marketing'),
    TEXT.replace('marketing', 'mar keting'),
    TEXT.replace('marketing', '__proto__'),
    TEXT.replace('marketing', 'a/b/c'),
    TEXT.replace('marketing', '/a'),
    TEXT.replace('marketing', 'a/'),
    TEXT.replace('marketing', '1a'),
    TEXT.replace('marketing', 'ä'),
    TEXT.replace('marketing', 'a,b'),
    TEXT.replace('marketing', '<img>'),
    TEXT.replace('granted=', 'granted=granted='),
    TEXT.replace('&granted', '&Granted'),
    TEXT.replace('&denied=marketing', ''),
    TEXT.replace('&granted=analytics+analytics/ga4', ''),
    TEXT.replace('marketing', Array.from({ length: 200 }, (_, n) => `cat-${n}`).join('+')),
    TEXT + 'x'.repeat(MAX_RECORD_LENGTH),
    `"${TEXT}"`,
    encodeURIComponent(TEXT),
    TEXT.slice(0, -12),
    'v=1&at=NaNZ&rev=&granted=analytics&denied=',
  ];
  for (const text of BAD)
    it(`takes ${JSON.stringify(text.slice(0, 90))} for no answer`, () => {
      expect(decodeRecord(text, NOON)).to.equal(null);
    });

  it('never throws and grants only what it was told, for any text', () => {
    const fragments = fc.constantFrom(...TEXT.split(/(?<=[&=+/])|(?=[&=+/])/), '%', '+', '&', 'é');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fragments).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const answer = decodeRecord(text, NOON);
        if (answer) expect(decodeRecord(encodeRecord(answer), NOON)).to.deep.equal(answer);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives back every answer that fits', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}(\/[a-z][a-z0-9-]{0,8})?$/);
    const decision = fc.boolean();
    const answers = fc.record({
      decidedAt: fc.integer({ min: 0, max: NOON / 1000 }).map((seconds) => seconds * 1000),
      revision: fc.string({ maxLength: 20 }),
      gpc: fc.boolean(),
      decisions: fc.uniqueArray(fc.tuple(id, decision), {
        selector: ([key]) => key,
        maxLength: 20,
      }),
    });
    fc.assert(
      fc.property(answers, ({ decisions, ...rest }) => {
        const answer = { ...rest, decisions: new Map(decisions) };
        const record = encodeRecord(answer);
        fc.pre(record.length <= MAX_RECORD_LENGTH);
        const read = decodeRecord(record, NOON);
        expect(read && { ...read, decisions: Object.fromEntries(read.decisions) }).to.deep.equal({
          ...answer,
          decisions: Object.fromEntries(decisions),
        });
      }),
      { numRuns: 10_000 },
    );
  });
});
