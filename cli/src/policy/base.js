import { WrongUse } from '../wrong-use.js';

/**
 * What a page may do besides: only hosts are held here. A header of its own takes nothing from another policy of the
 * site, because a browser wants what it does to be allowed by both.
 */
const HOSTS_ONLY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

/** Directives that say from where something may be loaded. */
const LOADS = /^[a-z]+-src(-elem|-attr)?$/;

/** What lets in a script of any host, or anything from any host. */
const OPEN = /^(\*|(https?|wss?):(\/\/\*)?|'nonce-.*|'strict-dynamic')$/i;

/** What stands for itself in the configuration of every server. */
const SAFE = /^[\w\s';:/.*+=?&@~!()-]*$/;

/**
 * @typedef {{ name: string, values: string[] }} Directive
 */

/**
 * Reads the policy that the hosts are added to.
 *
 * @param {string} [text] a Content-Security-Policy; without one it says of hosts only
 * @returns {Directive[]}
 * @throws {WrongUse} for one that would let in what is to be held
 */
export function readBase(text = HOSTS_ONLY) {
  if (!SAFE.test(text)) throw new WrongUse('--base has characters that no policy needs');
  const directives = text
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .flatMap(([name = '', ...values]) => (name ? [{ name: name.toLowerCase(), values }] : []));
  if (!directives.some(({ name }) => name === 'default-src'))
    throw new WrongUse('--base needs default-src: what no directive names may load from anywhere');
  for (const { name, values } of directives.filter(isLoading))
    for (const value of values)
      if (OPEN.test(value))
        throw new WrongUse(
          `--base lets any host in by ${name} ${value}: send that policy in a header of its own, and print this one without --base`,
        );
  return directives;
}

/** @param {Directive} directive */
const isLoading = ({ name }) => LOADS.test(name);

/** What a policy lets load without an answer. @param {Directive[]} base */
export const listedIn = (base) => base.filter(isLoading).flatMap(({ values }) => values);

/**
 * The policy as text, with hosts behind everything that loads. `'none'` stays none.
 *
 * @param {Directive[]} base
 * @param {string} hosts with a space in front, or a variable that has one
 */
export const policyText = (base, hosts) =>
  base
    .map(({ name, values }) => {
      const own = [name, ...values].join(' ');
      return LOADS.test(name) && !values.includes("'none'") ? own + hosts : own;
    })
    .join('; ');
