import { optionalIn } from '../core/config.js';
import type { Config } from '../core/types.js';
import { literally } from '../core/pattern.js';

/** `host`, `*.host` (the host itself and all below it), with a port or not, and a path prefix or not. */
const FORM = /^(\*\.)?([^*/]+)(\/.*)?$/;

/** One pattern of a service's `hosts`, in small letters. */
export interface Pattern {
  /** The service: `category/service`. */
  readonly id: string;
  readonly host: string;
  readonly isWild: boolean;
  readonly path: string;
}

/** What is asked of the hosts that a configuration lists. */
export interface Hosts {
  readonly patterns: readonly Pattern[];
  /** Fits text that may hold a listed host. */
  readonly mention: RegExp;
  /**
   * The services whose pattern fits an address best: the longest host, then the longest path. Several where they
   * list the same pattern; each of them may grant it. Empty: nobody lists it.
   *
   * @param address absolute, or relative to the page; anything else is nobody's
   */
  servicesOf(address: unknown): readonly string[];
}

/** An address whose host stands in it as it is: nothing in it is escaped, folded or left out by a parser. */
const PLAIN = /^[\w.~:/?#[\]@!$&'()*+,;=-]*$/;

const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\//i;

const baseURI = Object.getOwnPropertyDescriptor(globalThis.Node?.prototype ?? {}, 'baseURI')?.get;

/** What relative addresses are relative to; from the prototype, because a page may name a form so. */
const baseNow = (): string => baseURI?.call(document) as string;

/** Resolves an address as an element would. */
export function resolve(address: unknown): URL | null {
  try {
    return new URL(String(address), baseNow());
  } catch {
    // Not an address, or an object that cannot be written: the platform will refuse it as well.
    return null;
  }
}

/** Reads all patterns; `undefined` where no service that can be refused lists one. */
export function readHosts(config: Config): Hosts | undefined {
  const patterns = optionalIn(config).flatMap(({ id, services }) =>
    services.flatMap(({ id: own, hosts }) => hosts.map((text) => read(text, `${id}/${own}`))),
  );
  if (!patterns.length) return undefined;
  const byHost = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    byHost.set(pattern.host, [...(byHost.get(pattern.host) ?? []), pattern]);
  const mention = new RegExp([...byHost.keys()].map((host) => literally(host)).join('|'), 'i');
  // A number has many spellings: 127.0.0.1 is also 127.1 and 0x7f000001.
  const hasNumbers = patterns.some(({ host }) => /^[\d.]+(:\d+)?$/.test(host));
  /** Whether it is sure without reading the address that nobody lists it. Most are nobody's, and many are asked about. */
  const isOther = (address: string): boolean =>
    !hasNumbers &&
    PLAIN.test(address) &&
    !mention.test(address) &&
    (ABSOLUTE.test(address) || !mention.test(baseNow()));
  return {
    patterns,
    mention,
    servicesOf(address) {
      if (typeof address === 'string' && isOther(address)) return [];
      const url = resolve(address);
      return url && mention.test(url.host) ? search(byHost, url) : [];
    },
  };
}

function read(text: string, id: string): Pattern {
  const [, wild, host = '', path = '/'] = FORM.exec(text.toLowerCase()) ?? [];
  // As an address has it: without the signs that no host has.
  return { id, host: resolve(`https://${host}`)?.host ?? host, isWild: !!wild, path };
}

function search(byHost: ReadonlyMap<string, readonly Pattern[]>, url: URL): string[] {
  const whole = url.host.replace(/\.(?=:|$)/, '');
  const path = url.pathname.toLowerCase();
  // From the whole host to its last label, each with the port and without.
  for (let host = whole; host; host = host.replace(/^[^.]*\.?/, ''))
    for (const name of [host, host.replace(/:\d+$/, '')]) {
      const fitting = (byHost.get(name) ?? []).filter(
        (pattern) => (pattern.isWild || host === whole) && path.startsWith(pattern.path),
      );
      const longest = Math.max(...fitting.map((pattern) => pattern.path.length));
      const best = fitting.filter((pattern) => pattern.path.length === longest);
      if (best.length) return best.map(({ id }) => id);
    }
  return [];
}
