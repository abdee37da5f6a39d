import { readFileSync } from 'node:fs';
import { faultFinder } from '../schema-faults.js';
import { shipped } from '../shipped.js';

/** The JSON Schema of a notice. */
export const schema = JSON.parse(readFileSync(shipped('schema/notice.schema.json'), 'utf8'));

/** What a notice has that the schema does not allow; empty when it is valid. */
export const schemaFaults = faultFinder(schema, {
  anyOf: () => 'is no known kind of block or text',
  not: () => 'uses shared blocks inside shared blocks',
});
