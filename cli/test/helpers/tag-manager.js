/**
 * @typedef {{ type: string, parameter: { key: string, value: string }[] }} Condition
 */

/** @param {Condition} condition @param {Record<string, string>} values what the variables are now */
function holds({ type, parameter }, values) {
  const [left = '', right = ''] = ['arg0', 'arg1'].map(
    (name) => parameter.find(({ key }) => key === name)?.value ?? '',
  );
  const value = values[left.slice(2, -2)] ?? '';
  if (type === 'EQUALS') return value === right;
  if (type === 'MATCH_REGEX') return new RegExp(right).test(value);
  throw new Error(`${type} is not played`);
}

/**
 * The names of the data layer's variables, and the keys that they read.
 *
 * @param {any} container
 * @returns {[name: string, key: string][]}
 */
const readers = ({ variable }) =>
  variable
    .filter((/** @type {any} */ { type }) => type === 'v')
    .map((/** @type {any} */ { name, parameter }) => [
      name,
      parameter.find((/** @type {any} */ { key }) => key === 'name').value,
    ]);

/**
 * Plays what a page tells through a container, as Google describes Tag Manager: an event fires the triggers that fit it,
 * a tag with checks fires where all its types are granted at that moment, and one that fires once a page does so. It is
 * not Tag Manager.
 *
 * @param {any} container a `containerVersion`
 * @param {any[]} told the data layer; arguments as lists
 * @returns {string[]} names of tags, in the order that they fire
 */
export function firedIn(container, told) {
  /** @type {Record<string, string>} */
  const types = {};
  /** @type {Record<string, string>} */
  const layer = {};
  /** @type {string[]} */
  const fired = [];
  for (const one of told) {
    if (Array.isArray(one)) {
      if (one[0] === 'consent') Object.assign(types, one[2]);
      continue;
    }
    Object.assign(layer, one);
    const values = Object.fromEntries(
      readers(container).map(([name, key]) => [name, layer[key] ?? '']),
    );
    fired.push(...tagsFor(container, { _event: one.event, ...values }, types));
  }
  return [...new Set(fired)];
}

/** @param {any} container @param {Record<string, string>} values @param {Record<string, string>} types */
function tagsFor({ tag, trigger }, values, types) {
  const fitting = trigger
    .filter((/** @type {any} */ { customEventFilter, filter }) =>
      [...customEventFilter, ...filter].every((condition) => holds(condition, values)),
    )
    .map((/** @type {any} */ { triggerId }) => triggerId);
  return tag
    .filter(
      (/** @type {any} */ { paused, firingTriggerId, consentSettings }) =>
        !paused &&
        firingTriggerId.some((/** @type {string} */ id) => fitting.includes(id)) &&
        consentSettings.consentType.list.every(
          (/** @type {any} */ { value }) => types[value] === 'granted',
        ),
    )
    .map((/** @type {any} */ { name }) => name);
}
