// The `integrity` of what visitors download: printed, and compared to the snippets in the README, so that these and
// the bytes cannot differ. `--write` renews the README, `--print` (the build) compares nothing.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const FILES = ['say-so.js', 'say-so.gate.js', 'say-so.ui.js'];
const SNIPPET = /(\/([\w.-]+\.js)"\s+integrity=")([^"]*)/g;

const integrityOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;

const hashes = Object.fromEntries(FILES.map((file) => [file, integrityOf(file)]));
for (const [file, hash] of Object.entries(hashes)) console.log(`${file}: ${hash}`);

const readme = readFileSync('README.md', 'utf8');
if (process.argv.includes('--write'))
  writeFileSync(
    'README.md',
    readme.replace(SNIPPET, (_, start, file) => `${start}${hashes[file]}`),
  );
else if (!process.argv.includes('--print')) {
  const said = [...readme.matchAll(SNIPPET)].map(([, , file, hash]) => `${file} ${hash}`);
  const differing = FILES.filter((file) => !said.includes(`${file} ${hashes[file]}`));
  for (const file of differing)
    console.error(
      `README.md has another integrity of ${file}: node scripts/check-integrity.mjs --write`,
    );
  if (differing.length || said.length > FILES.length) process.exitCode = 1;
}
