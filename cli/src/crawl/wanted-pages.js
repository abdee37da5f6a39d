import { readFileSync } from 'node:fs';
import { namePattern } from '../services/name-pattern.js';
import { WrongUse } from '../wrong-use.js';

/**
 * @typedef {{ named: string[], fits(url: URL): boolean, isOpen: boolean }} WantedPages `named`: addresses; `isOpen`:
 *   whether others are looked for
 */

/** The lines of a file of pages. @param {string} file */
function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').match(/^\s*[^\s#].*$/gm) ?? [];
  } catch {
    throw new WrongUse(`the list of pages cannot be read: ${file}`);
  }
}

/**
 * Reads what `--pages` says: paths or addresses, patterns in which `*` stands for any letters, and `@FILE` with one of
 * these in each line. Patterns choose among what the sitemap and the links lead to.
 *
 * @param {string[]} wishes
 * @param {URL} site
 * @returns {WantedPages}
 * @throws {WrongUse} when a file cannot be read
 */
export function wantedPages(wishes, site) {
  const all = wishes.flatMap((wish) => (wish.startsWith('@') ? linesOf(wish.slice(1)) : [wish]));
  const parts = all.map((part) => part.trim());
  const patterns = parts.filter((part) => part.includes('*')).map(namePattern);
  const named = parts.filter((part) => !part.includes('*') && URL.canParse(part, site.href));
  return {
    named: named.map((part) => new URL(part, site).href),
    fits: ({ pathname, href }) =>
      !patterns.length || patterns.some((pattern) => pattern.test(pathname) || pattern.test(href)),
    isOpen: !named.length || patterns.length > 0,
  };
}
