/**
 * @import { Place } from '../read/reading.js'
 * @typedef {{ places: WeakMap<object, Place>, members: WeakMap<object, Map<string | number, Place>> }} Spots
 * @typedef {{ values: ReadonlyMap<string, any>, spots: Spots, source: string, open?: ReadonlySet<string> }} Scope
 *   `values`: nodes by the name that they are given; `open`: the names that are being looked up
 */

/** What stands in the place of a value that is not written out: code. */
export class Unread {
  /** @param {string} source the code */
  constructor(source) {
    this.source = source;
  }
}

/** Where a node stands. @param {any} node @returns {Place} */
export const placeOf = ({ loc, start, end }) => ({
  line: loc.start.line,
  column: loc.start.column + 1,
  start,
  end,
});

/** @param {any} node @param {Scope} scope */
function objectOf(node, scope) {
  const object = Object.create(null);
  const members = new Map();
  for (const property of node.properties) {
    const { type, key, computed, argument, value, kind } = property;
    const name =
      type === 'SpreadElement' ? '...' : computed ? valueOf(key, scope) : (key.name ?? key.value);
    const made = valueOf(type === 'SpreadElement' ? argument : value, scope);
    if (type === 'SpreadElement' && !(made instanceof Unread)) Object.assign(object, made);
    else
      object[String(name)] = kind === 'init' || !kind ? made : new Unread(textOf(property, scope));
    members.set(String(name), placeOf(property));
  }
  scope.spots.places.set(object, placeOf(node));
  scope.spots.members.set(object, members);
  return object;
}

/** @param {any} node @param {Scope} scope */
function arrayOf(node, scope) {
  const array = node.elements.flatMap((/** @type {any} */ element) => {
    if (element?.type !== 'SpreadElement') return [element && valueOf(element, scope)];
    const spread = valueOf(element.argument, scope);
    return Array.isArray(spread) ? spread : [new Unread(textOf(element, scope))];
  });
  scope.spots.places.set(array, placeOf(node));
  const members = node.elements.map((/** @type {any} */ each, /** @type {number} */ at) => [
    at,
    placeOf(each ?? node),
  ]);
  scope.spots.members.set(array, new Map(members));
  return array;
}

/** @param {any} node @param {Scope} scope */
function named(node, scope) {
  const { name } = node;
  if (name === 'undefined') return undefined;
  const { values, open = new Set() } = scope;
  const target = values.get(name);
  if (!target || open.has(name)) return new Unread(name);
  return valueOf(target, { ...scope, open: new Set([...open, name]) });
}

/** @param {any} node @param {Scope} scope */
function member({ object, property, computed, ...node }, scope) {
  const holder = valueOf(object, scope);
  const key = computed ? valueOf(property, scope) : property.name;
  const isOwn = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, String(key));
  return isOwn && !(holder instanceof Unread) ? holder[key] : new Unread(textOf(node, scope));
}

/** @type {Record<string, (a: any, b: any) => unknown>} */
const OPERATORS = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** @param {any} node @param {Scope} scope */
function calculated(node, scope) {
  const [left, right] = [valueOf(node.left, scope), valueOf(node.right, scope)];
  const isPlain = [left, right].every((side) => ['string', 'number'].includes(typeof side));
  const operate = OPERATORS[node.operator];
  return isPlain && operate ? operate(left, right) : new Unread(textOf(node, scope));
}

/** @param {any} node @param {Scope} scope */
function joined(node, scope) {
  const parts = node.expressions.map((/** @type {any} */ each) => valueOf(each, scope));
  if (parts.some((/** @type {unknown} */ part) => !['string', 'number'].includes(typeof part)))
    return new Unread(textOf(node, scope));
  return node.quasis
    .map(
      (/** @type {any} */ { value }, /** @type {number} */ at) => value.cooked + (parts[at] ?? ''),
    )
    .join('');
}

/** `!0` and `-1`, as minifiers write them. @param {any} node @param {Scope} scope */
function signed(node, scope) {
  const value = valueOf(node.argument, scope);
  if (value instanceof Unread || typeof value === 'object') return new Unread(textOf(node, scope));
  if (node.operator === '!') return !value;
  return node.operator === '-' ? -value : new Unread(textOf(node, scope));
}

const inner = (/** @type {any} */ { expression }, /** @type {Scope} */ scope) =>
  valueOf(expression, scope);

/** What each kind of node is; of all others nothing is known. @type {Record<string, (node: any, scope: Scope) => any>} */
const KINDS = {
  Literal: ({ regex, value }) => (regex ? new RegExp(regex.pattern, regex.flags) : value),
  TemplateLiteral: joined,
  ObjectExpression: objectOf,
  ArrayExpression: arrayOf,
  Identifier: named,
  MemberExpression: member,
  BinaryExpression: calculated,
  UnaryExpression: signed,
  ParenthesizedExpression: inner,
  TSAsExpression: inner,
  TSSatisfiesExpression: inner,
  TSNonNullExpression: inner,
};

/** @param {any} node @param {Scope} scope */
const textOf = (node, { source }) => source.slice(node.start, node.end);

/**
 * The value that an expression has, where it is written out: literals, and names that are given some. Nothing is run:
 * a configuration may be of somebody else, may look at the page, or fetch; what is none of these is {@link Unread}.
 *
 * @param {any} node
 * @param {Scope} scope
 * @returns {any}
 */
export function valueOf(node, scope) {
  const read = KINDS[node.type];
  return read ? read(node, scope) : new Unread(textOf(node, scope));
}
