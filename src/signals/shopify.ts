import { report } from '../core/messages.js';
import type { Signal, Told } from './consent.js';
import { isCall, ownObject } from './globals.js';

interface Shop {
  readonly customerPrivacy?: {
    currentVisitorConsent(): Readonly<Record<string, string>>;
    setTrackingConsent(purposes: object, done: () => void): void;
  };
  loadFeatures(features: readonly object[], done: (error: unknown) => void): void;
}

/** What was told last: when the shop has loaded its part, that may be out of date. */
let latest: Told;

function say({ ads, analytics, preferences, isDefault }: Told): false | void {
  const api = ownObject<Shop>('Shopify').customerPrivacy;
  if (!api) return false;
  // It remembers by itself: without an answer a grant from before is taken back.
  if (!isDefault || Object.values(api.currentVisitorConsent()).includes('yes'))
    api.setTrackingConsent({ analytics, marketing: ads, preferences, sale_of_data: ads }, () => {});
}

/**
 * Shopify's customer privacy, which the shop loads when it is asked to.
 *
 * https://shopify.dev/docs/api/customer-privacy
 */
export const shopify: Signal = {
  tell(told): false | void {
    latest = told;
    if (say(told) !== false) return;
    const shop = ownObject<Shop>('Shopify') as Shop;
    if (!isCall(shop.loadFeatures)) return false;
    shop.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
      if (error) report('signal-failed', 'shopify', error);
      else if (latest === told) say(told);
    });
  },
};
