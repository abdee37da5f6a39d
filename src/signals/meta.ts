import type { Signal } from './consent.js';
import { isCall, ownGlobal } from './globals.js';

/**
 * Meta Pixel. Never makes `fbq`: the vendor's snippet does nothing where it finds one.
 *
 * https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
export const meta: Signal = {
  tell({ ads }): false | void {
    const fbq = ownGlobal('fbq');
    if (!isCall(fbq)) return false;
    fbq('consent', ads ? 'grant' : 'revoke');
  },
};
