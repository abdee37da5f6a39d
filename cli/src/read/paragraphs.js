import { toString } from 'hast-util-to-string';
import { inline, inlinePieces } from './inlines.js';
import { isList, typedLists, typedMarker } from './typed-lists.js';
import { normalInline } from '../format/normal-inline.js';
import { asList } from '../format/kinds.js';
import { ESCAPED } from './reading.js';

/**
 * @import { ElementContent, RootContent } from 'hast'
 * @import { NoticeBlock, NoticeInline } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 * @import { Entry, TypedList } from './typed-lists.js'
 * @typedef {ElementContent | RootContent} Node
 * @typedef {{ children: Node[], node: Node }} Paragraph
 */

const LEAD = /^\s*(?:IMPORTANT:|(?:Important|NOTE|Note):(?=$))\s*/;

/** @param {string} text */
const isLead = (text) => /^\s*(IMPORTANT|Important|NOTE|Note):\s*$/.test(text);

/** @param {string} text */
const calloutOf = (text) => (/important/i.test(text) ? 'important' : 'note');

/**
 * A paragraph that starts with "IMPORTANT:" or a bold "Note:" is a callout.
 *
 * @param {Paragraph} paragraph
 * @param {Reading} reading
 * @returns {NoticeBlock | undefined}
 */
function callout({ children, node }, reading) {
  const [first, ...rest] = children;
  if (
    first?.type === 'element' &&
    ['strong', 'b'].includes(first.tagName) &&
    isLead(toString(first))
  )
    return framed(toString(first), inline(rest, reading), node, reading);
  if (first?.type !== 'text' || !/^\s*IMPORTANT:\s/.test(first.value)) return undefined;
  const text = { ...first, value: first.value.replace(LEAD, '') };
  return framed('IMPORTANT', inline([text, ...rest], reading), node, reading);
}

/** @param {string} lead @param {NoticeInline} p @param {Node} node @param {Reading} reading */
function framed(lead, p, node, reading) {
  if (p === '') return undefined;
  const block = reading.made({ p }, node);
  return reading.made(
    /** @type {NoticeBlock & object} */ ({ callout: calloutOf(lead), blocks: [block] }),
    node,
  );
}

/** Where a line may be broken. @param {Node} node @param {Reading} reading @returns {(Node | null)[]} */
function broken(node, reading) {
  if (node.type === 'element' && node.tagName === 'br') return [null];
  if (node.type !== 'text' || !reading.isMarkdown) return [node];
  return node.value
    .split('\n')
    .flatMap((value, index) => [...(index ? [null] : []), { ...node, value }]);
}

/**
 * The lines of a paragraph, each with the marker that was typed before it.
 *
 * @param {Paragraph} paragraph
 * @param {Reading} reading
 * @returns {Entry<Paragraph>[]}
 */
function lines(paragraph, reading) {
  /** @type {Node[][]} */
  const split = [[]];
  for (const node of paragraph.children.flatMap((child) => broken(child, reading)))
    if (node) split.at(-1)?.push(node);
    else split.push([]);
  return split.map((children) => {
    const [first] = children;
    const text = first?.type === 'text' ? first.value : '';
    const typed = typedMarker(text, !reading.isMarkdown);
    return { typed, line: { children, node: children[0] ?? paragraph.node } };
  });
}

/** @param {Paragraph} paragraph @param {Reading} reading @returns {Entry<Paragraph>[]} */
function entries(paragraph, reading) {
  const all = lines(paragraph, reading);
  const at = all.findIndex(({ typed }) => typed);
  if (at < 0) return [{ typed: undefined, line: paragraph }];
  // What comes before the first item is a paragraph of its own; what follows an item goes on with it.
  const lead = { children: all.slice(0, at).flatMap(withBreak), node: paragraph.node };
  /** @type {Entry<Paragraph>[]} */
  const made = at ? [{ typed: undefined, line: lead }] : [];
  for (const entry of all.slice(at)) {
    if (entry.typed) made.push(entry);
    else made.at(-1)?.line.children.push(...withBreak(entry));
  }
  return made;
}

/** @param {Entry<Paragraph>} entry @returns {Node[]} */
const withBreak = ({ line }) => [{ type: 'text', value: '\n' }, ...line.children];

/** @type {Record<string, { marker?: 'alpha' | 'roman' | 'number' }>} */
const MARKERS = {
  alpha: { marker: 'alpha' },
  roman: { marker: 'roman' },
  number: { marker: 'number' },
  bullet: {},
};

/**
 * An item without the marker before it.
 *
 * @param {Paragraph} line
 * @param {Reading} reading
 */
function itemText({ children, node }, reading) {
  const [first = '', ...rest] = inlinePieces(children, reading);
  const marked =
    typeof first === 'string' ? first.replace(ESCAPED, '').replace(/^\s*\S+\s+/, '') : first;
  const p = normalInline([marked, ...rest]);
  return { p, node };
}

/** @param {TypedList<Paragraph>} list @param {Reading} reading @returns {NoticeBlock} */
function listBlock({ marker, items }, reading) {
  const [first] = items;
  const list = items.map(({ line, lists }) => {
    const { p, node } = itemText(line, reading);
    const inner = lists.map((one) => listBlock(one, reading));
    return inner.length ? [reading.made({ p }, node), ...inner] : p;
  });
  return reading.made({ list, ...MARKERS[marker.style] }, first?.line.node);
}

/**
 * The blocks that paragraphs in a row are: paragraphs, callouts, and the lists that were typed by hand.
 *
 * @param {Paragraph[]} paragraphs
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function paragraphBlocks(paragraphs, reading) {
  const all = paragraphs.flatMap((paragraph) => entries(paragraph, reading));
  return typedLists(all).flatMap((one) => {
    if (isList(one)) return [listBlock(one, reading)];
    const framedBlock = callout(one, reading);
    if (framedBlock) return [framedBlock];
    const p = inline(one.children, reading);
    return asList(p)[0] === '' ? [] : [reading.made({ p }, one.node)];
  });
}
