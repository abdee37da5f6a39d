/** A whole number from 0 up to, and not including, a limit. */
const below = (limit: number): number => Math.floor(Math.random() * limit);
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Sets an own key, also one that is named like the prototype. */
const put = (holder: Holder, key: string, value: unknown): boolean =>
  Reflect.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });

/** Every place in a value: what holds it, and under which key. */
function placesIn(holder: Holder): [holder: Holder, key: string][] {
  const places: [Holder, string][] = [];
  const walk = (within: Holder): void => {
    for (const key of Object.keys(within)) {
      places.push([within, key]);
      const inner = Object.getOwnPropertyDescriptor(within, key)?.value as unknown;
      if (isHolder(inner)) walk(inner);
    }
  };
  walk(holder);
  return places;
}

/** Strings that have broken parsers before. */
const TRAPS = [
  '',
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=alert(1)>',
  '%E0%A4%A',
  '\u202Eabc',
  '\0',
  '\uD800',
  '-',
];

/** What a value is changed with. */
export interface Material {
  readonly words: readonly string[];
  /** Inputs that were worth keeping; parts of them are planted in others. */
  readonly corpus: readonly string[];
}

const word = ({ words }: Material): string => oneOf(below(4) ? words : TRAPS);
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

/** A part of any input that was kept. */
function cutting({ corpus }: Material): unknown {
  const root = { root: JSON.parse(oneOf(corpus)) as unknown };
  const [holder, key] = oneOf(placesIn(root));
  return holder[key];
}

function leaf(material: Material): unknown {
  return oneOf([word(material), word(material), null, true, false, 0, -1, 400, 1e21, [], {}]);
}

/** The ways to change a string; no result is longer than this. */
const MAX_STRING = 15_000;
const STRINGS: ((text: string, material: Material) => string)[] = [
  (text, material) => text + word(material),
  (text, material) => word(material) + text,
  (text, material) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + word(material) + text.slice(at);
  },
  (text) => text.slice(below(text.length)),
  (text) => text.slice(0, below(text.length)),
  (text) => {
    const at = below(text.length);
    return text.slice(0, at) + String.fromCharCode(below(0x180)) + text.slice(at + 1);
  },
  (text) => (text + text).slice(0, MAX_STRING),
  (text) => text.repeat(2 ** below(12)).slice(0, MAX_STRING),
];

/** The ways to change an array; no result is longer than this. */
const MAX_ENTRIES = 1200;
const ARRAYS: ((list: unknown[], material: Material) => unknown[])[] = [
  (list, material) => [...list, leaf(material)],
  (list, material) => [...list, cutting(material)],
  (list) => list.slice(1),
  (list) => list.slice(0, below(list.length)),
  (list) => [...list].reverse(),
  (list) => [...list, ...list].slice(0, MAX_ENTRIES),
];

/** The ways to change an object. */
const OBJECTS: ((given: Holder, material: Material) => Holder)[] = [
  (given, material) => {
    put(given, word(material), leaf(material));
    return given;
  },
  (given, material) => {
    put(given, word(material), cutting(material));
    return given;
  },
  (given) => {
    Reflect.deleteProperty(given, oneOf(Object.keys(given)) ?? '');
    return given;
  },
  (given, material) => {
    const key = oneOf(Object.keys(given)) ?? '';
    put(given, word(material), given[key]);
    return given;
  },
];

/** One value, changed in its own way or replaced. */
function changed(value: unknown, material: Material): unknown {
  const way = below(8);
  if (way === 0) return leaf(material);
  if (way === 1) return cutting(material);
  if (way === 2) return oneOf([[value], { [word(material)]: value }]);
  if (typeof value === 'string') return oneOf(STRINGS)(value, material);
  if (Array.isArray(value)) return oneOf(ARRAYS)(value, material);
  return isHolder(value) ? oneOf(OBJECTS)(value, material) : leaf(material);
}

/** The longest input, in characters of JSON. */
const MAX_INPUT = 20_000;

/** Another input, made of one that was kept: with one change, or a few. Inputs are JSON. */
export function mutate(parent: string, material: Material): string {
  const root: Holder = { root: JSON.parse(parent) as unknown };
  for (let changes = 2 ** below(4); changes > 0; changes -= 1) {
    const [holder, key] = oneOf(placesIn(root));
    put(holder, key, changed(copy(holder[key]), material));
  }
  const child = JSON.stringify(root['root']) ?? 'null';
  return child.length > MAX_INPUT ? parent : child;
}

/** The same input with one thing less in it: a stretch of a string, an entry, or a key. */
export function shorten(input: string): string {
  const root: Holder = { root: JSON.parse(input) as unknown };
  const [holder, key] = oneOf(placesIn(root));
  const value = holder[key];
  if (typeof value === 'string') {
    const [from, to] = [below(value.length + 1), below(value.length + 1)];
    put(holder, key, value.slice(0, Math.min(from, to)) + value.slice(Math.max(from, to)));
  } else if (Array.isArray(value)) value.splice(below(value.length), 1);
  else if (isHolder(value)) Reflect.deleteProperty(value, oneOf(Object.keys(value)) ?? '');
  return JSON.stringify(root['root']);
}
