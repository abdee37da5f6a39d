import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { holds, jsonOver } from '../helpers/fuzz.js';
import { config } from './targets/config.js';

const configs = fc.tuple(
  fc.record(
    {
      categories: fc.array(jsonOver(config.words), { maxLength: 4 }),
      regions: jsonOver(['GB', 'US-CA', 'analytics'], ['opt-out', 'always']),
      texts: jsonOver(['close', 'save']),
      prompt: jsonOver(['default', 'GB'], ['bar', 'none']),
      signals: jsonOver(['google', 'meta']),
    },
    { requiredKeys: [] },
  ),
  jsonOver(config.words),
);

describe('whatever a configuration says', () => {
  it('is read without a throw, with sound ids, and grants nothing', () => {
    holds(
      configs.map(([likely, any]) => [likely, any, { ...likely, any }]),
      (all) => all.flatMap((given) => config.faultsOf(given)),
    );

    expect(Reflect.get({}, 'categories')).to.equal(undefined);
  });
});
