import { report } from './messages.js';
import { ownEntries } from './own-entries.js';

/** As {@link ownEntries}, for a part of the configuration: what is there and is no object is reported. */
export function readEntries(value: unknown, path: string): Map<string, unknown> {
  if (value !== undefined && (Object(value) !== value || Array.isArray(value)))
    report('config-value', path, value);
  return ownEntries(value);
}
