import { existsSync } from 'node:fs';

/**
 * Where a file or folder stands that the command reads: in a package beside its own files, in the repository elsewhere.
 *
 * @param {string} path in the package; of a folder with a slash at its end
 * @param {string} [inRepository] below the root of the repository; the same where it is left out
 * @returns {URL}
 * @throws {Error} when it is not there
 */
export function shipped(path, inRepository = path) {
  const places = [`../../${inRepository}`, `../${path}`];
  const found = places.map((each) => new URL(each, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error(`The package lacks ${path}`);
  return found;
}
