import { readFileSync } from 'node:fs';
import { faultFinder } from '../schema-faults.js';
import { shipped } from '../shipped.js';

/** The JSON Schema of a configuration. */
export const configSchema = JSON.parse(readFileSync(shipped('schema/config.schema.json'), 'utf8'));

/** What a configuration has that the schema does not allow; empty when it is valid. */
export const configFaults = faultFinder(configSchema, {
  anyOf: () => 'is no way of asking, and no ways of asking by region',
  maximum: ({ limit }) => `is more than ${limit}`,
  minimum: ({ limit }) => `is less than ${limit}`,
  maxLength: ({ limit }) => `has more than ${limit} characters`,
});
