// Holds the exact size of what visitors download, in bytes after brotli 11. Growing and shrinking both fail,
// so that every change of size is seen, meant, and written here and in the README. `--write` does both.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const EXPECTED = { 'say-so.js': 39398, 'say-so.gate.js': 19167 };

function brotliBytes(file) {
  const code = readFileSync(`dist/${file}`);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
  };
  return brotliCompressSync(code, { params }).length;
}

const shown = (bytes) => bytes.toLocaleString('en-GB');
const problems = [];
for (const [file, expected] of Object.entries(EXPECTED)) {
  const bytes = brotliBytes(file);
  console.log(`${file}: ${shown(bytes)} bytes (brotli 11)`);
  if (bytes === expected) continue;
  problems.push(`${file} was ${shown(expected)} bytes: is ${shown(bytes)} meant?`);
  if (process.argv.includes('--write'))
    for (const name of [import.meta.filename, 'README.md'])
      writeFileSync(
        name,
        readFileSync(name, 'utf8')
          .replaceAll(`'${file}': ${expected}`, `'${file}': ${bytes}`)
          .replaceAll(shown(expected), shown(bytes)),
      );
}

const readme = readFileSync('README.md', 'utf8');
for (const [file, expected] of Object.entries(EXPECTED))
  if (!readme.includes(shown(expected)))
    problems.push(`README.md does not say how large ${file} is`);

problems.forEach((problem) => console.error(problem));
if (problems.length && !process.argv.includes('--write')) process.exit(1);
