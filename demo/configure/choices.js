// What has been chosen: plain values that fit into the fragment of an address.

/** Nothing chosen. Every key stands here; what is equal to this is not written anywhere. */
export const NOTHING = Object.freeze({
  /** Category by the id of each chosen service. */
  services: {},
  /** `{ title, text, asked }` by category: words of one's own, and whether it is asked for without a service. */
  categories: {},
  /** Words of one's own by the key of the text. */
  texts: {},
  /** Values by the name of the custom property; of a colour `[light, dark]`. */
  look: {},
  position: 'bottom-left',
  prompt: 'card',
  lang: 'auto',
  noticeUrl: '',
  inventoryUrl: '',
  days: 182,
  gpc: true,
  dnt: false,
  afterWithdraw: 'reload',
  /** `{ region, category, mode }`. */
  rules: [],
  /** What was said about a signal; those that are not named follow the services. */
  signals: {},
  /** Where the configuration stands: in the `page`, or in a `file`. */
  place: 'page',
});

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value) => typeof value === 'string';

/** What an entry of a list or an object must be: an address may have been made by anybody. */
const ENTRIES = {
  services: (value) => isString(value) && /^[a-z][a-z0-9-]*$/.test(value),
  categories: isObject,
  texts: isString,
  look: () => true, // look.js writes only what is sound
  rules: (value) => isObject(value) && [value.region, value.category, value.mode].every(isString),
  signals: (value) => typeof value === 'boolean',
};

/** A value from outside as it may stand in the place of one of ours; `undefined` where it may not. */
function soundly(key, value) {
  const isSound = ENTRIES[key];
  if (!isSound) return typeof value === typeof NOTHING[key] ? value : undefined;
  if (Array.isArray(value)) return Array.isArray(NOTHING[key]) ? value.filter(isSound) : undefined;
  return isObject(value) && isObject(NOTHING[key])
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => isSound(each)))
    : undefined;
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What a fragment of ours begins with; others are places on the page. */
const MARK = '#choices=';

/** The choices as a fragment; `#` alone where nothing is chosen. */
export function toFragment(choices) {
  const changed = Object.entries(choices).filter(([key, value]) => !same(value, NOTHING[key]));
  if (!changed.length) return '#';
  return MARK + encodeURIComponent(JSON.stringify(Object.fromEntries(changed)));
}

/** Whether a fragment is one of ours. */
export const isOurs = (fragment) => fragment.startsWith(MARK);

/**
 * The choices of a fragment. Keys that are not known and values of another type are left out.
 *
 * @throws {Error} where it cannot be read
 */
export function fromFragment(fragment) {
  const read = JSON.parse(decodeURIComponent(fragment.slice(MARK.length)));
  const known = Object.entries(read)
    .filter(([key]) => Object.hasOwn(NOTHING, key))
    .map(([key, value]) => [key, soundly(key, value)])
    .filter(([, value]) => value !== undefined);
  return { ...NOTHING, ...Object.fromEntries(known) };
}

/** A copy of an object with one entry changed, or without it where there is no value. */
export function withEntry(object, key, value) {
  const { [key]: _old, ...others } = object;
  return value === undefined || value === '' ? others : { ...others, [key]: value };
}
