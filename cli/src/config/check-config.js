import { didYouMean } from '../nearest.js';
import { memberSpot } from '../spot.js';
import { RULES } from './rules/index.js';
import { configFaults, configSchema } from './schema.js';

/**
 * @import { SaySoConfig } from '../../../src/core/config-format.ts'
 * @import { Findings } from '../findings.js'
 * @import { SchemaFault } from '../schema-faults.js'
 * @import { Located } from '../spot.js'
 * @import { Rule } from './rules/index.js'
 */

/** Every key that stands anywhere in a configuration. */
const KEYS = [configSchema, ...Object.values(configSchema.$defs)].flatMap(({ properties = {} }) =>
  Object.keys(properties),
);

/** The mistakes that a pattern of a host says nothing about. @type {[RegExp, (host: string) => string][]} */
const HOST_MISTAKES = [
  [/^[a-z][a-z\d+.-]*:\/\//i, (host) => `write it without ${host.split('//')[0]}//`],
  [/^\/\//, () => 'write it without //'],
  [/\*/, () => 'a * stands in front only, as in *.example.org'],
  [/\s/, () => 'a host has no spaces'],
  [/:/, () => 'a port is a number'],
];

/** @param {SchemaFault} fault @param {unknown} value */
function hostSentence({ path }, value) {
  if (path.at(-2) !== 'hosts' || typeof value !== 'string') return undefined;
  const [, say] = HOST_MISTAKES.find(([form]) => form.test(value)) ?? [];
  return say && `${value}: ${say(value)}`;
}

/** @param {SchemaFault} fault @param {unknown} value */
function sentence({ path, keyword, message }, value) {
  const meant = keyword === 'additionalProperties' ? didYouMean(String(path.at(-1)), KEYS) : '';
  const shown = keyword === 'pattern' || keyword === 'enum' ? ` (${JSON.stringify(value)})` : '';
  return [path.join('.'), `${message}${shown}${meant}`].filter(Boolean).join(' ');
}

/** @param {unknown} config @param {(string | number)[]} path */
const at = (config, path) =>
  path.reduce(
    (value, key) => /** @type {Record<string | number, unknown>} */ (value)?.[key],
    config,
  );

/**
 * Looks at a configuration by the schema.
 *
 * @param {unknown} config
 * @param {{ located: Located, findings: Findings }} from where it comes from
 * @returns {config is SaySoConfig} whether the schema allows it
 */
function fitsSchema(config, { located, findings }) {
  const faults = configFaults(config);
  for (const fault of faults) {
    const wrongHost = hostSentence(fault, at(config, fault.path));
    findings.add(
      wrongHost ? 'host' : 'schema',
      memberSpot(config, fault.path, located),
      wrongHost ?? sentence(fault, at(config, fault.path)),
    );
  }
  return !faults.length;
}

/**
 * Looks at a configuration by the schema, and when that allows it by every rule.
 *
 * @param {unknown} config
 * @param {{ located: Located, findings: Findings, site?: URL, rules?: Rule[] }} from where it comes from; `site`: the address
 *   of the site; `rules`: fewer of them
 * @returns {config is SaySoConfig} whether the schema allows it
 */
export function checkConfig(config, { located, findings, site, rules = RULES }) {
  if (!fitsSchema(config, { located, findings })) return false;
  const subject = { config, file: findings.file, ...(site && { site }) };
  for (const rule of rules)
    for (const { code, path, detail } of rule(subject))
      findings.add(code, memberSpot(config, path, located), detail);
  return true;
}
