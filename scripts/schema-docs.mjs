// The documentation table of a notice, made of its schema. `scripts/check-schema.mjs --write` puts it into docs/.
import { format, resolveConfig } from 'prettier';

const HEAD = `# The format of a notice

Generated from [schema/notice.schema.json](../schema/notice.schema.json) by \`npm run schema -- --write\`: do not edit.
How to write one without JSON: [writing-a-notice.md](writing-a-notice.md).

Beside what the schema says: a file of at most 512 KiB, 5,000 blocks and 300 sections, which are at most six deep;
section ids are unique, and every \`to\`, \`use\` and \`term\` leads somewhere. \`say-so check\` looks at all of it.`;

const anchor = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
const cell = (text) => String(text).replaceAll('|', '\\|');
const code = (value) => `\`${JSON.stringify(value)}\``;

const link = ({ $ref }, defs) => {
  const { title } = defs[$ref.replace('#/$defs/', '')];
  return `[${title}](#${anchor(title)})`;
};

const LIMITS = [
  ['maxLength', (limit) => `at most ${limit.toLocaleString('en-GB')} characters`],
  ['maxItems', (limit) => `at most ${limit}`],
  ['pattern', (pattern) => `\`${pattern}\``],
  ['default', (value) => `default ${code(value)}`],
];

/** What may stand as a value, in words: `string, at most 100 characters`. */
function valueOf(schema, defs) {
  if (schema.$ref) return link(schema, defs);
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.anyOf) return schema.anyOf.map((one) => valueOf(one, defs)).join(' or ');
  if (schema.allOf) return valueOf(schema.allOf[0], defs);
  if (schema.type === 'array') return `list of ${valueOf(schema.items, defs)}`;
  const [content] = Object.values(schema.patternProperties ?? {});
  return content ? `for each key ${valueOf(content, defs)}` : schema.type;
}

const limitsOf = (schema) =>
  LIMITS.filter(([key]) => key in schema)
    .map(([key, say]) => `; ${say(schema[key])}`)
    .join('');

function example(schema, defs) {
  const target = schema.$ref ? defs[schema.$ref.replace('#/$defs/', '')] : schema;
  const [first] = schema.examples ?? target.examples ?? [];
  return first === undefined ? '' : code(first);
}

function row([key, schema], { required = [] }, defs) {
  const need = required.includes(key) ? ' (required)' : '';
  const value = valueOf(schema, defs) + limitsOf(schema);
  const cells = [`\`${key}\`${need}`, value, schema.description, example(schema, defs)];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const rows = (schema, defs) => [
  '| Key | Value | What it is | Example |',
  '| --- | --- | --- | --- |',
  ...Object.entries(schema.properties).map((entry) => row(entry, schema, defs)),
];

const nested = (schema, defs) =>
  Object.values(schema.properties)
    .filter(({ properties }) => properties)
    .flatMap((inner) => ['', ...rows(inner, defs)]);

function section(schema, defs) {
  const heading = [`## ${schema.title}`, '', schema.description, ''];
  if (!schema.properties)
    return [...heading, `Value: ${valueOf(schema, defs)}${limitsOf(schema)}.`, ''];
  return [...heading, ...rows(schema, defs), ...nested(schema, defs), ''];
}

/** @returns {Promise<string>} the Markdown file, formatted as prettier has it */
export async function schemaDocs(schema, file) {
  const { $defs } = schema;
  const parts = [schema, ...Object.values($defs)].flatMap((part) => section(part, $defs));
  const text = [HEAD, '', ...parts].join('\n');
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}
