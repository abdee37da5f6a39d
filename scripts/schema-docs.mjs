// The documentation tables of a format, made of its schema. `scripts/check-schema.mjs --write` puts it into docs/.
import { format, resolveConfig } from 'prettier';

const head = ({ what, source, intro }) => `# ${what}

Generated from [${source}](../${source}) by \`npm run schema -- --write\`: do not edit.
${intro}`;

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

/** What is longer is for machines: the description says it in words. */
const READABLE = 120;

const LIMITS = [
  ['maxLength', (limit) => `at most ${limit.toLocaleString('en-GB')} characters`],
  ['maxItems', (limit) => `at most ${limit}`],
  ['minimum', (limit) => `at least ${limit}`],
  ['maximum', (limit) => `at most ${limit}`],
  [
    'pattern',
    (pattern) => (pattern.length > READABLE ? 'in the form told there' : `\`${pattern}\``),
  ],
  ['default', (value) => `default ${code(value)}`],
];

/** What may stand as a value, in words: `string, at most 100 characters`. */
function valueOf(schema, defs) {
  if (schema.$ref) return link(schema, defs);
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.anyOf) return schema.anyOf.map((one) => valueOf(one, defs)).join(' or ');
  if (schema.allOf) return valueOf(schema.allOf[0], defs);
  if (schema.type === 'array') return `list of ${valueOf(schema.items, defs)}`;
  const [content = schema.additionalProperties] = Object.values(schema.patternProperties ?? {});
  return content ? `for each key ${valueOf(content, defs)}` : schema.type;
}

const limitsOf = (schema) =>
  LIMITS.filter(([key]) => key in schema)
    .map(([key, say]) => `; ${say(schema[key])}`)
    .join('');

const targetOf = (schema, defs) =>
  schema.$ref ? defs[schema.$ref.replace('#/$defs/', '')] : schema;

function example(schema, defs) {
  const [first] = schema.examples ?? targetOf(schema, defs).examples ?? [];
  return first === undefined ? '' : code(first);
}

function cellsOf([key, schema], { required = [] }, defs) {
  const need = required.includes(key) ? ' (required)' : '';
  const value = valueOf(schema, defs) + limitsOf(schema);
  const description = schema.description ?? targetOf(schema, defs).description;
  return [`\`${key}\`${need}`, value, description, example(schema, defs)];
}

const HEADS = ['Key', 'Value', 'What it is', 'Example'];

/** Where no entry says anything of its own, the kinds that are linked say what they are. */
function rows(schema, defs) {
  const entries = Object.entries(schema.properties);
  const width = entries.some(([, { description }]) => description) ? HEADS.length : 2;
  const line = (cells) => `| ${cells.slice(0, width).map(cell).join(' | ')} |`;
  return [
    line(HEADS),
    line(HEADS.map(() => '---')),
    ...entries.map((entry) => line(cellsOf(entry, schema, defs))),
  ];
}

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

/**
 * @param {object} schema
 * @param {string} file where it will stand
 * @param {{ what: string, source: string, intro: string }} named what it is, whence, and what the schema does not say
 * @returns {Promise<string>} the Markdown file, formatted as prettier has it
 */
export async function schemaDocs(schema, file, named) {
  const { $defs } = schema;
  const parts = [schema, ...Object.values($defs)].flatMap((part) => section(part, $defs));
  const text = [head(named), '', ...parts].join('\n');
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}
