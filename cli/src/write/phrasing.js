import { asList } from '../format/kinds.js';
import { kindOf, wordsOf } from '../format/parts.js';

/**
 * @import { PhrasingContent } from 'mdast'
 * @import { NoticeInline } from '../../../src/core/notice-format.ts'
 * @typedef {(part: any, words: PhrasingContent[]) => PhrasingContent[]} Write
 */

/** @param {string} url @param {PhrasingContent[]} children @returns {PhrasingContent[]} */
const link = (url, children) => [{ type: 'link', url, children }];

/** @param {string} text */
const encode = (text) => encodeURIComponent(text.toWellFormed());

/** How each part of a text is written. @type {Record<string, Write>} */
const PARTS = {
  b: (_, children) => [{ type: 'strong', children }],
  i: (_, children) => [{ type: 'emphasis', children }],
  code: ({ code }) => [{ type: 'inlineCode', value: code }],
  a: ({ href }, words) => link(href, words),
  to: ({ to }, words) => link(`#${to}`, words),
  do: ({ do: action }, words) => link(`say-so:${action}`, words),
  term: ({ term }, words) => link(`term:${term}`, words),
  mail: ({ mail, subject }, words) =>
    link(`mailto:${mail}${subject ? `?subject=${encode(subject)}` : ''}`, words),
  tel: ({ tel }, words) => link(`tel:${encode(tel).replaceAll('%2B', '+')}`, words),
  lang: ({ lang, dir }, words) => [
    { type: 'html', value: `<span lang="${lang}"${dir ? ` dir="${dir}"` : ''}>` },
    ...words,
    { type: 'html', value: '</span>' },
  ],
};

/**
 * A text of a notice as Markdown has it.
 *
 * @param {NoticeInline | undefined} inline in its normal form
 * @returns {PhrasingContent[]}
 */
export function phrasing(inline) {
  return asList(inline).flatMap(
    /** @returns {PhrasingContent[]} */ (one) => {
      if (typeof one === 'string') return one ? [{ type: 'text', value: one }] : [];
      return PARTS[kindOf(one)]?.(one, phrasing(/** @type {NoticeInline} */ (wordsOf(one)))) ?? [];
    },
  );
}
