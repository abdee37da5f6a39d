import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readConfig } from '../../src/core/config.js';
import { unanswered } from '../../src/core/policy.js';
import { inRegion } from '../../src/core/regions.js';
import { ConsentStore } from '../../src/core/store.js';
import type { Config } from '../../src/core/types.js';
import { makeTexts } from '../../src/text/text.js';
import { holds, jsonOver } from '../helpers/fuzz.js';

const KEYS =
  'revision lang position prompt noticeUrl inventoryUrl days domain gpc dnt autoBlock compat afterWithdraw region regions record url signals google categories id mode title text consentTypes saleShare services name provider purpose hosts storage type duration texts default'.split(
    ' ',
  );

const ID = /^[a-z][a-z0-9-]*$/;

const configs = fc.tuple(
  fc.record(
    {
      categories: fc.array(jsonOver(KEYS, ['necessary', 'always', 'opt-in', 'opt-out']), {
        maxLength: 4,
      }),
      regions: jsonOver(['GB', 'US-CA', 'analytics'], ['opt-out', 'always']),
      texts: jsonOver(['close', 'save']),
      prompt: jsonOver(['default', 'GB'], ['bar', 'none']),
      signals: jsonOver(['google', 'meta']),
    },
    { requiredKeys: [] },
  ),
  jsonOver(KEYS),
);

/** Ids are ours to read, and no two are the same. */
const hasSoundIds = ({ categories }: Config): boolean =>
  new Set(categories.map(({ id }) => id)).size === categories.length &&
  categories.every(
    ({ id, services }) => ID.test(id) && services.every((service) => ID.test(service.id)),
  );

/** What is granted before an answer is what is always on, and nothing else. */
function grantsNothing(config: Config): boolean {
  const { state } = new ConsentStore(unanswered(config), { now: () => 0 });
  const always = config.categories.filter(({ mode }) => mode === 'always').map(({ id }) => id);
  return state.granted.every((id) => always.includes(id.split('/')[0] ?? ''));
}

describe('whatever a configuration says', () => {
  it('is read without a throw, with sound ids, and grants nothing', () => {
    holds(configs, ([likely, any]) =>
      [likely, any, { ...likely, any }].every((given) => {
        const config = inRegion(readConfig(given), 'GB');
        return hasSoundIds(config) && grantsNothing(config);
      }),
    );

    expect(Reflect.get({}, 'categories')).to.equal(undefined);
  });
});

describe('whatever a file of texts says', () => {
  it('every text is a string, and no key is lost', () => {
    holds(jsonOver(['close', 'save', 'accept-all', 'lang']), (texts) => {
      const read = makeTexts({}, { lang: 'cy', texts });
      return (['close', 'save', 'accept-all', 'reject-all'] as const).every(
        (key) => typeof read(key) === 'string' && read(key) !== '',
      );
    });
  });
});
