import Cookies from 'js-cookie';
import { report } from '../core/messages.js';
import { MAX_RECORD_LENGTH, decodeRecord, encodeRecord } from '../core/record.js';
import type { Answer, Config } from '../core/types.js';

const NAME = 'say-so';

/**
 * `document.cookie` as the browser means it: a page may hold an element named "cookie", which hides the
 * property (requirements M10). Captured when the script starts, before the page can replace it.
 */
const readJar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get;

/**
 * The names to look under, best first. No other subdomain can set the prefixed one, so the plain one is read
 * only where the prefixed one may not be kept: with a domain, and on plain http.
 */
function namesFor(domain: string): string[] {
  const plain = domain || location.protocol !== 'https:' ? [NAME] : [];
  return domain || !isSecureContext ? plain : [`__Host-${NAME}`, ...plain];
}

/** Every value that the browser has under a name. Throws where it allows no cookies at all. */
function valuesOf(name: string): Set<string> {
  const jar = String(readJar?.call(document)).split('; ');
  const found = jar.filter((pair) => pair.startsWith(`${name}=`));
  return new Set(found.map((pair) => decodeURIComponent(pair.slice(name.length + 1))));
}

function keep(name: string, record: string, { days, domain }: Config): boolean {
  Cookies.set(name, record, {
    expires: days,
    path: '/',
    sameSite: 'Lax',
    secure: name !== NAME || location.protocol === 'https:',
    ...(domain ? { domain } : {}),
  });
  // js-cookie cannot say whether the browser took it; only reading it back can.
  const values = valuesOf(name);
  return values.size === 1 && values.has(record);
}

/** The kept answer, or `null`: none, unreadable, or several that differ (cookie tossing, requirements M22). */
export function readAnswer({ domain }: Config): Answer | null {
  try {
    const values = namesFor(domain).map(valuesOf);
    const [record, ...more] = values.find(({ size }) => size) ?? [];
    return record === undefined || more.length ? null : decodeRecord(record, Date.now());
  } catch {
    // A sandboxed frame has no cookies, and a foreign value may not decode: no answer.
    return null;
  }
}

/**
 * Keeps an answer in one first-party cookie: `__Host-say-so` where the browser takes it, else `say-so`. What
 * it does not take lives on in memory, for this page.
 */
export function keepAnswer(answer: Answer, config: Config): void {
  const record = encodeRecord(answer);
  try {
    if (record.length > MAX_RECORD_LENGTH) report('record-too-long', record.length);
    else if (!namesFor(config.domain).some((name) => keep(name, record, config)))
      report('storage-refused', location.origin);
  } catch (error) {
    report('storage-refused', error);
  }
}
