import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decode } from '../../decode.js';
import { Findings } from '../../findings.js';
import { schemaFaults } from '../../format/schema.js';
import { readInput } from '../../input.js';
import { typeOf } from '../../read/text-types.js';
import { spotIn } from '../../spot.js';
import { WrongUse } from '../../wrong-use.js';

/**
 * @import { Notice } from '../../../../src/core/notice-format.ts'
 * @import { Finding } from '../../findings.js'
 * @typedef {{ output: string | undefined, notice: Notice | undefined, findings: Finding[], hasErrors: boolean }} Converted
 *   `output`: what is to be written; nothing when the input is no notice
 */

/** @param {Notice} notice */
async function text(notice) {
  const { toMarkdown } = await import('../../write/markdown.js');
  return toMarkdown(notice);
}

/** @param {string | undefined} file YAML or JSON, which is YAML too */
async function readMeta(file) {
  const findings = new Findings(file ?? '');
  if (!file) return { meta: {}, findings };
  try {
    const { readFrontMatter } = await import('../../read/front-matter.js');
    const text = decode(await readFile(file));
    return { meta: readFrontMatter({ text, line: 1 }, findings), findings };
  } catch (error) {
    throw new WrongUse(`${file} cannot be read: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * Makes a notice of a text, or a text of a notice.
 *
 * @param {string} file `.md`, `.html`, `.docx`, or `.json`
 * @param {{ meta?: string }} options `meta`: a file with the keys that the text does not say itself
 * @returns {Promise<Converted>}
 * @throws {WrongUse} when a file cannot be read, or is of another kind
 */
export async function convert(file, { meta: metaFile }) {
  const isJson = extname(file).toLowerCase() === '.json';
  if (!isJson && !typeOf(file)) throw new WrongUse(`${file} is none of .md, .html, .docx, .json`);
  const findings = new Findings(file);
  const { meta, findings: ofMeta } = await readMeta(metaFile);
  const input = await readInput(file, findings, meta);
  const faults = isJson && input ? schemaFaults(input.value) : [];
  for (const { path, message } of faults)
    findings.add(
      'schema',
      input && spotIn(input.value, path, input.located),
      `${path.join('.')} ${message}`,
    );
  const isNotice = input !== undefined && !faults.length;
  const notice = isNotice ? /** @type {Notice} */ (input.value) : undefined;
  const output = notice && (isJson ? await text(notice) : `${JSON.stringify(notice, null, 2)}\n`);
  const all = [...ofMeta.sorted, ...findings.sorted];
  const hasErrors = all.some(({ severity }) => severity === 'error');
  return { output, notice, findings: all, hasErrors };
}
