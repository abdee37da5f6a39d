import { blocks } from './blocks.js';
import { childrenNamed } from './elements.js';
import { inline } from './inlines.js';

/**
 * @import { Element } from 'hast'
 * @import { NoticeBlock, NoticeInline } from '../../../src/core/notice-format.ts'
 * @import { Reading } from './reading.js'
 */

/** @param {Element[]} cells `dt` and `dd` @param {Reading} reading */
function definitions(cells, reading) {
  /** @type {{ term: NoticeInline, def: NoticeBlock[] }[]} */
  const entries = [];
  let isAfterTerm = false;
  for (const cell of cells) {
    const last = entries.at(-1);
    if (cell.tagName === 'dd') last?.def.push(...blocks(cell.children, reading));
    else if (last && isAfterTerm)
      last.term = [last.term, ', ', inline(cell.children, reading)].flat();
    else entries.push({ term: inline(cell.children, reading), def: [] });
    isAfterTerm = cell.tagName === 'dt';
  }
  return entries.filter(({ def }) => def.length);
}

/**
 * `<dl>`.
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
    .filter(/** @returns {node is Element} */ (node) => node.type === 'element');
  const terms = definitions(cells, reading);
  return terms.length ? [reading.made({ terms }, element)] : [];
}

/**
 * The entries of a list in which the first paragraph of each item is a term: how Markdown writes explanations.
 *
 * @param {Element} element
 * @param {Reading} reading
 */
export function listedTerms(element, reading) {
  const items = childrenNamed(element, 'ul').flatMap((list) => childrenNamed(list, 'li'));
  return items.map((item) => {
    const [first, ...def] = blocks(item.children, reading);
    const term = typeof first === 'object' && 'p' in first ? first.p : '';
    return { term, def, item };
  });
}

/**
 * `:::terms`.
 *
 * @param {Element} element
 * @param {Reading} reading
 * @returns {NoticeBlock[]}
 */
export function termsDirective(element, reading) {
  const terms = listedTerms(element, reading).map(({ term, def }) => ({ term, def }));
  return terms.length ? [reading.made({ terms }, element)] : [];
}
