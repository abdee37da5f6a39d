import Cookies from 'js-cookie';
import { optOutIds } from '../core/config.js';
import { report } from '../core/messages.js';
import { DOUBTFUL } from '../core/policy.js';
import { MAX_RECORD_LENGTH, decodeRecord, encodeRecord, shortened } from '../core/record.js';
import type { Answer, Config } from '../core/types.js';
import { cookiesNow, deleteCookie, writeCookie } from './cookie-jar.js';

const NAME = 'say-so';
const PREFIXED = `__Host-${NAME}`;

/**
 * The names to look under, best first: no other subdomain can set the prefixed one. On https every browser keeps it, so a
 * bare one there is not ours (requirements M22); on http://localhost WebKit does not.
 */
const namesFor = ({ domain }: Config): string[] => {
  if (domain || !isSecureContext) return [NAME];
  return location.protocol === 'https:' ? [PREFIXED] : [PREFIXED, NAME];
};

/** Every value that the browser has under a name. */
const valuesOf = (name: string): Set<string> =>
  new Set(cookiesNow().flatMap(([own, value]) => (own === name ? decodeURIComponent(value) : [])));

/** The longest that a browser keeps a cookie is 400 days. */
const LONGEST_DAYS = 395;

/** How long the cookie stays, in days. An objection outlives its answer: what is `opt-out` would go on without a question. */
const lifeOf = ({ decisions }: Answer, config: Config): number =>
  optOutIds(config).some((id) => decisions.get(id) === false) ? LONGEST_DAYS : config.days;

/** Writes the cookie, for so many days. Nothing says whether the browser took it; only reading it back can. */
function keep(name: string, record: string, { days: expires, domain }: Config): boolean {
  const secure = name === PREFIXED || location.protocol === 'https:';
  const attributes = { expires, path: '/', sameSite: 'Lax', secure } as const;
  const isKept = (): boolean => [...valuesOf(name)].join(';') === record;
  const text = Cookies.set(name, record, domain ? { ...attributes, domain } : attributes);
  if (isKept()) return true;
  // On a page where the writing of js-cookie is hidden.
  if (text) writeCookie(text);
  return isKept();
}

/**
 * The kept answer; `null`: there is none. One that never stands where it cannot be read, where several differ (cookie
 * tossing, requirements M22), and where it has a name that does not count here: it may be an objection.
 */
export function readAnswer(config: Config): Answer | null {
  try {
    const [record = '', ...more] =
      namesFor(config)
        .map(valuesOf)
        .find(({ size }) => size) ?? [];
    const answer = more.length ? null : decodeRecord(record, Date.now());
    if (answer || ![PREFIXED, NAME].some((name) => valuesOf(name).size)) return answer;
  } catch {
    // A sandboxed frame has no cookies, and a foreign value may not decode.
  }
  return DOUBTFUL;
}

/**
 * Keeps an answer in one first-party cookie: `__Host-say-so` where the browser takes it, else `say-so`, which
 * is also its name with a domain. An answer that is not taken lives on in memory, for this page, and the
 * earlier one is gone all the same.
 *
 * @returns whether the answer will be there on the next page
 */
export function keepAnswer(answer: Answer, config: Config): boolean {
  try {
    let record = encodeRecord(answer);
    if (record.length > MAX_RECORD_LENGTH) record = encodeRecord(shortened(answer));
    const isShort = record.length <= MAX_RECORD_LENGTH;
    // One under another name or domain would cancel or outlive the new one.
    for (const name of [PREFIXED, NAME]) deleteCookie(name);
    const lasting = { ...config, days: lifeOf(answer, config) };
    if (isShort && namesFor(config).some((name) => keep(name, record, lasting))) return true;
    report(isShort ? 'storage-refused' : 'record-too-long', location.origin, record.length);
  } catch (error) {
    report('storage-refused', error);
  }
  return false;
}
