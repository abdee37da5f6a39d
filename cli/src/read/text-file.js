import { readFile } from 'node:fs/promises';
import { decode } from '../decode.js';
import { readFrontMatter } from './front-matter.js';
import { parseHtml } from './html.js';
import { parseMarkdown } from './markdown.js';
import { readNotice } from './notice.js';
import { Reading } from './reading.js';
import { typeOf } from './text-types.js';
import { wordToHtml } from './word.js';

/**
 * @import { Notice } from '../../../src/core/notice-format.ts'
 * @import { Findings } from '../findings.js'
 * @typedef {{ notice: Notice, reading: Reading }} Read
 */

/** @param {string} source @param {Partial<Notice>} meta @param {Findings} findings @returns {Read} */
export function fromMarkdown(source, meta, findings) {
  const reading = new Reading(source, findings, true);
  const { tree, front } = parseMarkdown(reading);
  const own = front ? readFrontMatter(front, findings) : {};
  return { notice: readNotice(tree, { ...meta, ...own }, reading), reading };
}

/** @param {string} source @param {Partial<Notice>} meta @param {Findings} findings @returns {Read} */
export function fromHtml(source, meta, findings) {
  const reading = new Reading(source, findings, false);
  const { tree, meta: own } = parseHtml(reading);
  return { notice: readNotice(tree, { ...own, ...meta }, reading), reading };
}

/** @type {Record<string, (file: Buffer, meta: Partial<Notice>, findings: Findings) => Read | Promise<Read>>} */
const TYPES = {
  '.md': (file, meta, findings) => fromMarkdown(decode(file, { isText: true }), meta, findings),
  '.html': (file, meta, findings) => fromHtml(decode(file, { isText: true }), meta, findings),
  '.docx': async (file, meta, findings) =>
    fromHtml(await wordToHtml(file, findings), meta, findings),
};
/**
 * Makes a notice of a file: `.md`, `.html` or `.docx`.
 *
 * @param {string} file
 * @param {Partial<Notice>} meta what the text does not say itself
 * @param {Findings} findings
 * @returns {Promise<Read>}
 * @throws when the file cannot be read
 */
export async function readText(file, meta, findings) {
  const read = TYPES[typeOf(file)];
  if (!read) throw new Error(`it is none of ${Object.keys(TYPES).join(', ')}`);
  return read(await readFile(file), meta, findings);
}
