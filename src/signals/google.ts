import type { Signal } from './consent.js';
import { asArguments, page, push } from './globals.js';

const LAYER = 'dataLayer';

/** What has been told on this page, in order. */
let told: unknown[] = [];

function say(...entries: unknown[]): void {
  push(LAYER, ...entries);
  told.push(...entries);
}

const gtag = (...values: unknown[]): void => say(asArguments(...values));

/**
 * Makes what is told stay first where the page begins its layer anew: `dataLayer = [{…}]`, as guides have it. Without
 * the defaults Google takes everything for granted. One that the page had before us it has begun.
 */
function stayFirst(): void {
  told = [];
  if (Object.hasOwn(page, LAYER)) return;
  let layer: unknown;
  Object.defineProperty(page, LAYER, {
    configurable: true,
    enumerable: true,
    get: () => layer,
    set(next: unknown) {
      layer = next;
      if (Array.isArray(next) && Object.isExtensible(next) && !next.includes(told[0]))
        next.unshift(...told);
    },
  });
}

/**
 * Google Consent Mode v2, by `dataLayer`. The defaults and what goes with them at the start; then, with each answer,
 * one `update` of all seven types, and an event for triggers of Tag Manager. Its ids are one text, because Tag Manager
 * merges a shorter list into a longer one.
 *
 * https://developers.google.com/tag-platform/security/guides/consent
 */
export const google: Signal = {
  start(denied, regions) {
    stayFirst();
    gtag('consent', 'default', { ...denied });
    for (const { region, consent } of regions)
      gtag('consent', 'default', { ...consent, region: [region] });
    gtag('set', 'ads_data_redaction', true);
    gtag('set', 'url_passthrough', false);
  },
  tell({ consent, state, isDefault }) {
    if (isDefault) return;
    gtag('consent', 'update', { ...consent });
    say({ event: 'say-so-change', 'say-so-granted': state.granted.join(' ') });
  },
};
