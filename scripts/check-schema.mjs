// Each schema is the one source of its format, as are the manifest and the messages of what is said about them: fails
// when what is made of it differs. `--write` renews it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { sentences } from '../dist/esm/core/sentences.js';
import { elementsDocs } from './elements-docs.mjs';
import { messagesDocs } from './messages-docs.mjs';
import { schemaDocs } from './schema-docs.mjs';
import { schemaTypes } from './schema-types.mjs';

const FORMATS = [
  {
    what: 'The format of a notice',
    source: 'schema/notice.schema.json',
    root: 'Notice',
    prefix: 'Notice',
    intro: `How to write one without JSON: [writing-a-notice.md](writing-a-notice.md).

Beside what the schema says: a file of at most 512 KiB, 5,000 blocks and 300 sections, which are at most six deep;
section ids are unique, and every \`to\`, \`use\` and \`term\` leads somewhere. \`say-so check\` looks at all of it.`,
    made: { 'src/core/notice-format.ts': schemaTypes, 'docs/notice-format.md': schemaDocs },
  },
  {
    what: 'The configuration',
    source: 'schema/config.schema.json',
    root: 'SaySoConfig',
    prefix: 'SaySo',
    intro: `\`say-so init\` writes one, and \`say-so check config say-so.json\` looks at it.

Beside what the schema says: a file of at most 512 KiB; ids are unique, and \`regions\` names categories that there are.
What is not known or not allowed is said in the console and left out; it is never a grant. Of a language or a key of
\`texts\` that is not known only \`say-so check config\` speaks.`,
    made: { 'src/core/config-format.ts': schemaTypes, 'docs/configuration.md': schemaDocs },
  },
];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const isToWrite = process.argv.includes('--write');
const differing = [];

/** Compares a file with what it is made of. */
async function compare(file, making) {
  const text = await making;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  differing.push(file);
  if (isToWrite) writeFileSync(file, text);
}

for (const { made, ...named } of FORMATS)
  for (const [file, make] of Object.entries(made))
    await compare(file, make(readJson(named.source), file, named));
await compare(
  'docs/elements.md',
  elementsDocs(readJson('dist/custom-elements.json'), 'docs/elements.md'),
);
await compare('docs/messages.md', messagesDocs(sentences, 'docs/messages.md'));

for (const file of differing)
  console.error(isToWrite ? `${file}: renewed.` : `${file} differs: npm run schema -- --write`);
if (differing.length && !isToWrite) process.exit(1);
console.log('Schema: types and reference pages say the same.');
