import type { Signal } from './consent.js';
import { isCall, ownObject, push } from './globals.js';

/** A method where the vendor's snippet has run, else the entry that it would make. */
function say(method: string): void {
  const ttq = ownObject('ttq');
  if (isCall(ttq[method])) ttq[method]();
  else push('ttq', [method]);
}

/**
 * TikTok Pixel, by `ttq`.
 *
 * https://business-api.tiktok.com/portal/docs?id=1739585600931842
 */
export const tiktok: Signal = {
  start() {
    say('holdConsent');
  },
  tell({ ads, isDefault }) {
    if (!isDefault) say(ads ? 'grantConsent' : 'revokeConsent');
  },
};
