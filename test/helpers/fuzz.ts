import fc from 'fast-check';

/** How many inputs each property gets: `npm run fuzz` asks for many. */
const RUNS = Number(await (await fetch('/fixture/fuzz-runs')).text());

/** Strings that have broken parsers before, among any others. */
export const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'https://ok.example/',
    '%E0%A4%A',
    '*.a.example',
    '\u202Eabc',
    'a',
    'analytics',
    'granted',
  ),
);

/** Any JSON over some keys, the right ones and the wrong ones, nested in every way. */
export function jsonOver(
  keys: readonly string[],
  more: readonly string[] = [],
): fc.Arbitrary<unknown> {
  const words = fc.oneof(strings, ...(more.length ? [fc.constantFrom(...more)] : []));
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.constantFrom(null, true, false, 0, -1, 7, 1e21),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...keys, '__proto__', 'toString'), tie('value'), {
        maxKeys: 4,
      }),
    ),
  })).value;
}

/** Holds a promise against as many inputs as are wanted, without a word in the console. */
export function holds<T>(inputs: fc.Arbitrary<T>, faultsOf: (input: T) => string[]): void {
  const { warn } = console;
  console.warn = () => {};
  try {
    const property = fc.property(inputs, (input) => {
      const faults = faultsOf(input);
      if (faults.length) throw new Error(faults.join());
    });
    fc.assert(property, { numRuns: RUNS });
  } finally {
    console.warn = warn;
  }
}
