import type { Consent, Signal } from './consent.js';
import { asArguments, isCall, ownGlobal, page, type Call } from './globals.js';

function say({ ad_storage, analytics_storage }: Consent): void {
  // What the vendor's snippet would make: a function that keeps its calls in `q`.
  const stub: Call & { q?: IArguments[] } = (...values) =>
    (stub.q ??= []).push(asArguments(...values));
  if (!isCall(ownGlobal('clarity'))) page['clarity'] = stub;
  const values = { ad_Storage: ad_storage, analytics_Storage: analytics_storage };
  (page['clarity'] as Call)('consentv2', values);
}

/**
 * Microsoft Clarity, consent v2. Its names have a capital S.
 *
 * https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
 */
export const clarity: Signal = {
  start: say,
  tell({ consent, isDefault }) {
    if (!isDefault) say(consent);
  },
};
