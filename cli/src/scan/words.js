/**
 * @import { Maker } from '../browser/makers.js'
 * @import { Finding, Verdict } from './judge.js'
 * @import { Step } from './pass.js'
 */

/** What the visitor has answered, in words. @type {Record<Step, string>} */
export const STEP_WORDS = { unset: 'no answer', refused: 'refused', granted: 'accepted' };

/** What a verdict is called, and what it means. @type {Record<Verdict, readonly [name: string, meaning: string]>} */
export const VERDICT_WORDS = {
  leak: ['leak', 'was there without a grant'],
  unlisted: ['unlisted', 'is not told in the configuration'],
  allowed: ['allowed', 'you allow it with --allow'],
  fine: ['fine', 'is listed, and was there only when it may be'],
};

/** What was found, in words. @type {Record<Finding['kind'], string>} */
export const KIND_WORDS = {
  request: 'request',
  cookie: 'cookie',
  local: 'local storage',
  session: 'session storage',
  indexeddb: 'IndexedDB',
  cache: 'cache',
};

/** Whose it is. @param {Finding} finding */
export function serviceWords({ owners, stranger, kind }) {
  const [owner] = owners;
  if (!owner && !stranger) return 'this site';
  if (!owner) return kind === 'request' ? 'nobody knows it' : `${stranger}, which nobody knows`;
  const names = [...new Set(owners.map(({ name }) => name))].join(' or ');
  return `${names}, ${owner.category}${owner.from === 'catalogue' ? ' (catalogue)' : ''}`;
}

/** Who made it. @param {Maker} maker */
export function makerWords({ how, url, line }) {
  const place = line ? `${url}:${line}` : url;
  return (
    { script: place, parser: `${place} (markup)`, header: `${place} (header)` }[how] ??
    `${place} (${how})`
  );
}

/** In which passes it was seen. @param {Finding} finding */
export const stepWords = ({ steps }) =>
  Object.keys(steps)
    .map((step) => STEP_WORDS[/** @type {Step} */ (step)])
    .join(', ');

/** What a thing is called in a report: a request by its host. @param {Finding} finding */
export const nameOf = ({ kind, name, host }) => (kind === 'request' ? host : name);

/** @param {number} number @param {string} word */
export const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
