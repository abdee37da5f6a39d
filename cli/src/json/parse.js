import { evaluate, parse } from '@humanwhocodes/momoa';

/**
 * @import { AnyNode, ValueNode } from '@humanwhocodes/momoa'
 * @import { Findings } from '../findings.js'
 * @import { Place } from '../read/reading.js'
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

/** @param {AnyNode} node @returns {Place} */
const placeOf = ({ loc: { start, end } }) => ({
  line: start.line,
  column: start.column,
  start: start.offset,
  end: end.offset,
});

/** @param {[key: string | number, value: ValueNode, whole: AnyNode][]} children @param {Findings} findings */
function reportTwice(children, findings) {
  const last = new Map(children.map(([key, value]) => [key, value]));
  for (const [key, value, whole] of children)
    if (last.get(key) !== value) findings.add('key-twice', whole.loc.start, String(key));
}

/**
 * Remembers where every object and array of the file stands, and every member of them.
 *
 * @param {ValueNode} node
 * @param {unknown} value what the node is
 * @param {{ located: Required<Located>, findings: Findings }} into
 */
function locate(node, value, into) {
  if (typeof value !== 'object' || value === null) return;
  const { located, findings } = into;
  const children = childrenOf(node);
  reportTwice(children, findings);
  located.places.set(value, placeOf(node));
  located.members.set(value, new Map(children.map(([key, , whole]) => [key, placeOf(whole)])));
  for (const [key, child] of children)
    locate(child, /** @type {Record<string | number, unknown>} */ (value)[key], into);
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
    const located = { source, places: new WeakMap(), members: new WeakMap() };
    locate(body, value, { located, findings });
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
