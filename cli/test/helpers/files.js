import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a file into a folder, and gives its path. @param {string} folder @param {string} name @param {string} text */
export async function write(folder, name, text) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
