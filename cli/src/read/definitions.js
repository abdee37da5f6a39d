import { blocks } from './blocks.js';
import { childrenNamed } from './elements.js';
import { inline } from './inlines.js';

/**
 * @import { Element, ElementContent } from 'hast'
 * @import { NoticeBlock, NoticeInline } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 */

/**
 * What explains a term, or stands for itself: then without a term.
 *
 * @typedef {{ term: NoticeInline, def: NoticeBlock[] }} Entry
 */

/** @param {ElementContent[]} cells `dt`, `dd`, and what else stands among them @param {Reading} reading */
function entriesOf(cells, reading) {
  /** @type {Entry[]} */
  const entries = [];
  let isAfterTerm = false;
  for (const cell of cells) {
    const isTerm = cell.type === 'element' && cell.tagName === 'dt';
    const last = entries.at(-1);
    if (!isTerm) {
      const def = blocks([cell], reading);
      if (last) last.def.push(...def);
      else if (def.length) entries.push({ term: '', def });
    } else if (last && isAfterTerm)
      last.term = [last.term, ', ', inline(cell.children, reading)].flat();
    else entries.push({ term: inline(cell.children, reading), def: [] });
    isAfterTerm = isTerm;
  }
  return entries;
}

/**
 * `<dl>`. A term without an explanation, and an explanation without a term, stand outside of the list.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function definitionList(element, reading) {
  const cells = element.children
    .flatMap((child) =>
      child.type === 'element' && child.tagName === 'div' ? child.children : [child],
    )
    .filter((child) => child.type !== 'text' || child.value.trim());
  /** @type {NoticeBlock[]} */
  const made = [];
  for (const entry of entriesOf(cells, reading)) {
    const last = made.at(-1);
    if (entry.term === '') made.push(...entry.def);
    else if (!entry.def.length) made.push(reading.made({ p: [{ b: entry.term }] }, element));
    else if (typeof last === 'object' && 'terms' in last) last.terms.push(entry);
    else made.push(reading.made({ terms: [entry] }, element));
  }
  return made;
}

/**
 * The entries of a list in which the first paragraph of each item is a term: how Markdown writes explanations.
 *
 * @param {Element} list
 * @param {Reading} reading
 */
export function listedTerms(list, reading) {
  return childrenNamed(list, 'li').map((item) => {
    const [first, ...def] = blocks(item.children, reading);
    const term = typeof first === 'object' && 'p' in first ? first.p : '';
    return { term, def, item };
  });
}

/**
 * `:::terms`. What stands beside its lists stays beside them.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export const termsDirective = (element, reading) =>
  element.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'ul') return blocks([child], reading);
    const terms = listedTerms(child, reading).map(({ term, def }) => ({ term, def }));
    return terms.length ? [reading.made({ terms }, child)] : [];
  });
