import type { Signal } from './consent.js';
import { asArguments, push } from './globals.js';

const gtag = (...values: unknown[]): void => push('dataLayer', asArguments(...values));

/**
 * Google Consent Mode v2, by `dataLayer`. The defaults and what goes with them at the start; then, with each answer,
 * one `update` of all seven types, and an event for triggers of Tag Manager. Its ids are one text, because Tag Manager
 * merges a shorter list into a longer one.
 *
 * https://developers.google.com/tag-platform/security/guides/consent
 */
export const google: Signal = {
  start(denied, regions) {
    gtag('consent', 'default', { ...denied });
    for (const { region, consent } of regions)
      gtag('consent', 'default', { ...consent, region: [region] });
    gtag('set', 'ads_data_redaction', true);
    gtag('set', 'url_passthrough', false);
  },
  tell({ consent, state, isDefault }) {
    if (isDefault) return;
    gtag('consent', 'update', { ...consent });
    push('dataLayer', { event: 'say-so-change', 'say-so-granted': state.granted.join(' ') });
  },
};
