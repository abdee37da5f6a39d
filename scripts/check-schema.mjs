// The schema is the one source of the notice format: fails when what is made of it differs. `--write` renews it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaDocs } from './schema-docs.mjs';
import { schemaTypes } from './schema-types.mjs';

const MADE = { 'src/core/notice-format.ts': schemaTypes, 'docs/notice-format.md': schemaDocs };

const schema = JSON.parse(readFileSync('schema/notice.schema.json', 'utf8'));
const isToWrite = process.argv.includes('--write');

const differing = [];
for (const [file, make] of Object.entries(MADE)) {
  const text = await make(schema, file);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  differing.push(file);
  if (isToWrite) writeFileSync(file, text);
}

for (const file of differing)
  console.error(isToWrite ? `${file}: renewed.` : `${file} differs: npm run schema -- --write`);
if (differing.length && !isToWrite) process.exit(1);
console.log('Schema: types and documentation say the same.');
