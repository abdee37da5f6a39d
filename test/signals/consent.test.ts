import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { inRegion } from '../../src/core/regions.js';
import { consentOf, regionalDefaults } from '../../src/signals/consent.js';
import { ADS, types } from '../helpers/consent-types.js';

const regionsOf = (regions: object, hasSignal = false, region = ''): unknown[] =>
  regionalDefaults(inRegion(readConfig({ regions }), region), hasSignal);

describe('consentOf', () => {
  it('knows what the well-known categories stand for', () => {
    const config = readConfig();

    expect(consentOf(config, ['functional'])).to.deep.equal(
      types('functionality_storage', 'personalization_storage'),
    );
    expect(consentOf(config, ['analytics'])).to.deep.equal(types('analytics_storage'));
    expect(consentOf(config, ['marketing'])).to.deep.equal(types(...ADS));
    expect(consentOf(config, ['necessary'])).to.deep.equal(types());
  });

  it('grants a type when every category for it is granted', () => {
    const categories = [
      { id: 'analytics' },
      { id: 'heatmaps', consentTypes: ['analytics_storage'] },
    ];
    const config = readConfig({ categories });

    expect(consentOf(config, ['analytics'])).to.deep.equal(types());
    expect(consentOf(config, ['analytics', 'heatmaps'])).to.deep.equal(types('analytics_storage'));
  });

  it('denies a type while a service of its category is denied', () => {
    const config = readConfig({ categories: [{ id: 'analytics', services: [{ id: 'ga4' }] }] });

    expect(consentOf(config, ['analytics'])).to.deep.equal(types());
    expect(consentOf(config, ['analytics', 'analytics/ga4'])).to.deep.equal(
      types('analytics_storage'),
    );
  });

  it('denies what a category with types of its own gives up', () => {
    const config = readConfig({ categories: [{ id: 'marketing', consentTypes: ['ad_storage'] }] });

    expect(consentOf(config, ['marketing'])).to.deep.equal(types('ad_storage'));
  });
});

describe('regionalDefaults', () => {
  it('has an entry for each region that grants something', () => {
    const regions = { GB: { analytics: 'opt-out' }, FR: { analytics: 'opt-in' }, 'US-CA': {} };

    expect(regionsOf(regions)).to.deep.equal([
      { region: 'GB', consent: types('analytics_storage') },
    ]);
  });

  it('grants nothing for sale or sharing under Global Privacy Control', () => {
    const regions = { US: { marketing: 'opt-out', analytics: 'opt-out' } };

    expect(regionsOf(regions, true)).to.deep.equal([
      { region: 'US', consent: types('analytics_storage') },
    ]);
  });

  it('says of a stricter part of a country that it is', () => {
    const regions = {
      US: { marketing: 'opt-out', analytics: 'opt-out' },
      'US-CA': { marketing: 'opt-in' },
      'US-MD': { marketing: 'opt-in', analytics: 'opt-in' },
    };

    expect(regionsOf(regions)).to.deep.equal([
      { region: 'US', consent: types(...ADS, 'analytics_storage') },
      { region: 'US-CA', consent: types('analytics_storage') },
      { region: 'US-MD', consent: types() },
    ]);
  });

  it('has none where the region of the visitor is known', () => {
    expect(regionsOf({ GB: { analytics: 'opt-out' } }, false, 'DE')).to.deep.equal([]);
  });
});
