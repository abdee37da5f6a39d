import { toService } from '../config/make-config.js';
import { readCatalogue } from '../services/catalogue.js';
import { idOf } from './names.js';

/**
 * @import { SaySoService } from '../../../src/core/config-format.ts'
 * @import { CatalogueService } from '../services/catalogue.js'
 */

/** Read once: every service of every language is looked up. @type {CatalogueService[] | undefined} */
let catalogue;

/** @param {SaySoService} service @param {CatalogueService} entry */
function isSame({ id, name = '' }, entry) {
  const names = [entry.id, idOf(entry.name)];
  return names.includes(id) || names.includes(idOf(name));
}

/**
 * A service with what the catalogue says of it and its site does not: provider, policy, hosts. Found by its id or name.
 *
 * @param {SaySoService} service
 * @returns {SaySoService} the same where the catalogue does not know it
 */
export function knownService(service) {
  catalogue ??= readCatalogue();
  const entry = catalogue.find((each) => isSame(service, each));
  if (!entry) return service;
  const known = toService(entry);
  const rows = new Map(known.storage?.map((row) => [row.name, row]));
  const storage = service.storage?.map((row) => ({ ...rows.get(row.name), ...row }));
  return { ...known, ...service, ...(storage && { storage }) };
}
