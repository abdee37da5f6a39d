import type { Signal } from './consent.js';
import { push } from './globals.js';

/**
 * Microsoft Advertising (UET), by `uetq`, an array that `bat.js` takes over. It knows `ad_storage` only.
 *
 * https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent
 */
export const microsoft: Signal = {
  start({ ad_storage }) {
    push('uetq', 'consent', 'default', { ad_storage });
  },
  tell({ consent: { ad_storage }, isDefault }) {
    if (!isDefault) push('uetq', 'consent', 'update', { ad_storage });
  },
};
