import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * @import { Element, Root } from 'hast'
 * @typedef {{ name: string, own: RegExp, marks: string[], value?: RegExp, isServices?: true, culture?: string }} Markup
 *   `own`: the address of the tool's own script; `marks`: the attributes that name what an element waits for;
 *   `value`: what is a name in them; `culture`: the attribute of its script that names the language
 */

/** Tools whose markup `compat` reads, and whose configuration is not in the page. @type {Markup[]} */
export const MARKUPS = [
  {
    name: 'cookiebot',
    own: /consent\.cookiebot\.(com|eu)/,
    marks: ['data-cookieconsent'],
    culture: 'data-culture',
  },
  {
    name: 'onetrust',
    own: /cookielaw\.org|otSDKStub|OtAutoBlock|cookiepro\.com/,
    marks: ['class'],
    value: /(?<=optanon-category-\S*)C\d+/gi,
    culture: 'data-document-language',
  },
  {
    name: 'cookieyes',
    own: /cdn-cookieyes\.com/,
    marks: ['data-cookieyes'],
    value: /(?<=cookieyes-)\w+/g,
  },
  {
    name: 'usercentrics',
    own: /app\.usercentrics\.eu|web\.cmp\.usercentrics/,
    marks: ['data-usercentrics'],
    value: /\S.*/g,
    isServices: true,
  },
  { name: 'iubenda', own: /cdn\.iubenda\.com|cs\.iubenda\.com/, marks: ['data-iub-purposes'] },
  { name: 'civic', own: /cc\.cdn\.civiccomputing\.com/, marks: ['data-cc-category'] },
  { name: 'osano', own: /cmp\.osano\.com/, marks: ['data-osano'] },
  { name: 'orejime', own: /orejime/, marks: ['data-purpose'], value: /\S.*/g, isServices: true },
];

/** @param {string} html @returns {Root} */
export const parsePage = (html) => unified().use(rehypeParse).parse(html);

/** @param {Element} element @param {string} name of the attribute, as HTML has it */
export function attributeOf({ properties }, name) {
  const key = name
    .replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
    .replace(/^class$/, 'className');
  const value = properties[key] ?? properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined ? undefined : String(value);
}

/** @param {Root} tree @param {(element: Element) => void} see */
export const eachElement = (tree, see) =>
  visit(tree, 'element', (element) => {
    see(element);
    if (element.tagName === 'template' && 'content' in element && element.content)
      eachElement(element.content, see);
  });

/**
 * The names in the marks of an element.
 *
 * @param {Element} element
 * @param {Markup} markup
 */
export const namesIn = (element, { marks, value = /[^\s,]+/g }) =>
  marks.flatMap((mark) =>
    [...(attributeOf(element, mark) ?? '').matchAll(value)].map(([name]) => name),
  );

/** Inline scripts of a page, each where it stands in it: what is not script is blank. @param {string} html */
export function scriptsIn(html) {
  /** @type {string[]} */
  const scripts = [];
  eachElement(parsePage(html), (element) => {
    const [text] = element.children;
    const type = attributeOf(element, 'type') ?? '';
    if (element.tagName !== 'script' || text?.type !== 'text' || /json|plain/.test(type)) return;
    const { start, end } = /** @type {Required<typeof text>} */ (text).position;
    const [from, to] = [start.offset ?? 0, end.offset ?? 0];
    scripts.push(html.slice(0, from).replace(/[^\n]/g, ' ') + html.slice(from, to));
  });
  return scripts;
}
