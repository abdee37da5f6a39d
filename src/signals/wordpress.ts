import type { Signal } from './consent.js';
import { isCall, ownGlobal, page } from './globals.js';

let isAnnounced = false;

/**
 * The WP Consent API, a plugin of WordPress. It keeps cookies of its own, so that without an answer a grant from
 * before is taken back. What it calls functional is what a site cannot do without.
 *
 * https://wordpress.org/plugins/wp-consent-api/
 */
export const wordpress: Signal = {
  start() {
    // With no type at all everything would be granted.
    page['wp_consent_type'] = 'optin';
  },
  tell({ ads, analytics, preferences, isDefault }): false | void {
    const set = ownGlobal('wp_set_consent');
    const has = ownGlobal('wp_has_consent');
    if (!isCall(set)) return false;
    for (const [category, isAllowed] of Object.entries({
      functional: true,
      preferences,
      'statistics-anonymous': analytics,
      statistics: analytics,
      marketing: ads,
    }))
      if (!isDefault || (!isAllowed && isCall(has) && has(category)))
        set(category, isAllowed ? 'allow' : 'deny');
    if (!isAnnounced)
      EventTarget.prototype.dispatchEvent.call(document, new Event('wp_consent_type_defined'));
    isAnnounced = true;
  },
};
