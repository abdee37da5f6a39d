import rehypeParse from 'rehype-parse';
import { toString } from 'hast-util-to-string';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { attribute } from './reading.js';

/**
 * @import { Element, Root } from 'hast'
 * @import { Notice } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 */

/** What belongs to the page and not to its text. */
const PAGE = ['head', 'script', 'style', 'template', 'noscript', 'link', 'meta', 'title', 'base'];

/** @param {Root} tree @param {string} name @returns {Element | undefined} */
function find(tree, name) {
  /** @type {Element | undefined} */
  let found;
  visit(tree, 'element', (element) => {
    if (!found && element.tagName === name) found = element;
  });
  return found;
}

/** @param {Root} tree @param {Reading} reading */
function dropPage(tree, reading) {
  visit(tree, (node, index, parent) => {
    const isPage =
      node.type === 'doctype' || (node.type === 'element' && PAGE.includes(node.tagName));
    if (!isPage || !parent || index === undefined) return CONTINUE;
    if (node.type === 'element' && ['script', 'style', 'noscript'].includes(node.tagName))
      reading.report('lost-element', node, `<${node.tagName}>`);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/**
 * Reads HTML. Of a whole page only its main part is the text.
 *
 * @param {Reading} reading
 * @returns {{ tree: Root | Element, meta: Partial<Notice> }}
 */
export function parseHtml(reading) {
  const tree = unified().use(rehypeParse).parse(reading.source);
  const html = find(tree, 'html');
  const title = find(tree, 'title');
  const lang = html && attribute(html, 'lang');
  const dir = html && attribute(html, 'dir');
  const main = find(tree, 'main') ?? find(tree, 'article');
  if (main) reading.report('lost-page', main, `<${main.tagName}>`);
  const root = main ?? tree;
  dropPage(/** @type {Root} */ (root), reading);
  const meta = {
    ...(lang && { lang }),
    ...(dir && { dir }),
    ...(title && { title: toString(title).trim() }),
  };
  return { tree: root, meta: /** @type {Partial<Notice>} */ (meta) };
}
