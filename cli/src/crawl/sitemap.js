import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * @import { Element } from 'hast'
 * @typedef {{ pages: string[], sitemaps: string[] }} Sitemap
 */

/** The most sitemaps that are read of one site. */
const MAX_SITEMAPS = 50;

const parser = unified().use(rehypeParse, { fragment: true });

/** The text of an element; in XML it may be marked as such. @param {Element} element */
const textOf = ({ children }) =>
  children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'comment' ? child.value.replace(/^\[CDATA\[(.*)\]\]$/s, '$1') : '';
    })
    .join('')
    .trim();

/**
 * Reads a sitemap or an index of sitemaps, or a plain list with an address in each line.
 *
 * @param {string} text
 * @returns {Sitemap}
 */
export function readSitemap(text) {
  /** @type {Sitemap} */
  const found = { pages: [], sitemaps: [] };
  if (!/^\s*</.test(text)) return { ...found, pages: text.match(/^https?:\/\/\S+$/gm) ?? [] };
  visit(parser.parse(text), 'element', (element, _, parent) => {
    if (element.tagName !== 'loc' || parent?.type !== 'element') return;
    const list = { url: found.pages, sitemap: found.sitemaps }[parent.tagName];
    list?.push(textOf(element));
  });
  return found;
}

/**
 * Every page that the sitemaps of a site name, those of an index too.
 *
 * @param {string[]} addresses of the sitemaps to begin with
 * @param {(address: string) => Promise<string | undefined>} readText
 * @returns {Promise<string[]>}
 */
export async function pagesIn(addresses, readText) {
  const waiting = new Set(addresses);
  /** @type {string[]} */
  const pages = [];
  let count = 0;
  // A set gives what is added to it meanwhile as well, and each once.
  for (const address of waiting) {
    if (++count > MAX_SITEMAPS) break;
    const sitemap = readSitemap((await readText(address)) ?? '');
    pages.push(...sitemap.pages);
    sitemap.sitemaps.forEach((each) => waiting.add(each));
  }
  return pages;
}
