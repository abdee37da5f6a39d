import { toString } from 'hast-util-to-string';
import { oneLine } from '../format/normal-inline.js';
import { schemaFaults } from '../format/schema.js';
import { settleIds, slug } from '../format/settle-ids.js';
import { spotIn } from '../spot.js';
import { blocks } from './blocks.js';
import { listedTerms } from './definitions.js';
import { childrenNamed } from './elements.js';
import { outline } from './outline.js';

/**
 * @import { Element, Root } from 'hast'
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

/** @param {Element[]} aside @param {Reading} reading */
function readAside(aside, reading) {
  /** @type {Record<string, NoticeBlock[]>} */
  const shared = {};
  /** @type {Record<string, NoticeInline>} */
  const terms = {};
  for (const element of aside)
    if (element.tagName === 'say-so-shared') {
      const [label] = childrenNamed(element, 'say-so-label');
      const key = label ? oneLine(toString(label)).trim() : '';
      shared[key] = reading.made(
        blocks(
          element.children.filter((node) => node !== label),
          reading,
        ),
        element,
      );
    } else
      for (const { term, def, item } of listedTerms(element, reading)) {
        const [first, ...more] = def;
        if (more.length) reading.report('cell-blocks', item);
        if (typeof term === 'string' && typeof first === 'object' && 'p' in first)
          terms[term] = first.p;
        else reading.report('lost-element', item, toString(item));
      }
  return {
    ...(Object.keys(terms).length && { terms }),
    ...(Object.keys(shared).length && { shared }),
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
