import fc from 'fast-check';
import { schema } from '../../src/format/schema.js';

/**
 * @import { Arbitrary } from 'fast-check'
 * @import { Notice } from '../../../src/core/notice-format.ts'
 */

/** Words, and what Markdown, HTML and our notation take for something else. */
const TOKENS = [
  ...'we keep your name for a year , . ; : ! ? ( ) [ ] { } * ** _ __ ` `` ~ ~~ # ## > - + 1. 1) = --- *** | \\ / & &amp; < > <b> </b> <!-- " \' $ % ^ @'.split(' '),
  '(a)', '(i)', '(1)', 'IMPORTANT:', 'Note:', '[!NOTE]', '{#id}', ':::', '::use[x]', ':name', 'www.host.example', 'https://x.example/a_b',
  'a@b.example', '+44 1632 960814', '[x](y)', '![x](y)', '[^1]', '\u00a0', '\u2014', 'é', 'עברית', '😀', '\n', '\t', 'a*b', 'x_y_z', '&copy', 'snake_case',
]; // prettier-ignore

const text = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TOKENS) }, fc.string({ maxLength: 6 })),
      { maxLength: 7 },
    ),
    fc.constantFrom('x', 'word', '7'),
    fc.constantFrom(' ', ''),
  )
  .map(([tokens, sure, gap]) => [...tokens, sure].join(gap));

/** @param {string} pattern */
const matching = (pattern) =>
  fc
    .stringMatching(new RegExp(pattern, 'u'), { maxLength: 30 })
    .filter((one) => one.isWellFormed());

/** @param {{ $ref: string }} node */
const nameOf = ({ $ref }) => $ref.replace('#/$defs/', '');

/** Makes values of what a JSON Schema allows; as much of JSON Schema as ours uses. */
class Maker {
  /** @type {Map<string, Arbitrary<any>>} */
  #made = new Map();
  #depth = fc.createDepthIdentifier();

  /** @param {any} node @returns {Arbitrary<any>} */
  of(node) {
    if (node.minItems && node.$ref)
      return this.of({ ...schema.$defs[nameOf(node)], minItems: node.minItems });
    if (node.$ref) return this.#named(nameOf(node));
    if (node.enum) return fc.constantFrom(...node.enum);
    if (node.allOf)
      return this.of(node.allOf[0]).filter((one) => typeof one === 'string' || !('use' in one));
    if (node.anyOf) return this.#any(node.anyOf);
    return this.#ofType(node);
  }

  /** @param {string} name */
  #named(name) {
    const known = this.#made.get(name);
    if (known) return known;
    /** @type {Arbitrary<any> | undefined} */
    let own;
    // Made when it is wanted: the format is recursive.
    const later = fc.constant(null).chain(() => (own ??= this.of(schema.$defs[name])));
    this.#made.set(name, later);
    return later;
  }

  /** @param {any[]} nodes */
  #any(nodes) {
    return fc.oneof(
      { maxDepth: 4, depthIdentifier: this.#depth, withCrossShrink: true },
      ...nodes.map((node) => this.of(node)),
    );
  }

  /** @param {any} node @returns {Arbitrary<any>} */
  #ofType(node) {
    if (node.type === 'boolean') return fc.boolean();
    if (node.type === 'string')
      return node.pattern ? matching(node.pattern) : node.maxLength === 0 ? fc.constant('') : text;
    if (node.type === 'array')
      return node.uniqueItems
        ? fc.uniqueArray(this.of(node.items), { minLength: node.minItems ?? 0, maxLength: 3 })
        : fc.array(this.of(node.items), {
            minLength: node.minItems ?? 0,
            maxLength: 3,
            depthIdentifier: this.#depth,
          });
    return this.#object(node);
  }

  /** @param {any} node */
  #object({ properties, patternProperties, required }) {
    const [[pattern, value] = []] = Object.entries(patternProperties ?? {});
    if (pattern) return fc.dictionary(matching(pattern), this.of(value), { maxKeys: 2 });
    const model = Object.fromEntries(
      Object.entries(properties).map(([key, one]) => [key, this.of(one)]),
    );
    return fc.record(model, { requiredKeys: required });
  }
}

/** @param {any} value @param {(value: any) => void} visit */
function each(value, visit) {
  if (typeof value !== 'object' || value === null) return;
  visit(value);
  for (const one of Object.values(value)) each(one, visit);
}

/** Makes tables even, and lets cross-references lead to sections that there are. @param {Notice} notice */
function mend(notice) {
  const ids = /** @type {string[]} */ ([]);
  each(notice.sections, (value) => {
    if (Array.isArray(value)) return;
    if (typeof value.title === 'string' && typeof value.id === 'string' && !('callout' in value))
      ids.push(value.id);
  });
  let turn = 0;
  each(notice, (value) => {
    if (typeof value.to === 'string' && ids.length) value.to = ids[(turn += 1) % ids.length];
    else if (typeof value.to === 'string') {
      delete value.to;
      delete value.text;
      value.code = 'nowhere';
    }
    if (Array.isArray(value.table?.rows)) {
      const { head, rows } = value.table;
      value.table.rows = rows.map((/** @type {any[]} */ row) =>
        head.map((/** @type {any} */ _, /** @type {number} */ at) => row[at] ?? ''),
      );
    }
  });
  return notice;
}

/** Notices of any shape that the schema allows, with ids that are unique. @type {Arbitrary<Notice>} */
export const notices = new Maker().of(schema).map((notice) => mend(structuredClone(notice)));
