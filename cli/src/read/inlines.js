import { toString } from 'hast-util-to-string';
import { decode, linkPart } from '../format/link.js';
import { normalInline, normalPieces } from '../format/normal-inline.js';
import { plainText } from '../format/parts.js';
import { raised } from './raised.js';
import { attribute, ESCAPED } from './reading.js';

/**
 * @import { Element, ElementContent, RootContent } from 'hast'
 * @import { NoticeInline, NoticePart, NoticeWords } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 * @typedef {(string | NoticePart)[]} Pieces
 * @typedef {(element: Element, reading: Reading) => Pieces} Read
 */

/** E-mail addresses and telephone numbers with their country, in a text that knows no links of them. */
const TYPED_LINKS =
  /((?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})|(?<![\w/])(\+\d[\d ()]{6,18}\d)(?!\w)/gi;

/** @param {string} text @returns {Pieces} */
const withLinks = (text) =>
  text
    .split(TYPED_LINKS)
    .flatMap((part, index) =>
      part ? [index % 3 === 1 ? { mail: part } : index % 3 === 2 ? { tel: part } : part] : [],
    );

/** @param {(words: NoticeInline) => object} make @returns {Read} */
const around = (make) => (element, reading) => {
  const words = inlinePieces(element.children, reading);
  return words.length ? [/** @type {NoticePart} */ (make(words))] : [];
};

/** @type {Read} */
const through = (element, reading) => inlinePieces(element.children, reading);

/** @type {Read} */
const bold = around((b) => ({ b }));
/** @type {Read} */
const italic = around((i) => ({ i }));
/** @type {Read} */
const code = (element) => [{ code: toString(element) }];

/** @param {import('../messages.js').Code} reason @returns {Read} */
const lost = (reason) => (element, reading) => {
  const name = attribute(element, 'alt') || attribute(element, 'src') || `<${element.tagName}>`;
  reading.report(reason, element, name);
  return [];
};

/** Nothing when there is nothing to be seen; the spaces of words stay until the paragraph is whole. @param {Pieces} words */
const seen = (words) => (normalPieces(words).length ? words : []);

/** A link inside the text to one of its sections. @type {(href: string, words: Pieces, element: Element, reading: Reading) => Pieces} */
function reference(href, words, element, reading) {
  const to = reading.anchors.get(href.slice(1)) ?? reading.anchors.get(decode(href.slice(1)) ?? '');
  if (to !== undefined) {
    const text = seen(words);
    return [/** @type {NoticePart} */ ({ to, ...(text.length && { text }) })];
  }
  reading.report('lost-reference', element, href);
  return words;
}

/** The id of a link to a footnote, as Word and Pandoc have it, and where the footnote leads back. */
const FOOTNOTE = /^((foot|end)note-ref-|fnref)/;
const BACK = /^#((foot|end)note-ref-|fnref)/;

/** @type {Read} */
function link(element, reading) {
  reading.isInLink = true;
  const words = inlinePieces(element.children, reading);
  reading.isInLink = false;
  const action = attribute(element, 'dataSaySoAction');
  const href = action
    ? `say-so:${action}`
    : attribute(element, 'href').replaceAll(ESCAPED, '').trim();
  if (!href) return words;
  if (BACK.test(href)) return [];
  if (FOOTNOTE.test(attribute(element, 'id'))) {
    reading.report('lost-footnote', element, plainText(words));
    return words;
  }
  const text = seen(words);
  // A host without https:// is a mistake that the check names; only some parsers make a link of it.
  if (href === `http://${plainText(text)}`) return words;
  if (href.startsWith('#')) return reference(href, words, element, reading);
  const part = linkPart(href, /** @type {NoticeWords} */ (text));
  if (part) return [part];
  reading.report('lost-link', element, href);
  return words;
}

/** @type {Read} */
function span(element, reading) {
  const lang = attribute(element, 'lang');
  const text = inlinePieces(element.children, reading);
  if (!lang || !normalPieces(text).length) return text;
  const dir = attribute(element, 'dir');
  return [/** @type {NoticePart} */ ({ lang, ...(dir && { dir }), text })];
}

/** @param {readonly string[]} names @param {Read} read */
const all = (names, read) => Object.fromEntries(names.map((name) => [name, read]));

/** How each element inside a paragraph is read; one that is not listed is left out and reported. @type {Record<string, Read>} */
const INLINES = {
  ...all(['strong', 'b'], bold),
  ...all(['em', 'i', 'cite', 'dfn', 'var'], italic),
  ...all(['code', 'kbd', 'samp', 'tt'], code),
  ...all(['span', 'bdi', 'bdo', 'font'], span),
  q: (element, reading) => ['“', ...span(element, reading), '”'],
  ...all('abbr big data ins label mark small time u p div li summary dt dd'.split(' '), through),
  sup: (element, reading) => raised(through(element, reading), 'sup'),
  sub: (element, reading) => raised(through(element, reading), 'sub'),
  ...all(['del', 's', 'strike'], lost('lost-struck')),
  ...all(['img', 'picture', 'svg'], lost('lost-image')),
  a: link,
  button: (element, reading) =>
    attribute(element, 'dataSaySoAction')
      ? link(element, reading)
      : lost('lost-element')(element, reading),
  br: () => ['\n'],
  wbr: () => [],
};

/**
 * What stands inside a paragraph, as it is: spaces and all.
 *
 * @param {readonly (ElementContent | RootContent)[]} nodes
 * @param {Reading} reading
 * @returns {Pieces}
 */
export function inlinePieces(nodes, reading) {
  return nodes.flatMap((node) => {
    if (node.type === 'text')
      return reading.isMarkdown || reading.isInLink ? [node.value] : withLinks(node.value);
    if (node.type === 'comment') reading.report('lost-comment', node, node.value);
    if (node.type !== 'element') return [];
    const read = INLINES[node.tagName] ?? lost('lost-element');
    return read(node, reading);
  });
}

/**
 * A text of the format; an empty string when nothing is to be seen.
 *
 * @param {readonly (ElementContent | RootContent)[]} nodes
 * @param {Reading} reading
 */
export const inline = (nodes, reading) => normalInline(inlinePieces(nodes, reading));
