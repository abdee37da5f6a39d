/**
 * @import { Stored } from './catalogue.js'
 * @typedef {{ id: string, name: string, purpose: string, hosts: string[], storage: Stored[] }} SiteService
 * @typedef {{ id: string, mode: string, services: SiteService[] }} SiteCategory
 * @typedef {{ categories: SiteCategory[] }} SiteConfig the part of a configuration that says what is there
 */

/** The categories of a site that configures none. */
export const WELL_KNOWN = ['necessary', 'functional', 'analytics', 'marketing'];

/** @param {unknown} value @returns {Record<string, unknown>} */
const object = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? /** @type {Record<string, unknown>} */ (value)
    : {};

/** @param {unknown} value @returns {unknown[]} */
const list = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' ? value : '');

/** @param {unknown} value @returns {SiteService} */
function service(value) {
  const { id, name, purpose, hosts, storage } = object(value);
  return {
    id: text(id),
    name: text(name) || text(id),
    purpose: text(purpose),
    hosts: list(hosts).filter((host) => typeof host === 'string'),
    storage: list(storage)
      .map(object)
      .map((item) => ({
        name: text(item['name']),
        type: text(item['type']) || 'cookie',
        duration: text(item['duration']),
        purpose: text(item['purpose']),
      })),
  };
}

/**
 * Reads the services of a configuration as the script does, with its defaults. What has another form counts as not there.
 *
 * @param {unknown} config
 * @returns {SiteConfig}
 */
export function readSiteConfig(config) {
  const given = list(object(config)['categories']).map(object);
  const categories = given.length ? given : WELL_KNOWN.map((id) => object({ id }));
  return {
    categories: categories.map(({ id, mode, services }) => ({
      id: text(id),
      mode: text(mode) || (id === 'necessary' ? 'always' : 'opt-in'),
      services: list(services).map(service),
    })),
  };
}
