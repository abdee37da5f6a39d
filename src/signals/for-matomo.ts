import type { Signal } from './consent.js';
import { push } from './globals.js';

/** What holds; Matomo takes what was queued for it in an order of its own. */
let isGiven = false;

/** Called by Matomo, on its tracker. */
function forgetRemembered(this: { forgetConsentGiven(): void }): void {
  if (!isGiven) this.forgetConsentGiven();
}

/**
 * Matomo, by `_paq`: it sends nothing before the grant. Its own remembering (`rememberConsentGiven`) is never used: it
 * is told on each page. What it remembers of another tool is taken back, for it would count.
 *
 * https://developer.matomo.org/guides/tracking-consent
 */
export const matomo: Signal = {
  start() {
    isGiven = false;
    push('_paq', ['requireConsent']);
    if (/\bmtm_consent=/.test(document.cookie)) push('_paq', [forgetRemembered]);
  },
  tell({ analytics, isDefault }) {
    isGiven = analytics;
    if (!isDefault) push('_paq', [analytics ? 'setConsentGiven' : 'forgetConsentGiven']);
  },
};
