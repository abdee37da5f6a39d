/** A JSON object by its own keys. */
export type Part = ReadonlyMap<string, unknown>;

/** An array; of anything else that is there, an array of it: one block without its brackets is not lost. */
export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [value ?? []].flat();
