import { existsSync, readFileSync, readdirSync } from 'node:fs';

/**
 * @typedef {{ name: string, type: string, domain?: string, duration?: string, purpose: string }} Stored
 * @typedef {{
 *   id: string, name: string, category: string, purpose: string, provider: { name: string }, policy?: string,
 *   hosts: string[], storage?: Stored[],
 * }} CatalogueService one file of the catalogue, as far as a scan needs it
 */

// Inside the repository the catalogue stands at its root; a package carries a copy.
const FOLDER = /** @type {URL} */ (
  [
    new URL('../../../catalogue/', import.meta.url),
    new URL('../../catalogue/', import.meta.url),
  ].find((url) => existsSync(url))
);

/**
 * Reads every service of the catalogue.
 *
 * @returns {CatalogueService[]}
 */
export const readCatalogue = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && file !== 'schema.json')
    .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
