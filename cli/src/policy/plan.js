import { idsOf } from '../config/each-service.js';
import { sourcesOf } from './sources.js';

/**
 * @import { SaySoCategory, SaySoConfig, SaySoMode } from '../../../src/core/config-format.ts'
 *
 * @typedef {object} Rule one service that waits for an answer
 * @property {string} id `category/service`
 * @property {string} category
 * @property {string[]} ids the category and all its services
 * @property {boolean} isOpen whether it is let in before an answer (`opt-out`)
 * @property {boolean} isRefusable whether a signal of the browser refuses it (`saleShare`)
 * @property {string[]} sources in the words of a policy
 *
 * @typedef {object} Plan who is let in when
 * @property {string[]} names the cookies to look for, best first
 * @property {string} revision as it stands in the cookie
 * @property {number} days how long an answer counts
 * @property {string[]} signals the request headers that refuse, where they are `1`
 * @property {string[]} always what needs no answer
 * @property {Rule[]} rules
 */

/** What a category is unless its configuration says otherwise, as in the widget. @type {Record<string, Partial<SaySoCategory>>} */
const WELL_KNOWN = { necessary: { mode: 'always' }, marketing: { saleShare: true } };

/** ISO 3166-1 alpha-2, or 3166-2 with a subdivision; not what stands for no country, as in the widget. */
export const REGION = /^(?!AP|EU|UK|XX|ZZ)[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** From what asks least to what asks most. @type {SaySoMode[]} */
const MODES = ['always', 'opt-out', 'opt-in'];

/** The mode in a region, or where it is not known the strictest anywhere. @param {SaySoConfig} config @param {string} region */
const modeIn =
  ({ regions = {} }, region) =>
  (/** @type {SaySoCategory} */ { id, mode = 'opt-in' }) => {
    if (REGION.test(region))
      return regions[region]?.[id] ?? regions[region.slice(0, 2)]?.[id] ?? mode;
    const all = [mode, ...Object.values(regions).flatMap((modes) => modes[id] ?? [])];
    const rank = Math.max(...all.map((one) => MODES.indexOf(one)));
    return MODES[rank] ?? 'opt-in';
  };

/** Twice in percent signs: the record escapes the revision, and js-cookie the record. @param {string} revision */
const asKept = (revision) => encodeURIComponent(revision).replaceAll('%', '%25');

/** @param {SaySoCategory} category its mode is that of the region @returns {Rule[]} */
function rulesOf({ id, mode, saleShare = false, services = [] }) {
  const ids = idsOf({ id, services });
  return services.map(({ id: own, hosts = [] }) => ({
    id: `${id}/${own}`,
    category: id,
    ids,
    isOpen: mode === 'opt-out',
    isRefusable: saleShare,
    sources: hosts.flatMap(sourcesOf),
  }));
}

/**
 * What a configuration says of hosts, in the terms of a server.
 *
 * @param {SaySoConfig} config
 * @param {{ region?: string, isHttp?: boolean }} [site] its region (`GB`, `US-CA`; without one, that of the configuration or
 *   none), and whether it is on plain http: only there the bare cookie counts, which any subdomain can write
 * @returns {Plan}
 */
export function planOf(config, { region = config.region ?? '', isHttp = false } = {}) {
  const { revision = '', days = 182, domain, gpc = true, dnt = false, categories = [] } = config;
  const signals = [...(gpc ? ['Sec-GPC'] : []), ...(dnt ? ['DNT'] : [])];
  const modeOf = modeIn(config, region.toUpperCase());
  const rules = categories
    .map((given) => ({ ...WELL_KNOWN[given.id], ...given }))
    .map((category) => ({ ...category, mode: modeOf(category) }))
    .map((category) => ({ ...category, rules: rulesOf(category) }));
  return {
    names: [...(domain ? [] : ['__Host-say-so']), ...(domain || isHttp ? ['say-so'] : [])],
    revision: asKept(revision),
    days,
    signals,
    always: sourcesIn(rules.filter(({ mode }) => mode === 'always')),
    rules: rules.flatMap(({ mode, rules: own }) => (mode === 'always' ? [] : own)),
  };
}

/** @param {{ rules: Rule[] }[]} categories */
const sourcesIn = (categories) => [
  ...new Set(categories.flatMap(({ rules }) => rules.flatMap(({ sources }) => sources))),
];

/** Sources as they follow in a policy: with a space in front, or nothing. @param {string[]} sources */
export const following = (sources) => sources.map((source) => ` ${source}`).join('');
