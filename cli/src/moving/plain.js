import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true });

/** The words of some markup: texts here have none. @param {string} html */
export const plain = (html) => toString(parser.parse(html)).replace(/\s+/g, ' ').trim();

/** Where the links in some markup lead. @param {string} html @returns {string[]} */
export function linksIn(html) {
  /** @type {string[]} */
  const links = [];
  visit(parser.parse(html), 'element', ({ properties: { href } }) => {
    if (typeof href === 'string') links.push(href);
  });
  return links;
}

/** An address that sounds like that of a privacy notice, in the languages that are common. @param {string} address */
export const isNoticeLink = (address) =>
  /priv|datenschutz|confidential|protec|prote[cç]|polic|gizlilik|integritet|personvern|notice/i.test(
    address,
  );
