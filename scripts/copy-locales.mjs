// The translations, as small as they can be, where the script looks for them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FROM = 'src/text/locales';

mkdirSync('dist/locales', { recursive: true });
for (const file of readdirSync(FROM))
  writeFileSync(
    `dist/locales/${file}`,
    JSON.stringify(JSON.parse(readFileSync(`${FROM}/${file}`, 'utf8'))),
  );
