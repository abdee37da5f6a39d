import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WrongUse } from './wrong-use.js';

/** Writes beside the file and puts it in its place. @param {string} file @param {string} text */
async function replace(file, text) {
  const draft = `${file}.${process.pid}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Writes a file so that a reader finds the old one or the new one, never half of it. Where a link stands, what it leads to
 * is written; a device or a pipe stays one.
 *
 * @param {string} file
 * @param {string} text
 * @param {{ withFolder?: boolean }} [options] `withFolder`: makes its folder where there is none
 * @throws {WrongUse} when it cannot be written
 */
export async function writeWhole(file, text, { withFolder = false } = {}) {
  try {
    if (withFolder) await mkdir(dirname(file), { recursive: true });
    const there = await stat(file).catch(() => undefined);
    if (!there) await replace(file, text);
    else if (there.isFile()) await replace(await realpath(file), text);
    else await writeFile(file, text);
  } catch (error) {
    throw new WrongUse(`${file} cannot be written: ${/** @type {Error} */ (error).message}`);
  }
}
