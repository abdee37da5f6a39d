import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * @import { ErrorObject, ValidateFunction } from 'ajv'
 * @typedef {{ path: (string | number)[], keyword: string, message: string }} SchemaFault `keyword`: of the schema
 * @typedef {Record<string, (params: Record<string, string>) => string>} Words what a fault is, by the keyword of the schema
 */

/** @type {Words} */
const WORDS = {
  additionalProperties: ({ additionalProperty }) => `has the unknown key “${additionalProperty}”`,
  required: ({ missingProperty }) => `lacks the key “${missingProperty}”`,
  type: ({ type }) => `is not of type ${type}`,
  enum: ({ allowedValues }) => `is none of ${[allowedValues].flat().join(', ')}`,
  pattern: ({ pattern }) => `is not of the form ${pattern}`,
};

/** @param {ErrorObject} error @param {Words} own */
function fault({ instancePath, keyword, params, message }, own) {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  if (keyword === 'additionalProperties') path.push(String(params['additionalProperty']));
  const say = own[keyword] ?? WORDS[keyword];
  return { path, keyword, message: say?.(params) ?? String(message) };
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
 * Makes what finds the faults of a value by a schema.
 *
 * @param {object} schema
 * @param {Words} own words that suit this schema better
 * @returns {(value: unknown) => SchemaFault[]} what a value has that the schema does not allow; empty when it is valid
 */
export function faultFinder(schema, own) {
  /** @type {ValidateFunction | undefined} */
  let compiled;
  return (value) => {
    // Made when it is wanted, and not for speed: a file is checked once.
    const validate = (compiled ??= new Ajv2020({
      allErrors: true,
      strictTypes: false,
      strictRequired: false,
      inlineRefs: false,
      code: { optimize: false },
    }).compile(schema));
    if (validate(value)) return [];
    const faults = meant(validate.errors ?? []).map((error) => fault(error, own));
    const once = new Map(faults.map((one) => [JSON.stringify(one), one]));
    return [...once.values()];
  };
}
