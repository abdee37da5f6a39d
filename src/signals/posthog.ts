import type { Signal } from './consent.js';
import { isCall, ownObject } from './globals.js';

interface PostHog {
  opt_in_capturing(options: object): void;
  opt_out_capturing(): void;
  has_opted_in_capturing(): boolean;
}

/**
 * PostHog. It remembers by itself, so that without an answer a grant from before is taken back. That is all then: a
 * refusal that nobody gave would start what its `cookieless_mode` does for those who refuse.
 *
 * https://posthog.com/docs/privacy/data-collection
 */
export const posthog: Signal = {
  tell({ analytics, isDefault }): false | void {
    const posthog = ownObject<PostHog>('posthog') as PostHog;
    // The array of the vendor's snippet passes orders on, and answers no question.
    if (!isCall(posthog.opt_in_capturing) || (isDefault && Array.isArray(posthog))) return false;
    if (analytics) posthog.opt_in_capturing({ captureEventName: false });
    else if (!isDefault || posthog.has_opted_in_capturing()) posthog.opt_out_capturing();
  },
};
