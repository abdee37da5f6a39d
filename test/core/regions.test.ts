import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readConfig } from '../../src/core/config.js';
import { inRegion, pick } from '../../src/core/regions.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

const config = readConfig({
  regions: {
    GB: { analytics: 'opt-out' },
    US: { marketing: 'opt-out', analytics: 'opt-out' },
    'US-CA': { marketing: 'opt-in' },
  },
});

const modes = (region?: string, own = config): Record<string, string> =>
  Object.fromEntries(inRegion(own, region).categories.map(({ id, mode }) => [id, mode]));

describe('inRegion', () => {
  it('changes the modes that the region names', () => {
    expect(modes('GB')).to.include({ analytics: 'opt-out', marketing: 'opt-in' });
  });

  it('takes the part of a country before the country, mode by mode', () => {
    expect(modes('US-CA')).to.include({ analytics: 'opt-out', marketing: 'opt-in' });
    expect(modes('US-TX')).to.include({ analytics: 'opt-out', marketing: 'opt-out' });
  });

  it('leaves the modes of a region that nobody names', () => {
    expect(modes('FR')).to.include({
      analytics: 'opt-in',
      marketing: 'opt-in',
      necessary: 'always',
    });
  });

  it('takes the strictest mode where the region is not known', () => {
    const loose = readConfig({
      categories: [
        { id: 'analytics', mode: 'opt-out' },
        { id: 'maps', mode: 'opt-out' },
      ],
      regions: { DE: { analytics: 'opt-in' } },
    });

    expect(modes(undefined, loose)).to.deep.equal({ analytics: 'opt-in', maps: 'opt-out' });
    expect(modes('FR', loose)).to.deep.equal({ analytics: 'opt-out', maps: 'opt-out' });
  });

  it('takes the server’s word before the configuration’s, in any case', async () => {
    const own = readConfig({ region: 'FR-75', regions: { GB: { analytics: 'opt-out' } } });

    const heard = await heardWarnings(() => {
      expect(inRegion(own).region).to.equal('FR-75');
      expect(inRegion(own, 'gb').region).to.equal('GB');
      expect(modes('gb', own)).to.include({ analytics: 'opt-out' });
    });

    expect(heard).to.deep.equal([]);
  });

  it('takes what is always on in one region for nothing elsewhere', () => {
    const own = readConfig({ regions: { GB: { analytics: 'always' } } });

    expect(modes('GB', own)).to.include({ analytics: 'always' });
    expect(modes('', own)).to.include({ analytics: 'opt-in' });
  });

  it('knows nothing of a region that is none, and says so', async () => {
    const heard = await heardWarnings(() => {
      expect(inRegion(config, 'Germany').region).to.equal('');
      expect(modes('EU-')).to.include({ analytics: 'opt-in' });
    });

    expect(new Set(codesOf(heard))).to.deep.equal(new Set(['config-value']));
  });

  for (const code of ['XX', 'ZZ', 'AP', 'EU', 'UK'])
    it(`knows no country by the code ${code}, and says so`, async () => {
      const loose = {
        categories: [{ id: 'ads', mode: 'opt-out' }],
        regions: { DE: { ads: 'opt-in' } },
      };

      const heard = await heardWarnings(() => {
        expect(modes(code, readConfig(loose))).to.deep.equal({ ads: 'opt-in' });
        const only = readConfig({ ...loose, regions: { [code]: { ads: 'opt-in' } } });
        expect(modes('', only)).to.deep.equal({ ads: 'opt-in' });
      });

      expect(codesOf(heard)).to.deep.equal(['config-value', 'config-key']);
    });

  it('never makes a category looser than all that is written of it', () => {
    const mode = fc.constantFrom('always', 'opt-out', 'opt-in');
    const region = fc.constantFrom('GB', 'US', 'US-CA', 'FR', '', 'x', '__proto__');
    fc.assert(
      fc.property(mode, fc.dictionary(region, mode), region, (own, others, here) => {
        const regions = Object.fromEntries(
          Object.entries(others).map(([name, each]) => [name, { a: each }]),
        );
        const { warn } = console;
        console.warn = () => undefined;
        const made = inRegion(readConfig({ categories: [{ id: 'a', mode: own }], regions }), here);
        console.warn = warn;
        return [own, ...Object.values(others)].includes(made.categories[0]?.mode ?? 'always');
      }),
      { numRuns: 500 },
    );
  });
});

describe('pick', () => {
  const prompt = { default: 'card', GB: 'bar', US: 'dialog', 'US-CA': 'none' };
  const CASES: [region: string, expected: string][] = [
    ['GB', 'bar'],
    ['GB-SCT', 'bar'],
    ['US-CA', 'none'],
    ['US-TX', 'dialog'],
    ['FR', 'card'],
    ['', 'card'],
  ];
  for (const [region, expected] of CASES)
    it(`takes ${expected} for the region “${region}”`, () => {
      expect(pick(prompt, region)).to.equal(expected);
    });

  it('knows nothing where neither region nor default do', () => {
    expect(pick({ GB: 'bar' }, 'FR')).to.equal(undefined);
    expect(pick(readConfig({ prompt: { GB: 'bar' } }).prompt, 'FR')).to.equal(undefined);
  });
});

describe('readRegions', () => {
  const REFUSED: [what: string, regions: unknown, code: string][] = [
    ['a region that is none', { GERMANY: { analytics: 'opt-out' } }, 'config-key'],
    ['a category that is none', { GB: { adverts: 'opt-out' } }, 'config-key'],
    ['a mode that is none', { GB: { analytics: 'on' } }, 'config-value'],
  ];
  for (const [what, regions, code] of REFUSED)
    it(`says ${code} for ${what}`, async () => {
      const heard = await heardWarnings(() => readConfig({ regions }));

      expect(codesOf(heard)).to.deep.equal([code]);
    });
});
