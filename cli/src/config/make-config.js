import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { shipped } from '../shipped.js';

/**
 * @import { SaySoCategory, SaySoConfig, SaySoService } from '../../../src/core/config-format.ts'
 * @import { CatalogueService } from '../services/catalogue.js'
 * @typedef {CatalogueService & { consentCall?: { signal?: string }, mark?: { text: string, snippet?: string } }} Chosen
 */

/** A service of the catalogue as a configuration names it. @type {(entry: CatalogueService) => SaySoService} */
export const toService = (await import(shipped('catalogue/to-service.js').href)).toService;

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The categories that have built-in texts, in the order in which visitors see them. */
export const WELL_KNOWN = ['necessary', 'functional', 'analytics', 'marketing'];

/**
 * Where an editor finds the schema: in the installed package, or else at its published address.
 *
 * @param {string} folder in which the configuration will stand
 */
export function schemaAddress(folder) {
  const installed = 'node_modules/say-so/dist/schema/config.schema.json';
  if (!existsSync(installed))
    return `https://unpkg.com/say-so@${version}/dist/schema/config.schema.json`;
  return `${relative(folder, '.') || '.'}/${installed}`;
}

/** @param {Chosen[]} services @returns {SaySoCategory[]} */
const categoriesOf = (services) =>
  WELL_KNOWN.flatMap((id) => {
    const own = services.filter(({ category }) => category === id).map(toService);
    return own.length || id === 'necessary' ? [{ id, ...(own.length && { services: own }) }] : [];
  });

/**
 * A configuration for the services that a site uses. Without services it has the default categories.
 *
 * @param {{ services: Chosen[], schema: string, lang?: string, noticeUrl?: string }} wishes `lang`: a BCP 47 tag
 * @returns {SaySoConfig}
 */
export function makeConfig({ services, schema, lang, noticeUrl }) {
  const signals = services.flatMap(({ consentCall }) => consentCall?.signal ?? []);
  return {
    $schema: schema,
    ...(lang && { lang }),
    ...(noticeUrl && { noticeUrl }),
    ...(signals.length && { signals: Object.fromEntries(signals.map((name) => [name, true])) }),
    categories: services.length ? categoriesOf(services) : WELL_KNOWN.map((id) => ({ id })),
  };
}
