/**
 * @template T
 * @typedef {{ owner: T, host: string, isWild: boolean, path: string }} Pattern
 */

/** `host`, `*.host` (the host itself and all below it), with a port or not, and a path prefix or not. */
const FORM = /^(\*\.)?([^*/]+)(\/.*)?$/;

/** Reads an address; `null` where it is none. @param {string} address */
const urlOf = (address) => (URL.canParse(address) ? new URL(address) : null);

/** @template T @param {string} text @param {T} owner @returns {Pattern<T>} */
function read(text, owner) {
  const [, wild, host = '', path = '/'] = FORM.exec(text.toLowerCase()) ?? [];
  return { owner, host: urlOf(`https://${host}`)?.host ?? host, isWild: Boolean(wild), path };
}

/** Who lists which hosts, found as the gate finds them: the longest host, then the longest path. @template T */
export class HostPatterns {
  /** @type {Map<string, Pattern<T>[]>} */
  #byHost = new Map();

  /** @param {readonly (readonly [owner: T, hosts: readonly string[]])[]} lists */
  constructor(lists) {
    const patterns = lists.flatMap(([owner, hosts]) => hosts.map((text) => read(text, owner)));
    for (const pattern of patterns)
      this.#byHost.set(pattern.host, [...(this.#byHost.get(pattern.host) ?? []), pattern]);
  }

  /**
   * The owners whose pattern fits best; several where they list the same pattern.
   *
   * @param {string} address absolute
   * @returns {T[]}
   */
  ownersOf(address) {
    const url = urlOf(address);
    const whole = url?.host.replace(/\.(?=:|$)/, '') ?? '';
    // From the whole host to its last label, each with the port and without.
    for (let host = whole; host; host = host.replace(/^[^.]*\.?/, ''))
      for (const name of [host, host.replace(/:\d+$/, '')]) {
        const best = this.#bestAt(name, host === whole, url?.pathname.toLowerCase() ?? '/');
        if (best.length) return best;
      }
    return [];
  }

  /** @param {string} name @param {boolean} isWhole @param {string} path */
  #bestAt(name, isWhole, path) {
    const fitting = (this.#byHost.get(name) ?? []).filter(
      (pattern) => (pattern.isWild || isWhole) && path.startsWith(pattern.path),
    );
    const longest = Math.max(...fitting.map((pattern) => pattern.path.length));
    return fitting.filter(({ path: { length } }) => length === longest).map(({ owner }) => owner);
  }
}
