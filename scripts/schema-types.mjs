// The types of a format, made of its schema. `scripts/check-schema.mjs --write` puts them into src/.
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';

const banner = ({ what, source }) => `/**
 * ${what} as types. Generated from ${source} by \`npm run schema -- --write\`:
 * do not edit.
 */`;

/** `crossReference` → `NoticeCrossReference`. */
const typeName = (prefix, key) => `${prefix}${key[0].toUpperCase()}${key.slice(1)}`;

/**
 * Only what is named under `$defs` becomes a type of its own; a title at every key would make one of each.
 * What stands beside a `$ref` would make a copy of what it refers to.
 */
function prepare(node, key = '') {
  if (Array.isArray(node)) return node.map((item) => prepare(item));
  if (typeof node !== 'object' || node === null) return node;
  if (node.$ref && key !== '$defs') return { $ref: node.$ref };
  const isNames = ['properties', '$defs', 'patternProperties'].includes(key);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => isNames || !['title', 'examples', 'default'].includes(name))
      .map(([name, value]) => [name, prepare(value, name)]),
  );
}

/** Leaves out what the compiler says of the schema's own making, and writes short comments on one line. */
const tidy = (code) =>
  code
    .replace(
      /^ *\* (@(min|max)Items|This interface was referenced|via the `patternProperty`).*\n/gm,
      '',
    )
    .replace(/( *\* *\n)+(?= *\*\/)/g, '')
    .replace(/\/\*\*\n *\* (.{1,80})\n *\*\//g, '/** $1 */');

/**
 * @param {object} schema
 * @param {string} file where it will stand
 * @param {{ what: string, source: string, root: string, prefix: string }} named what it is, whence, and the names of its types
 * @returns {Promise<string>} the TypeScript file, formatted as prettier has it
 */
export async function schemaTypes(schema, file, named) {
  const prepared = prepare(schema);
  for (const [key, definition] of Object.entries(prepared.$defs))
    definition.title = typeName(named.prefix, key);
  const code = await compile({ ...prepared, title: named.root }, named.root, {
    bannerComment: banner(named),
    ignoreMinAndMaxItems: true,
    format: false,
  });
  return format(tidy(code), { ...(await resolveConfig(file)), parser: 'typescript' });
}
