import { evaluate, parse } from '@humanwhocodes/momoa';

/**
 * @import { AnyNode, ValueNode } from '@humanwhocodes/momoa'
 * @import { Findings } from '../findings.js'
 * @import { Located } from '../spot.js'
 */

/** @param {ValueNode} node @returns {[key: string | number, value: ValueNode, whole: AnyNode][]} */
function childrenOf(node) {
  if (node.type === 'Array')
    return node.elements.map((element, index) => [index, element.value, element]);
  if (node.type !== 'Object') return [];
  return node.members.map((member) => [
    member.name.type === 'String' ? member.name.value : member.name.name,
    member.value,
    member,
  ]);
}

/**
 * Remembers where every object and array of the file stands.
 *
 * @param {ValueNode} node
 * @param {unknown} value what the node is
 * @param {Located['places']} places
 */
function locate(node, value, places) {
  if (typeof value !== 'object' || value === null) return;
  const { loc } = node;
  places.set(value, {
    line: loc.start.line,
    column: loc.start.column,
    start: loc.start.offset,
    end: loc.end.offset,
  });
  for (const [key, child] of childrenOf(node))
    locate(child, /** @type {Record<string | number, unknown>} */ (value)[key], places);
}

/**
 * Reads JSON, with the place of everything in it.
 *
 * @param {string} source
 * @param {Findings} findings gets what is wrong with it
 * @returns {{ value: unknown, located: Located } | undefined} nothing when it is not JSON
 */
export function parseJson(source, findings) {
  try {
    const { body } = parse(source, { ranges: true });
    const value = evaluate(body);
    /** @type {Located} */
    const located = { source, places: new WeakMap() };
    locate(body, value, located.places);
    return { value, located };
  } catch (error) {
    const {
      line = 1,
      column = 1,
      message,
    } = /** @type {{ line?: number, column?: number, message: string }} */ (error);
    findings.add('json', { line, column }, message);
    return undefined;
  }
}
