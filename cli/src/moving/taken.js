import { Unread } from './evaluate.js';

/**
 * @typedef {(string | number)[]} Path
 */

/** @param {unknown} value */
const isPart = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Unread) &&
  !(value instanceof RegExp);

/** A configuration of another tool, of which everything that is taken is remembered: what is left was not carried. */
export class Taken {
  /** Paths as JSON. @type {Set<string>} */
  #taken = new Set();

  /** @param {unknown} root */
  constructor(root) {
    this.root = root;
  }

  /** What stands at a place, without taking it. @param {Path} path @returns {any} */
  at(path) {
    let value = /** @type {any} */ (this.root);
    for (const key of path)
      value = isPart(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return value;
  }

  /** The keys of what stands at a place; of a list its numbers. @param {Path} path @returns {Path} */
  keys(path) {
    const value = this.at(path);
    if (!isPart(value)) return [];
    return Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  }

  /** Takes what stands at a place, with everything in it. @param {Path} path @returns {any} */
  take(path) {
    this.#taken.add(JSON.stringify(path));
    return this.at(path);
  }

  /** Takes a text; nothing where there is none. @param {Path} path @returns {string | undefined} */
  text(path) {
    return typeof this.at(path) === 'string' ? this.take(path) : undefined;
  }

  /** Takes a number; nothing where there is none. @param {Path} path @returns {number | undefined} */
  number(path) {
    return typeof this.at(path) === 'number' ? this.take(path) : undefined;
  }

  /** Takes a value where it is this one. @param {Path} path @param {unknown} value */
  is(path, value) {
    const isSame = this.at(path) === value;
    if (isSame) this.take(path);
    return isSame;
  }

  /**
   * What nobody took, with its place: code, and the outermost parts of which nothing was taken.
   *
   * @param {Path} [path]
   * @returns {Iterable<{ path: Path, value: unknown }>}
   */
  *left(path = []) {
    if (this.#taken.has(JSON.stringify(path))) return;
    const value = this.at(path);
    const inside = JSON.stringify(path).replace(/\]$/, ',');
    const isOpened = !path.length || [...this.#taken].some((one) => one.startsWith(inside));
    if (isPart(value) && isOpened)
      for (const key of this.keys(path)) yield* this.left([...path, key]);
    else if (value !== undefined && !(isPart(value) && !this.keys(path).length))
      yield { path, value };
  }
}
