import Cookies from 'js-cookie';
import { report } from '../core/messages.js';
import { MAX_RECORD_LENGTH, decodeRecord, encodeRecord } from '../core/record.js';
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

/** Writes the cookie. Nothing says whether the browser took it; only reading it back can. */
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
 * The kept answer; `undefined`: nothing is kept. `null`: it cannot be read, or there are several that differ (cookie
 * tossing, requirements M22).
 */
export function readAnswer(config: Config): Answer | null | undefined {
  try {
    const values = namesFor(config).map(valuesOf);
    const [record, ...more] = values.find(({ size }) => size) ?? [];
    if (record === undefined) return undefined;
    return more.length ? null : decodeRecord(record, Date.now());
  } catch {
    // A sandboxed frame has no cookies, and a foreign value may not decode: no answer.
    return null;
  }
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
    const record = encodeRecord(answer);
    const isShort = record.length <= MAX_RECORD_LENGTH;
    // One under another name or domain would cancel or outlive the new one.
    for (const name of [PREFIXED, NAME]) deleteCookie(name);
    if (isShort && namesFor(config).some((name) => keep(name, record, config))) return true;
    report(isShort ? 'storage-refused' : 'record-too-long', location.origin, record.length);
  } catch (error) {
    report('storage-refused', error);
  }
  return false;
}
