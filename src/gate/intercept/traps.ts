import type { Permits } from '../permits.js';
import { watchCalls } from './calls.js';
import { watchCookies } from './cookies.js';
import { watchElements, type Holder } from './elements.js';
import { watchMarkup } from './markup.js';
import { watchWorkers } from './workers.js';

/**
 * Stands between the page and the platform, for good: what the page asks of a listed host is held or fails as long
 * as no service that lists it is granted. Nothing is touched where no service lists a host.
 */
export function intercept(permits: Permits, holder: Holder): void {
  const { hosts, isRefused } = permits;
  if (!hosts) return;
  watchElements(permits, holder);
  watchMarkup(holder, hosts.mention);
  watchCalls(isRefused);
  watchWorkers(() => permits.refusedPatterns);
  watchCookies(permits.isCookieRefused);
}
