// What the command reads, and its licence, stand elsewhere in the repository; a package carries a copy.
import { cpSync } from 'node:fs';

const COPIES = {
  schema: '../schema',
  catalogue: '../catalogue',
  locales: '../src/text/locales',
  LICENSE: '../LICENSE',
};

for (const [to, from] of Object.entries(COPIES)) cpSync(from, to, { recursive: true });
