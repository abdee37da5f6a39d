import { writeFile } from 'node:fs/promises';
import { WrongUse } from './wrong-use.js';

/**
 * Writes a file that somebody has named.
 *
 * @param {string} file
 * @param {string} text
 * @throws {WrongUse} when it cannot be written
 */
export async function saveFile(file, text) {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new WrongUse(`${file} cannot be written: ${/** @type {Error} */ (error).message}`);
  }
}
