import { spotIn } from '../spot.js';
import { sourcesOf } from './sources.js';

/**
 * @import { Findings } from '../findings.js'
 * @import { Input } from '../input.js'
 * @typedef {'always' | 'opt-out' | 'opt-in'} Mode
 * @typedef {{ id: string, hosts?: string[] }} Service
 * @typedef {{ id: string, mode?: Mode, saleShare?: boolean, services?: Service[] }} Category
 * @typedef {{
 *   revision?: string, days?: number, domain?: string, gpc?: boolean, dnt?: boolean, region?: string,
 *   regions?: Record<string, Record<string, Mode>>, categories?: Category[],
 * }} Config as much of a configuration as a policy needs
 */

const ID = /^[a-z][a-z0-9-]*$/;
const MODE = /^(always|opt-in|opt-out)$/;

/** @param {unknown} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each key must be, where it is given. @type {Record<string, [words: string, fits: (value: any) => boolean]>} */
const FORMS = {
  id: ['an id: small letters, digits, -', (value) => ID.test(value)],
  mode: ['always, opt-in or opt-out', (value) => MODE.test(value)],
  days: ['1 to 395', (value) => Number.isInteger(value) && value > 0 && value <= 395],
  revision: ['text', (value) => typeof value === 'string'],
  domain: ['text', (value) => typeof value === 'string'],
  region: ['text', (value) => typeof value === 'string'],
  gpc: ['true or false', (value) => typeof value === 'boolean'],
  dnt: ['true or false', (value) => typeof value === 'boolean'],
  saleShare: ['true or false', (value) => typeof value === 'boolean'],
  regions: [
    'modes by region and category',
    (value) =>
      isObject(value) &&
      Object.values(value).every(
        (modes) => isObject(modes) && Object.values(modes).every((mode) => MODE.test(String(mode))),
      ),
  ],
  categories: ['a list of categories', (value) => isListOfNamed(value)],
  services: ['a list of services', (value) => isListOfNamed(value)],
  hosts: [
    'a list of hosts: host, *.host, with a port and a path or without',
    (value) =>
      Array.isArray(value) &&
      value.every((one) => typeof one === 'string' && sourcesOf(one).length > 0),
  ],
};

/** @param {unknown} value a list of objects, each with an id of its own */
const isListOfNamed = (value) =>
  Array.isArray(value) &&
  value.every((one) => isObject(one) && typeof one.id === 'string') &&
  new Set(value.map(({ id }) => id)).size === value.length;

/**
 * Every object that a policy looks into, with its path.
 *
 * @param {any} part
 * @param {(string | number)[]} [path]
 * @returns {[part: any, path: (string | number)[]][]}
 */
const partsOf = (part, path = []) => [
  [part, path],
  ...['categories', 'services'].flatMap((key) =>
    isListOfNamed(part[key])
      ? part[key].flatMap((/** @type {any} */ one, /** @type {number} */ index) =>
          partsOf(one, [...path, key, index]),
        )
      : [],
  ),
];

/**
 * Looks whether a configuration can be read as the widget reads it, as far as a policy needs it. What the widget would
 * leave out with a warning is an error here: a policy must not guess.
 *
 * @param {Pick<Input, 'value' | 'located'>} input
 * @param {Findings} findings gets what is wrong with it
 * @returns {Config | undefined} nothing where something is wrong
 */
export function readConfig({ value, located }, findings) {
  if (!isObject(value)) {
    findings.add('schema', undefined, 'a configuration is an object');
    return undefined;
  }
  for (const [part, path] of partsOf(value))
    for (const [key, [words, fits]] of Object.entries(FORMS))
      if (Object.hasOwn(part, key) && !fits(part[key]))
        findings.add(
          'schema',
          spotIn(value, path, located),
          [...path, key].join('.') + ` must be ${words}`,
        );
  return findings.hasErrors ? undefined : /** @type {Config} */ (value);
}
