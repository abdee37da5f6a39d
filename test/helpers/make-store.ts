import { readConfig } from '../../src/core/config.js';
import { ConsentStore, type StoreEnvironment } from '../../src/core/store.js';

/** A moment in whole seconds, so that what is kept equals what was decided. */
export const NOON = Date.parse('2026-11-21T12:00:00Z');

/** Two optional categories with services, one of them for sale or sharing. */
export const CONFIG = {
  revision: '1',
  categories: [
    { id: 'necessary' },
    {
      id: 'analytics',
      services: [
        { id: 'counter', name: 'Counter', provider: 'Count Ltd', url: 'https://count.example/' },
        { id: 'heatmap', name: 'Heatmap' },
      ],
    },
    { id: 'marketing', saleShare: true, services: [{ id: 'ads', name: 'Ads' }] },
  ],
};

/** A store with the configuration above, at noon. */
export function makeStore(
  config: unknown = CONFIG,
  environment: Partial<StoreEnvironment> = {},
): ConsentStore {
  return new ConsentStore(readConfig(config), { now: () => NOON, ...environment });
}
