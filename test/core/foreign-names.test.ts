import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { idFor } from '../../src/core/foreign-names.js';

const { categories } = readConfig({
  categories: [
    { id: 'necessary' },
    { id: 'functional' },
    { id: 'analytics', services: [{ id: 'ga4', name: 'Google Analytics' }, { id: 'statistics' }] },
    { id: 'marketing' },
    { id: 'maps' },
  ],
});

describe('idFor', () => {
  for (const [name, id] of [
    ['analytics', 'analytics'],
    ['Analytics ', 'analytics'],
    ['maps', 'maps'],
    ['statistics', 'analytics'],
    ['measurement', 'analytics'],
    ['C0002', 'analytics'],
    ['4', 'analytics'],
    ['preferences', 'functional'],
    ['experience', 'functional'],
    ['advertisement', 'marketing'],
    ['targeting', 'marketing'],
    ['C0005', 'marketing'],
    ['strictly necessary', 'necessary'],
    ['essential', 'necessary'],
    ['ga4', 'analytics/ga4'],
    ['google analytics', 'analytics/ga4'],
    ['!analytics', undefined],
    ['matomo', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ] as const)
    it(`takes ${JSON.stringify(name)} for ${id ?? 'nothing'}`, () => {
      expect(idFor(name, categories)).to.equal(id);
    });

  it('may take a name for a service first', () => {
    expect(idFor('statistics', categories, true)).to.equal('analytics/statistics');
  });

  it('knows no category that the configuration does not have', () => {
    expect(idFor('marketing', readConfig({ categories: [{ id: 'maps' }] }).categories)).to.equal(
      undefined,
    );
  });
});
