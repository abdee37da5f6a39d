import { kindOf, partsOf, plainText, wordsOf } from '../format/parts.js';

/**
 * @import { NoticeInline } from '../../../src/core/notice-format.ts'
 * @import { Rule } from './index.js'
 */

/** Words that say nothing of where a link leads (WCAG 2.4.4). */
const EMPTY_WORDS = new Set(
  'here, click here, this, this link, this page, link, read more, more, learn more, find out more, more information, details, see here, click, website, page'.split(
    ', ',
  ),
);

/** @param {string} href */
function fault(href) {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || url.username || url.password) return 'link';
  return url.protocol === 'http:' ? 'http-link' : undefined;
}

/** @param {string} text */
const bare = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** Links lead somewhere safe, and say where. @type {Rule} */
export function* links({ notice, places }) {
  for (const { type, value, path } of places) {
    if (type !== 'inline') continue;
    for (const part of partsOf(value)) {
      const code = 'href' in part ? fault(part.href) : undefined;
      if (code && 'href' in part) yield { code, path, words: part.href };
      const words = plainText(/** @type {NoticeInline} */ (wordsOf(part)));
      if (['a', 'to', 'mail', 'tel'].includes(kindOf(part)) && EMPTY_WORDS.has(bare(words)))
        yield { code: 'link-words', path, words };
    }
  }
  const { url, authority } = notice.controller ?? {};
  for (const href of [url, authority?.url])
    if (href) {
      const code = fault(href);
      if (code) yield { code, path: ['controller'], words: href };
    }
}
