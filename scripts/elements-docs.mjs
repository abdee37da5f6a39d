// The page about the elements, made of the manifest. `scripts/check-schema.mjs --write` puts it into docs/.
import { format, resolveConfig } from 'prettier';

const HEAD = `# Elements

Generated from the doc comments in \`src/\` by \`npm run schema -- --write\`: do not edit. The same is in
\`dist/custom-elements.json\`, for editors and other tools.

A custom property is set on \`:root\` or on the element; a part is styled by \`say-so::part(launcher)\`. Shadow roots are open.
`;

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text) => (text ? `\`${text}\`` : '');

/** The lists of an element: heading, key in the manifest, and the cell of a name. */
const LISTS = [
  ['Attributes', 'attributes', ({ name }) => code(name)],
  ['Properties', 'members', ({ name }) => code(name)],
  ['Events', 'events', ({ name }) => code(name)],
  ['Slots', 'slots', ({ name }) => code(name) || 'what stands inside'],
  ['Parts', 'cssParts', ({ name }) => code(name)],
  ['Custom properties', 'cssProperties', ({ name }) => code(name)],
];

function table(element, [title, key, nameOf]) {
  const entries = element[key] ?? [];
  if (!entries.length) return [];
  const hasDefaults = entries.some((entry) => entry.default);
  const row = (cells) => `| ${(hasDefaults ? cells : cells.slice(0, 2)).map(cell).join(' | ')} |`;
  return [
    `### ${title} of ${element.tagName}`,
    '',
    row(['Name', 'What it is', 'Default']),
    row(['---', '---', '---']),
    ...entries.map((entry) => row([nameOf(entry), entry.description, code(entry.default)])),
    '',
  ];
}

const section = (element) => [
  `## \`<${element.tagName}>\``,
  '',
  element.summary,
  '',
  // Links of a doc comment lead nowhere on a page.
  element.description.replace(/\{@link (\w+)\}/g, '`$1`'),
  '',
  ...LISTS.flatMap((list) => table(element, list)),
];

/**
 * @param {{ modules: { declarations: object[] }[] }} manifest
 * @param {string} file where it will stand
 * @returns {Promise<string>} the Markdown file, formatted as prettier has it
 */
export async function elementsDocs({ modules }, file) {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));
  const text = [HEAD, ...elements.flatMap(section)].join('\n');
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}
