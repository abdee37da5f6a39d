import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const ajv = new Ajv({ allErrors: true });

/** What a JSON Schema of `test/schemas` finds wrong with a value, as it is sent: as JSON. */
export function faultsIn(schema: 'receipt' | 'kantara' | 'iso27560', value: unknown): string[] {
  const path = `test/schemas/${schema}.json`;
  const isValid =
    ajv.getSchema(path) ??
    ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')) as object, path).getSchema(path);
  void isValid?.(JSON.parse(JSON.stringify(value)));
  return (isValid?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
