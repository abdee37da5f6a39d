/** One reader of what comes from outside, and what is promised of it whatever that says. */
export interface Target {
  /** Keys and words that mean something to it. */
  readonly words: readonly string[];
  /** What is wrong after this input; nothing is what is wanted. A throw is a fault too. */
  faultsOf(input: unknown): string[];
}

/** A string as it is, and anything else as JSON. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** The words of a text, between white space. */
export const inWords = (text: string): string[] => text.trim().split(/\s+/);

/** The names of the faults that are there. */
export const where = (faults: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(faults).filter((name) => faults[name]);
