/** @typedef {{ name: string, type: string, duration?: string, purpose: string }} Stored */

/** @param {Stored} stored */
const row = ({ name, type, duration, purpose }) => ({ name, type, duration, purpose });

/**
 * A service of the catalogue as a configuration names it: without its sources, and without what only helps to choose it.
 * What the catalogue does not know, and lists with nothing in them, are left out.
 *
 * @param {{ id: string, name: string, provider: { name: string }, policy?: string, purpose: string, hosts: string[],
 *   storage?: Stored[] }} entry
 * @returns an entry of `services` of a configuration
 */
export function toService({ id, name, provider, policy, purpose, hosts, storage = [] }) {
  const service = { id, name, provider: provider.name, url: policy, purpose, hosts };
  const full = { ...service, storage: storage.map(row) };
  /** @type {typeof full} */
  const known = JSON.parse(JSON.stringify(full)); // leaves out what is undefined
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) => !Array.isArray(value) || value.length),
  );
}

/**
 * The code of a service as it is marked, where the site puts the service into another category than most do.
 *
 * @param {{ category: string, mark?: { snippet?: string } }} entry
 * @param {string} category
 * @returns the snippet; empty where the catalogue has none
 */
export const markedSnippet = ({ category: usual, mark }, category = usual) =>
  (mark?.snippet ?? '').replaceAll(`data-say-so="${usual}"`, `data-say-so="${category}"`);
