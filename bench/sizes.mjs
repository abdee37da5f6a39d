// What a first visitor downloads, embedded as the documentation of each says.
import { brotliCompressSync, constants } from 'node:zlib';
import { bestOf, printTable, withRatio } from './lib/figures.mjs';
import { builtFile } from './lib/site.mjs';
import { FLOORS, OURS, WIDGETS, partsOf } from './lib/subjects.mjs';

const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const shown = (bytes) => bytes.toLocaleString('en-GB');
const sum = (values) => values.reduce((one, other) => one + other, 0);

function sizeOf(subject) {
  const files = Object.entries(subject.files);
  const bytes = (ending) =>
    sum(files.filter(([path]) => path.endsWith(ending)).map(([, content]) => brotli(content)));
  const { head, body } = partsOf(subject, { scripts: [] });
  return {
    name: subject.name,
    files: files.length,
    raw: sum(files.map(([, content]) => content.length)),
    script: bytes('.js'),
    styles: bytes('.css'),
    all: bytes(''),
    inPage: Buffer.byteLength(head + body),
  };
}

/** @param {object} bench nothing of it is needed: no browser is asked */
export async function sizes() {
  const [, emptyLit] = FLOORS;
  const rows = [...WIDGETS, emptyLit].map(sizeOf);
  const best = bestOf(
    rows.filter(({ name }) => name !== OURS && name !== emptyLit.name).map(({ all }) => all),
  );
  printTable(
    'Bytes that a first visitor downloads, brotli 11 (and times the smallest peer)',
    ['', 'files', 'before brotli', 'scripts', 'styles', 'all', 'in the page, as it is'],
    rows.map(({ name, files, raw, script, styles, all, inPage }) => [
      name,
      files,
      shown(raw),
      shown(script),
      shown(styles),
      withRatio(all, best, shown),
      shown(inPage),
    ]),
  );
  console.log(
    `\nIn two files, ${OURS} keeps the page waiting for ${shown(brotli(builtFile('say-so.gate.js')))} of them.`,
  );
}
