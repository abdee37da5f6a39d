import { configSchema } from './config/schema.js';

/** Keys that a configuration has, and a notice has not. */
const OWN_KEYS = Object.keys(configSchema.properties).filter(
  (key) => !/^(\$schema|lang)$/.test(key),
);

/**
 * What some JSON is meant to be, by its keys.
 *
 * @param {unknown} value
 * @returns {'config' | 'notice'}
 */
export function kindOf(value) {
  if (typeof value !== 'object' || value === null || 'sections' in value) return 'notice';
  const schema = '$schema' in value ? JSON.stringify(value.$schema) : '';
  const isConfig = schema.endsWith('config.schema.json"') || OWN_KEYS.some((key) => key in value);
  return isConfig ? 'config' : 'notice';
}
