/** Parsed JSON in the one form that a fingerprint can be taken of: keys sorted, no spaces (RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || !value) return JSON.stringify(value);
  const parts = value as Record<string, unknown>;
  const keys = Object.keys(parts).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(parts[key])}`).join()}}`;
}
