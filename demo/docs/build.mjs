// Makes the pages of the documentation: what stands in docs/, and the files that its index names.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { addressOf, pageOf } from './addresses.mjs';
import { pageFor } from './page.mjs';
import { renderMarkdown } from './render.mjs';

const INDEX = 'docs/README.md';
const FOLDER = 'build/site/docs';

/** The links of the index by the heading over them. */
function groupsOf(index, files) {
  return index
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title, ...lines] = part.split('\n');
      const links = [...lines.join('\n').matchAll(/^- \[(.+?)\]\((.+?)\)/gm)].map(
        ([, text, href]) => ({ text, href: addressOf(href, INDEX, files) }),
      );
      return { title, links };
    });
}

/** Every Markdown file that becomes a page. */
function filesFor(index) {
  const named = [...index.matchAll(/\]\(([^)#]+\.md)/g)].map(([, href]) =>
    posix.join('docs', href),
  );
  const found = readdirSync('docs', { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => posix.join('docs', file.replaceAll('\\', '/')));
  return new Set([...found, ...named]);
}

/** Writes all pages. Throws where a link leads to a file that there is not. */
export function buildDocs() {
  const index = readFileSync(INDEX, 'utf8');
  const files = filesFor(index);
  const groups = groupsOf(index, files);
  for (const file of files) {
    const page = join(FOLDER, pageOf(file));
    const text = renderMarkdown(readFileSync(file, 'utf8'), { file, files });
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, pageFor({ ...text, groups, address: `/docs/${pageOf(file)}` }));
  }
  copyFileSync('demo/docs/docs.css', join(FOLDER, 'docs.css'));
}
