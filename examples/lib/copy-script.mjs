// Copies the script and its translations into the public folder of an example, as one does on a site: `say-so/`.
import { cpSync, rmSync } from 'node:fs';

const [, , folder = 'public'] = process.argv;
rmSync(`${folder}/say-so`, { recursive: true, force: true });
for (const name of ['say-so.js', 'locales'])
  cpSync(`node_modules/say-so/dist/${name}`, `${folder}/say-so/${name}`, { recursive: true });
