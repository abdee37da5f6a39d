import { literally } from '../../core/pattern.js';
import type { Pattern } from '../hosts.js';
import { wrap, wrapConstructor } from './wrap.js';

/** How long a worker may take to fetch its script, until its address is given back. */
const FETCHING_MS = 10_000;

/** Addresses without their scheme, as a pattern means them. */
const sourceOf = ({ host, isWild, path }: Pattern): string =>
  `^${isWild ? '([^/]*\\.)?' : ''}${literally(host)}(:\\d+)?${literally(path)}`;

/** Runs in the worker, before its own script. Handed over as text: it may use nothing from around it. */
function guardWorker(sources: readonly string[]): void {
  // The script tag's build keeps these at its start (`scripts/keep-platform.mjs`), which is not there.
  const { Promise, Request, URL } = self as unknown as typeof globalThis;
  type Method = (this: unknown, ...args: unknown[]) => unknown;
  const patterns = sources.map((source) => new RegExp(source, 'i'));
  const isRefused = (target: unknown): boolean => {
    try {
      const { host, pathname } = new URL(target instanceof Request ? target.url : String(target));
      return patterns.some((pattern) => pattern.test(host + pathname));
    } catch {
      // Not an address.
      return false;
    }
  };
  const guard = (owner: object, name: string, refuse: (call: Method) => Method): void => {
    const original = Reflect.get(owner, name) as Method;
    const refused = refuse(original);
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      return (args.some(isRefused) ? refused : original).apply(this, args);
    });
  };
  guard(self, 'importScripts', () => () => {
    throw new DOMException('Failed to load', 'NetworkError');
  });
  guard(self, 'fetch', () => () => Promise.reject(new TypeError('Failed to fetch')));
  // An address that is nobody's: the request fails when it is sent, as the platform has it.
  guard(XMLHttpRequest.prototype, 'open', (open) => {
    return function (this: unknown, method, _, ...more) {
      return open.call(this, method, 'blob:', ...more);
    };
  });
}

/**
 * Brings the refusals into workers that a page makes of its own text, the usual way to have a worker from another
 * site: `new Worker(URL.createObjectURL(new Blob(["importScripts('https://…')"])))`. A worker that has begun keeps
 * the refusals of its beginning.
 */
export function watchWorkers(refusedPatterns: () => readonly Pattern[]): void {
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  wrap(URL, 'createObjectURL', (_, [blob]: unknown[], pass) => {
    const address = pass() as string;
    // The text of a script; a film would be kept alive by us.
    if (blob instanceof Blob && /^$|script/.test(blob.type)) blobs.set(address, blob);
    return address;
  });
  wrap(URL, 'revokeObjectURL', (_, [address], pass) => {
    blobs.delete(String(address));
    return pass();
  });
  // Not shared ones: these are told apart by their address.
  wrapConstructor('Worker', (_, [address, ...more], pass) => {
    const [own = '', fragment = ''] = String(address).split(/(?=#)/);
    const blob = blobs.get(own);
    const patterns = blob ? refusedPatterns() : [];
    if (!blob || !patterns.length) return pass();
    const guard = `(${String(guardWorker)})(${JSON.stringify(patterns.map(sourceOf))});\n`;
    const guarded = createObjectURL(new Blob([guard, blob], { type: blob.type }));
    setTimeout(() => URL.revokeObjectURL(guarded), FETCHING_MS);
    try {
      return pass([guarded + fragment, ...more]);
    } catch {
      // Trusted Types want an address that the page's own policy has made.
      return pass();
    }
  });
}
