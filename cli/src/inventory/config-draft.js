import { LISTED_WORDS } from '../listed-words.js';
import { WELL_KNOWN } from '../services/site-config.js';
import { WrongUse } from '../wrong-use.js';

/**
 * @import { Stored } from '../services/catalogue.js'
 * @typedef {Pick<Stored, 'name' | 'type' | 'purpose'> & { duration: string }} Row
 * @typedef {{ id: string, name?: string, provider?: string, url?: string, purpose?: string, hosts?: string[],
 *   storage?: Row[] }} Service
 * @typedef {{ id: string, mode?: string, services?: Service[] }} Category
 */

/** A list under a key, made where there is none. @template T @param {object} owner @param {string} key @returns {T[]} */
function listAt(owner, key) {
  const held = /** @type {Record<string, unknown>} */ (owner);
  const list = (held[key] ??= []);
  if (Array.isArray(list)) return list;
  throw new WrongUse(`the configuration has “${key}” that is no list; nothing was written`);
}

/** A host as an id: `cdn.example.org` is `cdn-example-org`. @param {string} host */
export const idOf = (host) =>
  host
    .toLowerCase()
    .replace(new RegExp(LISTED_WORDS, 'g'), 'x')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^(?![a-z])/, 'host-')
    .replace(/-+$/, '');

/** A configuration to which services and rows are added. What is in it stays as it is, in its order. */
export class ConfigDraft {
  /** @type {Set<Service>} */
  newServices = new Set();

  /** @type {{ service: Service, row: Row }[]} */
  newRows = [];

  /** Whether anything was added at all, hosts too. */
  isChanged = false;

  /** @param {object} config */
  constructor(config) {
    this.config = config;
    /** @type {Category[]} */
    this.categories = listAt(config, 'categories');
    // An empty list stands for these.
    if (!this.categories.length) this.categories.push(...WELL_KNOWN.map((id) => ({ id })));
  }

  /** @param {string} id @returns {Category} */
  #category(id) {
    const found = this.categories.find((category) => category.id === id);
    if (found) return found;
    const made = { id, ...(id === 'necessary' && { mode: 'always' }) };
    this.categories.push(made);
    return made;
  }

  /** The service that has an id, wherever it stands. @param {string} id @returns {Service | undefined} */
  find(id) {
    return this.categories
      .flatMap(({ services = [] }) => services)
      .find((service) => service.id === id);
  }

  /**
   * Adds a service where there is none of its id; to one that is there, the hosts that it lacks.
   *
   * @param {string} category where a new one goes
   * @param {Service} wanted
   * @returns {Service}
   */
  addService(category, wanted) {
    const found = this.find(wanted.id);
    if (!found) {
      /** @type {Service[]} */ (listAt(this.#category(category), 'services')).push(wanted);
      this.newServices.add(wanted);
      this.isChanged = true;
      return wanted;
    }
    const missing = wanted.hosts?.filter((host) => !found.hosts?.includes(host)) ?? [];
    if (missing.length) listAt(found, 'hosts').push(...missing);
    this.isChanged ||= missing.length > 0;
    return found;
  }

  /** Adds a row to a service that does not have it. @param {Service} service @param {Row} row */
  addRow(service, row) {
    /** @type {(Omit<Row, 'type'> & { type?: string })[]} */
    const rows = listAt(service, 'storage');
    if (rows.some(({ name, type = 'cookie' }) => name === row.name && type === row.type)) return;
    rows.push(row);
    this.newRows.push({ service, row });
    this.isChanged = true;
  }
}
