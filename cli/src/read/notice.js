import { normalInline, oneLine } from '../format/normal-inline.js';
import { schemaFaults } from '../format/schema.js';
import { settleIds, slug } from '../format/settle-ids.js';
import { spotIn } from '../spot.js';
import { blocks } from './blocks.js';
import { listedTerms } from './definitions.js';
import { childrenNamed, wordsOf } from './elements.js';
import { outline } from './outline.js';

/**
 * @import { Element, ElementContent, Root } from 'hast'
 * @import { Notice, NoticeBlock, NoticeInline, NoticeSection } from '../../../src/core/notice-format.ts'
 * @import { Outlined } from './outline.js'
 * @import { Reading } from './reading.js'
 */

/** The ids must be known before any text is read: a cross-reference may lead forward. @param {Outlined[]} sections @returns {NoticeSection[]} */
const skeleton = (sections) =>
  sections.map(({ id, title, kind, question, open, sections: below }) => {
    const inner = skeleton(below);
    return /** @type {NoticeSection} */ ({
      id,
      title,
      ...(kind && { kind }),
      ...(question && { question }),
      ...(open && { open }),
      ...(inner.length && { sections: inner }),
    });
  });

/** @param {Outlined[]} outlined @param {NoticeSection[]} sections @param {Reading} reading */
function learnAnchors(outlined, sections, reading) {
  for (const [index, { anchors, title, sections: below }] of outlined.entries()) {
    const section = sections[index];
    if (!section?.id) continue;
    for (const anchor of [section.id, ...anchors, slug(title), githubSlug(title)])
      if (!reading.anchors.has(anchor)) reading.anchors.set(anchor, section.id);
    learnAnchors(below, section.sections ?? [], reading);
  }
}

/** What GitHub and many other tools make of a heading. @param {string} title */
const githubSlug = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** @param {Outlined[]} outlined @param {NoticeSection[]} sections @param {Reading} reading */
function fill(outlined, sections, reading) {
  for (const [index, { content, node, sections: below }] of outlined.entries()) {
    const section = sections[index];
    if (!section) continue;
    const { sections: inner, ...rest } = section;
    const made = blocks(content, reading);
    fill(below, inner ?? [], reading);
    sections[index] = reading.made(
      { ...rest, ...(made.length && { blocks: made }), ...(inner && { sections: inner }) },
      node,
    );
  }
}

/** What explains a term, in one text; nothing where it is more than paragraphs. @param {NoticeBlock[]} def */
function explanation(def) {
  const texts = def.map((block) => (typeof block === 'object' && 'p' in block ? block.p : ''));
  return texts.includes('') ? '' : normalInline(texts.flatMap((text) => [' ', text].flat()));
}

/** Adds what a glossary explains. @param {Element} element @param {Map<string, NoticeInline>} terms @param {Reading} reading */
function readGlossary({ children }, terms, reading) {
  const lost = (/** @type {ElementContent} */ node) =>
    reading.report('lost-element', node, wordsOf(node));
  for (const child of children)
    if (child.type !== 'element' || child.tagName !== 'ul') {
      if (wordsOf(child).trim()) lost(child);
    } else
      for (const { term, def, item } of listedTerms(child, reading)) {
        const text = explanation(def);
        if (def.length > 1) reading.report('cell-blocks', item);
        if (typeof term === 'string' && text !== '' && !terms.has(term)) terms.set(term, text);
        else lost(item);
      }
}

/** @param {Element[]} aside @param {Reading} reading */
function readAside(aside, reading) {
  /** @type {Map<string, NoticeBlock[]>} */
  const shared = new Map();
  /** @type {Map<string, NoticeInline>} */
  const terms = new Map();
  for (const element of aside)
    if (element.tagName === 'say-so-shared') {
      const [label] = childrenNamed(element, 'say-so-label');
      const key = label ? oneLine(wordsOf(label)).trim() : '';
      const content = element.children.filter((node) => node !== label);
      if (shared.has(key)) reading.report('lost-element', element, key);
      else shared.set(key, reading.made(blocks(content, reading), element));
    } else readGlossary(element, terms, reading);
  return {
    ...(terms.size && { terms: Object.fromEntries(terms) }),
    ...(shared.size && { shared: Object.fromEntries(shared) }),
  };
}

/** The order of the keys in the file. */
const ORDER = [
  '$schema',
  'format',
  'id',
  'lang',
  'dir',
  'version',
  'updated',
  'effective',
  'title',
  'controller',
];

/** @param {Record<string, unknown>} meta */
const inOrder = (meta) =>
  Object.fromEntries(ORDER.filter((key) => key in meta).map((key) => [key, meta[key]]));

/**
 * Makes a notice of a text. What it cannot carry is reported; the notice is checked by the schema.
 *
 * @param {Root | Element} tree
 * @param {Partial<Notice>} meta what the text does not say itself
 * @param {Reading} reading
 * @returns {Notice}
 */
export function readNotice(tree, meta, reading) {
  const outlined = outline(tree, reading);
  const sections = skeleton(outlined.sections);
  settleGiven(outlined.sections, sections, reading);
  learnAnchors(outlined.sections, sections, reading);
  fill(outlined.sections, sections, reading);
  const intro = blocks(outlined.content, reading);
  const title = outlined.title || meta.title;
  if (!title) reading.report('no-title', tree);
  const notice = /** @type {Notice} */ ({
    ...inOrder({ format: 'notice/1', ...meta, title: title ?? '' }),
    ...readAside(outlined.aside, reading),
    ...(intro.length && { intro }),
    sections,
  });
  // A title that is missing has been said already.
  for (const { path, message } of schemaFaults(notice).filter(
    ({ path: [key] }) => title || key !== 'title',
  ))
    reading.findings.add('schema', spotIn(notice, path, reading), `${path.join('.')} ${message}`);
  return notice;
}

/** @param {Outlined[]} outlined @param {NoticeSection[]} sections @param {Reading} reading */
function settleGiven(outlined, sections, reading) {
  settleIds(sections);
  const compare = (/** @type {Outlined[]} */ given, /** @type {NoticeSection[]} */ settled) => {
    for (const [index, one] of given.entries()) {
      const id = settled[index]?.id;
      if (one.id && one.id !== id) reading.report('duplicate-id', one.node, one.id);
      compare(one.sections, settled[index]?.sections ?? []);
    }
  };
  compare(outlined, sections);
}
