import type { Signal } from './consent.js';
import { push } from './globals.js';

/**
 * Matomo, by `_paq`: it sends nothing before the grant. Its own remembering (`rememberConsentGiven`) is never used: it
 * is told on each page.
 *
 * https://developer.matomo.org/guides/tracking-consent
 */
export const matomo: Signal = {
  start() {
    push('_paq', ['requireConsent']);
  },
  tell({ analytics, isDefault }) {
    if (!isDefault) push('_paq', [analytics ? 'setConsentGiven' : 'forgetConsentGiven']);
  },
};
