// Where a Markdown file of the repository stands among the pages, and where its links lead.
import { existsSync } from 'node:fs';
import { posix } from 'node:path';

/** `docs/README.md` → `index.html`, `docs/decisions/001.md` → `decisions/001.html`, `cli/README.md` → `cli.html`. */
export function pageOf(file) {
  if (file === 'docs/README.md') return 'index.html';
  return file
    .replace(/^docs\//, '')
    .replace(/(.)\/README\.md$/, '$1.html')
    .replace(/\.md$/, '.html')
    .toLowerCase();
}

/** Files of the repository that the site serves beside the pages, by what their path begins with. */
const SERVED = [['demo/configure/', '/configure/']];

/**
 * The address of a link on a page; `null` where it leads to a file that is in the repository only.
 *
 * @param {string} href as the Markdown has it
 * @param {string} from the Markdown file
 * @param {ReadonlySet<string>} files all Markdown files that become pages
 * @throws {Error} where there is no such file
 */
export function addressOf(href, from, files) {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const file = posix.join(posix.dirname(from), path);
  if (!existsSync(file)) throw new Error(`${from}: there is no ${file}`);
  const [start, place] = SERVED.find(([each]) => file.startsWith(each)) ?? [];
  if (start) return file.replace(start, place);
  if (!files.has(file)) return null;
  return `/docs/${pageOf(file)}${anchor ? `#${anchor}` : ''}`;
}
