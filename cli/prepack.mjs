// What the command reads stands elsewhere in the repository; a package carries a copy.
import { cpSync } from 'node:fs';

const FOLDERS = { schema: '../schema', catalogue: '../catalogue', locales: '../src/text/locales' };

for (const [to, from] of Object.entries(FOLDERS)) cpSync(from, to, { recursive: true });
