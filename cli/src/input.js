import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decode } from './decode.js';
import { WrongUse } from './wrong-use.js';
import { parseJson } from './json/parse.js';
import { typeOf } from './read/text-types.js';

/**
 * @import { Notice } from '../../src/core/notice-format.ts'
 * @import { Findings } from './findings.js'
 * @import { Located } from './spot.js'
 * @typedef {{ value: unknown, located: Located, bytes: number }} Input `bytes`: of the JSON, as `say-so notice` writes it
 */

/** @param {unknown} error @param {string} file */
function unreadable(error, file) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const reason = code === 'ENOENT' ? 'there is no such file' : message;
  return new WrongUse(`${basename(file)} cannot be read: ${reason} (${file})`);
}

/** @param {string} source @param {Findings} findings @returns {Input | undefined} */
function fromJson(source, findings) {
  const parsed = parseJson(source, findings);
  return parsed && { ...parsed, bytes: Buffer.byteLength(source) };
}

/**
 * Reads a notice: `.json`, `-` for JSON on the standard input, or a text that it is made of.
 *
 * @param {string} file
 * @param {Findings} findings gets what is wrong with it
 * @param {Partial<Notice>} [meta] what a text does not say itself
 * @returns {Promise<Input | undefined>} nothing when it is not JSON
 * @throws {WrongUse} when it cannot be read
 */
export async function readInput(file, findings, meta = {}) {
  try {
    if (file === '-') return fromJson(decode(await buffer(process.stdin)), findings);
    if (!typeOf(file)) return fromJson(decode(await readFile(file)), findings);
    // What reads texts is large, and JSON needs none of it.
    const { readText } = await import('./read/text-file.js');
    const { notice, reading } = await readText(file, meta, findings);
    const bytes = Buffer.byteLength(JSON.stringify(notice, null, 2));
    return { value: notice, located: reading, bytes };
  } catch (error) {
    throw unreadable(error, file);
  }
}
