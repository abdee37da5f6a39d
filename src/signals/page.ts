import type { ConsentChange, ConsentState } from '../core/types.js';

/** Tells page scripts and tag managers, by an event on `document` with a frozen detail. */
export function announce(
  type: 'say-so-ready' | 'say-so-change',
  detail: ConsentState | ConsentChange,
): void {
  EventTarget.prototype.dispatchEvent.call(document, new CustomEvent(type, { detail }));
}

/** Whether the browser sends Global Privacy Control. Exactly `true` and nothing that looks like it. */
export function hasGlobalPrivacyControl(): boolean {
  return Reflect.get(navigator, 'globalPrivacyControl') === true;
}

/** Whether the browser sends the older signal Do Not Track. */
export const hasDoNotTrack = (): boolean => Reflect.get(navigator, 'doNotTrack') === '1';
