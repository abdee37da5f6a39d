import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WrongUse } from './wrong-use.js';

/**
 * Writes a file so that a reader finds the old one or the new one, never half of it.
 *
 * @param {string} file
 * @param {string} text
 * @param {{ withFolder?: boolean }} [options] `withFolder`: makes its folder where there is none
 * @throws {WrongUse} when it cannot be written
 */
export async function writeWhole(file, text, { withFolder = false } = {}) {
  const draft = `${file}.${process.pid}.part`;
  try {
    if (withFolder) await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    throw new WrongUse(`${file} cannot be written: ${/** @type {Error} */ (error).message}`);
  }
}
