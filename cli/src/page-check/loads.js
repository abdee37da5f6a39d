/**
 * @import { Tag } from './static-tags.js'
 */

/** Where each element has an address that it loads at once. @type {Record<string, string[]>} */
const LIVE = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  input: ['src'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
};

/** Links that make a browser ask somebody. */
const LOADING = /\b(?:stylesheet|preload|prefetch|modulepreload|preconnect|dns-prefetch|icon)\b/i;

/** The types of a script that no browser runs, and that a gate, ours or another, will run. */
const HELD = /^(?:text\/plain|opt-in|javascript\/blocked)$/i;

/** The types of a script that browsers run. */
const RUNNING =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** @param {Tag} tag */
const typeOf = ({ attributes }) => (attributes['type'] ?? '').trim();

/** Whether it is a script that runs at once. @param {Tag} tag */
export const runs = (tag) => tag.name === 'script' && RUNNING.test(typeOf(tag));

/** Whether it is a script that is held by its type. @param {Tag} tag */
export const isHeld = (tag) => tag.name === 'script' && HELD.test(typeOf(tag));

/**
 * The addresses that an element loads at once.
 *
 * @param {Tag} tag
 * @returns {string[]} as they are written
 */
export function loadsOf(tag) {
  const { name, attributes } = tag;
  if (name === 'script' && !runs(tag)) return [];
  if (name === 'link' && !LOADING.test(attributes['rel'] ?? '')) return [];
  return (LIVE[name] ?? []).flatMap((live) => {
    const value = attributes[live] ?? '';
    const parts = live === 'srcset' ? value.split(/\s+(?:[\d.]+[wx])?,?\s*/) : [value];
    return parts.filter(Boolean);
  });
}
