// Schemas and translations, as small as they can be, stand beside the script.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDERS = { schema: 'dist/schema', 'src/text/locales': 'dist/locales' };

for (const [from, to] of Object.entries(FOLDERS)) {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const json = JSON.parse(readFileSync(`${from}/${file}`, 'utf8'));
    writeFileSync(`${to}/${file}`, JSON.stringify(json));
  }
}
