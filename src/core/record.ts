import { categoryOf } from './category-of.js';
import type { Answer } from './types.js';

/** The most that a record may take, so that it never pushes the site's own cookies out. */
export const MAX_RECORD_LENGTH = 1024;

/** How far ahead of ours the clock may have been that dated the answer. */
const CLOCK_SKEW_MS = 300_000;

const ID = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/;
const FORM =
  /^v=1&at=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)&rev=([^&]*)&granted=([^&]*)&denied=([^&]*)(&gpc=1)?$/;

/**
 * The answer as text, in plain words that any server can read as a query string:
 *
 *   v=1&at=2026-11-21T19:06:07Z&rev=2026-11-01&granted=analytics+analytics/ga4&denied=marketing
 *
 * format version · decided at (UTC, whole seconds) · revision of the configuration · ids granted ·
 * ids denied, and `&gpc=1` behind them where the browser sent Global Privacy Control (or Do Not Track, where that
 * counts). It identifies nobody.
 */
export function encodeRecord({ decidedAt, revision, decisions, gpc }: Answer): string {
  const ids = (isGranted: boolean): string =>
    [...decisions.keys()].filter((id) => decisions.get(id) === isGranted).join('+');
  const at = new Date(decidedAt).toISOString().replace('.000', '');
  const rev = encodeURIComponent(revision);
  return `v=1&at=${at}&rev=${rev}&granted=${ids(true)}&denied=${ids(false)}${gpc ? '&gpc=1' : ''}`;
}

/** The same in fewer words, so that a refusal always fits: a service is denied with its category. */
export const shortened = (answer: Answer): Answer => {
  const { decisions } = answer;
  const isSaid = ([id, isGranted]: [string, boolean]): boolean =>
    isGranted || !id.includes('/') || decisions.get(categoryOf(id)) !== false;
  return { ...answer, decisions: new Map([...decisions].filter(isSaid)) };
};

/** A moment as a record can hold it, in milliseconds. */
export const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

/** Whether two answers say the same, dates included. */
export const isSameAnswer = (one: Answer | null, other: Answer | null): boolean =>
  (one && encodeRecord(one)) === (other && encodeRecord(other));

const decisionsIn = (list: string | undefined, isGranted: boolean): [string, boolean][] =>
  list ? list.split('+').map((id) => [id, isGranted]) : [];

/**
 * The text back as an answer, or `null` for "no answer": anything malformed, too long, from the future,
 * or naming an id twice. Never throws.
 *
 * @param now milliseconds since the epoch
 */
export function decodeRecord(record: string, now: number): Answer | null {
  const match = record.length <= MAX_RECORD_LENGTH && FORM.exec(record);
  if (!match) return null;
  const [, at = '', rev = '', granted, denied, gpc] = match;
  const named = [...decisionsIn(granted, true), ...decisionsIn(denied, false)];
  const decisions = new Map(named);
  const decidedAt = Date.parse(at);
  // A date that is none compares as false.
  const isPast = decidedAt <= now + CLOCK_SKEW_MS;
  if (!isPast || decisions.size < named.length || !named.every(([id]) => ID.test(id))) return null;
  try {
    return { decidedAt, revision: decodeURIComponent(rev), decisions, gpc: !!gpc };
  } catch {
    // A broken percent escape in the revision: not written by us.
    return null;
  }
}
