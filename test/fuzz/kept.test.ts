import fc from 'fast-check';
import { holds, strings } from '../helpers/fuzz.js';
import { kept } from './targets/kept.js';

const ids = fc.constantFrom(
  'analytics',
  'analytics/counter',
  'marketing',
  'necessary',
  'x',
  '',
  '+',
);
const lists = fc.array(fc.oneof({ weight: 4, arbitrary: ids }, strings), { maxLength: 5 });
const dates = fc.constantFrom(
  '2026-11-21T11:00:00Z',
  '2026-99-99T00:00:00Z',
  '2999-01-01T00:00:00Z',
  'x',
);

/** A record that is nearly right, or right, or nothing of the kind. */
const records = fc.oneof(
  strings,
  fc
    .tuple(
      fc.constantFrom('1', '2', ''),
      dates,
      fc.oneof(strings, fc.constant('1')),
      lists,
      lists,
      fc.constantFrom('', '&gpc=1', '&gpc=0'),
    )
    .map(
      ([version, at, revision, granted, denied, gpc]) =>
        `v=${version}&at=${at}&rev=${revision}&granted=${granted.join('+')}&denied=${denied.join('+')}${gpc}`,
    ),
);

describe('whatever stands in the cookie', () => {
  it('grants nothing that it does not name, and throws nothing', () => {
    holds(fc.tuple(records, strings), kept.faultsOf);
  });
});
