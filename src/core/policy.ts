import { idsOf } from './config.js';
import type { Answer, Config, ConsentState } from './types.js';

const DAY_MS = 86_400_000;

/** What the browser sends of itself. */
export interface BrowserSignals {
  /** Global Privacy Control. */
  readonly gpc?: boolean;
  /** Do Not Track. */
  readonly dnt?: boolean;
}

/** Whether the browser sends a signal that the configuration honours as an opt-out. */
export const hasOptOut = (config: Config, { gpc, dnt }: BrowserSignals): boolean =>
  !!((gpc && config.gpc) || (dnt && config.dnt));

/** The configuration while the kept answer is not known: it may be an objection, so nothing runs for want of one. */
export const unanswered = (config: Config): Config => ({
  ...config,
  categories: config.categories.map((each) =>
    each.mode === 'opt-out' ? { ...each, mode: 'opt-in' } : each,
  ),
});

/** Of an answer nothing is known but that there may be one. It never stands. */
export const DOUBTFUL: Answer = { decidedAt: -Infinity, revision: '', decisions: new Map() };

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
 * @param gpc whether the browser sends an opt-out preference signal that counts here
 */
export function stateOf(config: Config, answer: Answer | null, gpc: boolean): ConsentState {
  const granted: string[] = [];
  const denied: string[] = [];
  let isOpen = false;
  let grants = 0;
  for (const category of config.categories) {
    const { id: own, mode, saleShare } = category;
    const ids = idsOf(category);
    const isAlways = mode === 'always';
    const isRefused = gpc && saleShare;
    // A grant from before the signal: the signal is the newer word (CCPA §7025(c), requirements L40).
    const isOlder = isRefused && !answer?.gpc;
    // Granted, and a service has come since: what was granted is no longer what is there (contract §5).
    const kept = answer?.decisions;
    const hasGrown = kept?.get(own) && !ids.every((id) => kept.has(id));
    const counts = hasGrown || isOlder ? undefined : kept;
    const before = mode === 'opt-out' && !(saleShare && (gpc || answer?.gpc));
    isOpen ||= !isAlways && !isRefused && !counts;
    for (const id of ids) {
      // What was refused by name stays refused, also in a category that is open again.
      const isRefusedByName = kept?.get(id) === false;
      const isGranted =
        isAlways || (!isRefusedByName && (counts?.get(id) ?? counts?.get(own) ?? before));
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
    region: config.region || null,
    gpc,
  });
}
