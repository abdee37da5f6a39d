import { visit } from 'unist-util-visit';
import { oneLine } from '../format/normal-inline.js';
import { isBlock } from './blocks.js';
import { wordsOf } from './elements.js';
import { headingAttributes } from './heading-attributes.js';
import { attribute } from './reading.js';

/**
 * @import { Element, ElementContent, Root, RootContent } from 'hast'
 * @import { HeadingAttributes } from './heading-attributes.js'
 * @import { Reading } from './reading.js'
 * @typedef {ElementContent | RootContent} Node
 * @typedef {HeadingAttributes & { title: string, level: number, node: Element, anchors: string[],
 *   content: Node[], sections: Outlined[] }} Outlined
 * @typedef {Outlined & { aside: Element[] }} Outline `aside`: what stands for the whole notice, wherever it is
 */

const WRAPPERS = 'html body main article section div center header footer form figure'.split(' ');
const ASIDE = ['say-so-shared', 'say-so-glossary'];

/** Sections that say where they end. The name of the element, and where its heading stands. @type {Record<string, (element: Element) => string>} */
const CLOSED = {
  details: (element) => wordsOf(summaryOf(element) ?? element),
  'say-so-section': (element) => attribute(element, 'heading'),
};

const summaryOf = (/** @type {Element} */ { children }) =>
  children.find(
    /** @returns {child is Element} */ (child) =>
      child.type === 'element' && child.tagName === 'summary',
  );

const isHeading = (/** @type {Element} */ { tagName }) => /^h[1-6]$/.test(tagName);

/** @param {Element} element */
const divides = (element) => isHeading(element) || element.tagName in CLOSED || isBlock(element);

/** Whether there is a heading or an end of a section to be found inside. @param {Element} element */
function isWrapper(element) {
  if (!WRAPPERS.includes(element.tagName)) return false;
  let found = false;
  visit(element, 'element', (/** @type {Element} */ inner) => {
    found ||= inner !== element && divides(inner);
  });
  return found;
}

/** @param {Node} node */
function anchorsIn(node) {
  /** @type {string[]} */
  const anchors = [];
  visit(node, 'element', (/** @type {Element} */ element) => {
    for (const name of ['id', 'name']) {
      const value = attribute(element, name);
      if (value) anchors.push(value);
    }
  });
  return anchors;
}

/** Divides a text into sections by its headings. */
class Outliner {
  /** @type {string[]} Anchors that stand before what they mean. */
  #pending = [];

  /** @param {Reading} reading */
  constructor(reading) {
    this.reading = reading;
    const node = /** @type {Element} */ ({
      type: 'element',
      tagName: 'body',
      children: [],
      properties: {},
    });
    /** @type {Outline} */
    this.outline = { title: '', level: 0, node, anchors: [], content: [], sections: [], aside: [] };
    /** @type {Outlined[]} */
    this.open = [this.outline];
  }

  get #current() {
    return this.open.at(-1) ?? this.outline;
  }

  /** @param {readonly Node[]} nodes */
  add(nodes) {
    for (const node of nodes)
      if (node.type === 'element') this.#element(node);
      else this.#current.content.push(node);
  }

  /** @param {Element} element */
  #element(element) {
    if (ASIDE.includes(element.tagName)) this.outline.aside.push(element);
    else if (isHeading(element)) this.#heading(element);
    else if (element.tagName in CLOSED) this.#closed(element);
    else if (isWrapper(element)) {
      this.#pending.push(...ownAnchors(element));
      this.add(element.children);
    } else {
      this.#current.anchors.push(...this.#pending, ...anchorsIn(element));
      this.#pending = [];
      this.#current.content.push(element);
    }
  }

  /** @param {Element} element */
  #heading(element) {
    const {
      title,
      level = Number(element.tagName[1]),
      ...rest
    } = headingAttributes(element, this.reading);
    const isTitle = level === 1 && !this.outline.title && !this.outline.sections.length;
    visit(element, 'element', (inner) => {
      if (['img', 'svg', 'picture'].includes(inner.tagName))
        this.reading.report('lost-image', inner, attribute(inner, 'alt') || title);
      // What many pages have beside a heading leads to itself.
      if (/^[^#]/.test(attribute(inner, 'href')))
        this.reading.report('lost-link', inner, attribute(inner, 'href'));
    });
    const anchors = [...this.#pending, ...anchorsIn(element)];
    const id = rest.id ?? this.#pending.find(isId);
    this.#pending = [];
    if (isTitle) {
      this.outline.title = title;
      this.outline.anchors.push(...anchors);
    } else
      this.#open({
        ...rest,
        ...(id && { id }),
        title,
        level,
        node: element,
        anchors,
        content: [],
        sections: [],
      });
  }

  /** @param {Element} element */
  #closed(element) {
    const { level } = this.#current;
    const title = oneLine(CLOSED[element.tagName]?.(element) ?? '').trim();
    const anchors = [...this.#pending, ...ownAnchors(element)];
    const id = anchors.find(isId);
    this.#pending = [];
    this.#open({
      ...(id && { id }),
      title,
      level: level + 1,
      node: element,
      anchors,
      content: [],
      sections: [],
      ...('open' in element.properties && { open: true }),
    });
    this.add(element.children.filter((child) => child !== summaryOf(element)));
    while (this.#current.level > level) this.open.pop();
  }

  /** @param {Outlined} section */
  #open(section) {
    if (!section.title) return;
    while (this.open.length > 1 && this.#current.level >= section.level) this.open.pop();
    this.#current.sections.push(section);
    this.open.push(section);
  }
}

const isId = (/** @type {string} */ anchor) => /^[a-z][a-z0-9.-]{0,63}$/.test(anchor);

const ownAnchors = (/** @type {Element} */ element) => {
  const id = attribute(element, 'id');
  return id ? [id] : [];
};

/**
 * Divides a text into its title, what comes before the first section, and sections in sections.
 *
 * @param {Root | Element} root
 * @param {Reading} reading
 * @returns {Outline}
 */
export function outline(root, reading) {
  const outliner = new Outliner(reading);
  outliner.add(root.children);
  return outliner.outline;
}
