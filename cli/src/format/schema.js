import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * @import { ErrorObject, ValidateFunction } from 'ajv'
 * @typedef {{ path: (string | number)[], message: string }} SchemaFault
 */

// Inside the repository the schema stands at its root; a package carries a copy.
const file = [
  new URL('../../../schema/notice.schema.json', import.meta.url),
  new URL('../../schema/notice.schema.json', import.meta.url),
].find((url) => existsSync(url));

/** The JSON Schema of a notice. */
export const schema = JSON.parse(readFileSync(/** @type {URL} */ (file), 'utf8'));

/** @type {ValidateFunction | undefined} */
let compiled;

/** Made when it is wanted, and not for speed: a notice is checked once. */
const check = () =>
  (compiled ??= new Ajv2020({
    allErrors: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    code: { optimize: false },
  }).compile(schema));

/** What a fault is, in words, by the keyword of the schema. @type {Record<string, (params: Record<string, string>) => string>} */
const WORDS = {
  additionalProperties: ({ additionalProperty }) => `has the unknown key “${additionalProperty}”`,
  required: ({ missingProperty }) => `lacks the key “${missingProperty}”`,
  type: ({ type }) => `is not of type ${type}`,
  enum: ({ allowedValues }) => `is none of ${[allowedValues].flat().join(', ')}`,
  anyOf: () => 'is no known kind of block or text',
  not: () => 'uses shared blocks inside shared blocks',
  pattern: ({ pattern }) => `is not of the form ${pattern}`,
};

/** @param {ErrorObject} error */
function fault({ instancePath, keyword, params, message }) {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  if (keyword === 'additionalProperties') path.push(String(params['additionalProperty']));
  return { path, message: WORDS[keyword]?.(params) ?? String(message) };
}

/** @param {ErrorObject} error */
const branchOf = ({ instancePath, schemaPath }) =>
  `${instancePath} ${schemaPath.replace(/\/[^/]+$/, '')}`;

/**
 * What is said of the alternatives that were not meant is noise: an object is of the kind whose keys it has.
 * That nothing fits is said only where there is no more to say.
 *
 * @param {ErrorObject[]} errors
 */
function meant(errors) {
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  const isOff = (/** @type {ErrorObject} */ { keyword, instancePath }) =>
    ['type', 'required'].includes(keyword) && choices.has(instancePath);
  const off = new Set(errors.filter(isOff).map(branchOf));
  const kept = errors.filter((error) => error.keyword !== 'anyOf' && !off.has(branchOf(error)));
  const said = [
    ...kept.map(({ instancePath }) => `${instancePath}/`),
    ...[...choices].map((path) => `${path}/`),
  ];
  const hasMore = (/** @type {ErrorObject} */ { instancePath }) =>
    kept.some((error) => error.instancePath === instancePath) ||
    said.some((path) => path.startsWith(`${instancePath}/`) && path !== `${instancePath}/`);
  return [...kept, ...errors.filter((error) => error.keyword === 'anyOf' && !hasMore(error))];
}

/**
 * What a notice has that the schema does not allow; empty when it is valid.
 *
 * @param {unknown} notice
 * @returns {SchemaFault[]}
 */
export function schemaFaults(notice) {
  const validate = check();
  if (validate(notice)) return [];
  const faults = meant(validate.errors ?? []).map(fault);
  const once = new Map(faults.map((one) => [JSON.stringify(one), one]));
  return [...once.values()];
}
