/** A JSON object by its own keys. */
export type Part = ReadonlyMap<string, unknown>;

/** An array, or an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
