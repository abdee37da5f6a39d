import { Parser } from 'acorn';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import { valueOf } from './evaluate.js';

/**
 * @import { Spots } from './evaluate.js'
 * @typedef {{ path: string, args: any[], node: any }} Call `path`: what is called, `tarteaucitron.init`
 */

const TypeScript = Parser.extend(tsPlugin());

const OPTIONS = /** @type {const} */ ({ ecmaVersion: 'latest', locations: true });

/** @param {string} code @returns {any} */
function parse(code) {
  try {
    return TypeScript.parse(code, { ...OPTIONS, sourceType: 'module' });
  } catch (error) {
    try {
      // What only an old script may do: HTML comments, names that modules reserve.
      return Parser.parse(code, { ...OPTIONS, sourceType: 'script' });
    } catch {
      // The first reading says better what is wrong.
      throw error;
    }
  }
}

/** `a.b.c` of names and members; `(a.b = a.b || []).c` is `a.b.c` too. @param {any} node @returns {string} */
function pathOf(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'AssignmentExpression') return pathOf(node.left);
  if (node.type !== 'MemberExpression') return '';
  const { object, property, computed } = node;
  const key = computed ? property.value : property.name;
  return `${pathOf(object)}.${key}`.replace(/^(window|globalThis|self)\./, '');
}

/** A script as it is written: what it calls, and what it gives names to. Nothing of it is run. */
export class Program {
  /** @type {Call[]} */
  calls = [];
  /** Nodes by the name that they are given; `default` is what a module exports. @type {Map<string, any>} */
  values = new Map();
  /** @type {Spots} */
  spots = { places: new WeakMap(), members: new WeakMap() };

  /** @param {string} source the whole file */
  constructor(source) {
    this.source = source;
  }

  /**
   * Reads a script of the file.
   *
   * @param {string} code JavaScript or TypeScript, with blanks in place of what stands before it in the file
   * @throws {SyntaxError} when it is neither, with `loc`
   */
  add(code) {
    this.#visit(parse(code));
  }

  /** The value of an expression, as far as it is written out. @param {any} node */
  valueOf(node) {
    return valueOf(node, this);
  }

  /** @param {any} node */
  #visit(node) {
    if (typeof node?.type !== 'string') return;
    this.#note(node);
    for (const child of Object.values(node))
      if (Array.isArray(child)) for (const each of child) this.#visit(each);
      else if (typeof child === 'object') this.#visit(child);
  }

  /** @param {any} node */
  #note(node) {
    const { type, id, init, left, right, declaration, callee } = node;
    if (type === 'VariableDeclarator' && init && id.name) this.values.set(id.name, init);
    if (type === 'AssignmentExpression')
      this.values.set(pathOf(left).replace(/^module\.exports$/, 'default'), right);
    if (type === 'ExportDefaultDeclaration') this.values.set('default', declaration);
    if (type === 'CallExpression')
      this.calls.push({ path: pathOf(callee), args: node.arguments, node });
  }
}
