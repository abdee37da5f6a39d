import { blocks } from './blocks.js';
import { inline } from './inlines.js';
import { attribute } from './reading.js';

/**
 * @import { Element, ElementContent, RootContent } from 'hast'
 * @import { NoticeBlock, NoticeInline } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 * @typedef {ElementContent | RootContent} Node
 */

/** @param {'important' | 'note'} kind @param {{ title: NoticeInline, content: Node[] }} parts @param {Element} element @param {Reading} reading */
function callout(kind, { title, content }, element, reading) {
  const inner = blocks(content, reading);
  // A callout of a title alone says its title.
  const said = inner.length || title === '' ? inner : [reading.made({ p: title }, element)];
  const head = inner.length && title !== '' ? { title } : {};
  return said.length ? [reading.made({ callout: kind, ...head, blocks: said }, element)] : [];
}

const ALERT = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i;

/**
 * A quotation; with a sign as GitHub has it, `> [!IMPORTANT] A title`, a callout.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function quote(element, reading) {
  const [first, ...rest] = element.children.filter(isElement);
  const lead = first?.type === 'element' && first.tagName === 'p' ? first.children[0] : undefined;
  const kind = lead?.type === 'text' ? lead.value.match(ALERT)?.[1] : undefined;
  if (!kind || first?.type !== 'element' || lead?.type !== 'text') {
    reading.report('lost-quote', element);
    return blocks(element.children, reading);
  }
  const own = [{ ...lead, value: lead.value.replace(ALERT, '') }, ...first.children.slice(1)];
  const at = own.findIndex((node) => node.type === 'text' && node.value.includes('\n'));
  const breaking = own[at];
  const [before, after] = breaking?.type === 'text' ? cut(breaking.value) : ['', ''];
  const title =
    at < 0 ? own : [...own.slice(0, at), { type: /** @type {const} */ ('text'), value: before }];
  const below =
    at < 0 ? [] : [{ type: /** @type {const} */ ('text'), value: after }, ...own.slice(at + 1)];
  const content = [{ ...first, children: below }, ...rest];
  const isGrave = /important|warning|caution/i.test(kind);
  return callout(
    isGrave ? 'important' : 'note',
    { title: inline(title, reading), content },
    element,
    reading,
  );
}

/** @param {string} text @returns {[before: string, after: string]} */
const cut = (text) => {
  const at = text.indexOf('\n');
  return [text.slice(0, at), text.slice(at + 1)];
};

const isElement = (/** @type {Node} */ node) => node.type === 'element';

const HEADING = /^h[1-6]$/;

/**
 * A part beside the text: a callout.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function aside(element, reading) {
  const [first, ...rest] = element.children.filter(
    (node) => node.type !== 'text' || node.value.trim(),
  );
  const hasTitle = first?.type === 'element' && HEADING.test(first.tagName);
  const title = hasTitle ? inline(first.children, reading) : '';
  const told = `${attribute(element, 'className')} ${attribute(element, 'dataCallout')}`;
  const kind = /important|warning|caution|danger|alert/i.test(told) ? 'important' : 'note';
  return callout(kind, { title, content: hasTitle ? rest : element.children }, element, reading);
}
