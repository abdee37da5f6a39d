/**
 * An object's own keys and values; none for anything else. Untrusted objects are read through this only: a
 * page may have put keys on the prototype, and a file may name its keys like them (requirements N1, M2).
 */
export function ownEntries(value: unknown): Map<string, unknown> {
  const isObject = typeof value === 'object' && value && !Array.isArray(value);
  return new Map(isObject ? Object.entries(value) : []);
}
