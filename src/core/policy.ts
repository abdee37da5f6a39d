import { idsOf } from './config.js';
import type { Answer, Config, ConsentState } from './types.js';

const DAY_MS = 86_400_000;

/** What the browser and the site's server say about this visit. */
export interface Circumstances {
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** ISO 3166-1 or -2 code (`GB`, `US-CA`); `null`: unknown. */
  readonly region: string | null;
}

/** The answer if it still counts: given to this revision, and not longer ago than `days`. */
export function standingAnswer(config: Config, answer: Answer | null, now: number): Answer | null {
  const counts =
    answer?.revision === config.revision && now - answer.decidedAt < config.days * DAY_MS;
  return counts ? answer : null;
}

/**
 * What holds: the answer where there is one, else what the mode and the signal say. Pure.
 *
 * @param answer one that {@link standingAnswer} let through
 */
export function stateOf(
  config: Config,
  answer: Answer | null,
  { gpc, region }: Circumstances,
): ConsentState {
  const granted: string[] = [];
  const denied: string[] = [];
  let isOpen = false;
  let grants = 0;
  for (const category of config.categories) {
    const { id: own, mode, saleShare } = category;
    const ids = idsOf(category);
    const isAlways = mode === 'always';
    const isRefused = gpc && saleShare;
    // Granted, and a service has come since: what was granted is no longer what is there (contract §5).
    const kept = answer?.decisions;
    const hasGrown = kept?.get(own) && !ids.every((id) => kept.has(id));
    const counts = hasGrown ? undefined : kept;
    const before = isAlways || (mode === 'opt-out' && !isRefused);
    isOpen ||= !isAlways && !isRefused && !counts;
    for (const id of ids) {
      const isGranted = isAlways || (counts?.get(id) ?? counts?.get(own) ?? before);
      (isGranted ? granted : denied).push(id);
      if (isGranted && !isAlways) grants += 1;
    }
  }
  const settled = !grants ? 'refused' : denied.length ? 'partial' : 'granted';
  return Object.freeze({
    status: isOpen ? 'unset' : settled,
    granted: Object.freeze(granted),
    denied: Object.freeze(denied),
    decidedAt: answer?.decidedAt ?? null,
    revision: config.revision,
    region,
    gpc,
  });
}
