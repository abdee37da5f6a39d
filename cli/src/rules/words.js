import { UNWANTED } from '../format/normal-inline.js';
import { asList } from '../format/kinds.js';
import { plainText } from '../format/parts.js';

/**
 * @import { NoticeInline } from '../../../src/core/notice-format.ts'
 * @import { Code } from '../messages.js'
 * @import { Rule } from './index.js'
 */

/** Notes of an editor that were meant to go. */
const PLACEHOLDERS = [
  /\[\s*(?:insert|create|add|enter|replace|delete|check|confirm|note|tbc|tbd|tba|todo|placeholder|hyperlink|link|name|date|number|company|organisation|organization|address|e-?mail(?!\W?protected)|url|website|your|x+)(?!\w)[^\]]*(?:\]|$)/gi,
  /\[\s*(?:\.{2,}|…|_+|\?+|•|\*+)?\s*\]/g,
  /\b(?:TODO|FIXME|TBC|TBD|XXX+)\b/g,
  /\blorem ipsum\b/gi,
  /\{\{[^}]*\}\}|<<[^>]*>>|<\s*(?:insert|your|name|date)\b[^>]*>/gi,
  /_{4,}/g,
  /\b(?:DD\/MM\/YYYY|YYYY-MM-DD)\b/g,
];

const HIDDEN_MAIL = [/\[email\W?protected\]/gi, /\/cdn-cgi\/l\/email-protection\S*/gi];

const TOP =
  '(?:com|org|net|info|biz|eu|uk|ie|de|fr|nl|be|es|it|pl|pt|at|ch|se|no|dk|fi|io|dev|app|ai|us|ca|au|nz|in|gov|edu|example)';
const BARE_HOST = [
  new RegExp(
    String.raw`(?<![@\w./-])(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.${TOP})(?![\w@-])(?:/[^\s,;)]*[^\s,;.)])?`,
    'g',
  ),
];
const BARE_MAIL = [/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g];

/** Words that start a sentence and seldom stand inside one with a capital. */
const STARTERS =
  'We|If|You|Your|The|This|These|That|Our|In|When|It|They|For|To|Where|However|Please|There|At|As|By|On|An|Any|All|Some|Such|Each|Unless|After|Before|Once|From|With|See';
const JOINED = [
  new RegExp(
    String.raw`(?<![A-Z][\w’'-]* )\b[a-z]{2,} (?:We|You|If|They|This|These|However|Please|Our|When|Unless|Once) [a-z]+`,
    'g',
  ),
  new RegExp(String.raw`\b[a-z]{2,}(?:${STARTERS})\b`, 'g'),
  /\b[a-z]{2,}[.!?][A-Z][a-z]+/g,
];

/** What is looked for in a text; in English only where English words are meant. @type {{ code: Code, patterns: RegExp[], isEnglish?: true, isText?: true }[]} */
const PATTERNS = [
  { code: 'placeholder', patterns: PLACEHOLDERS },
  { code: 'hidden-mail', patterns: HIDDEN_MAIL },
  { code: 'joined-sentences', patterns: JOINED, isEnglish: true },
  { code: 'bare-host', patterns: BARE_HOST, isText: true },
  { code: 'bare-mail', patterns: BARE_MAIL, isText: true },
];

/** The text of a paragraph without its links and code: there an address is no mistake. @param {NoticeInline} inline @returns {string} */
const outsideLinks = (inline) =>
  asList(inline)
    .map((one) => {
      if (typeof one === 'string') return one;
      if ('b' in one) return outsideLinks(one.b);
      return 'i' in one ? outsideLinks(one.i) : '\n';
    })
    .join('');

/** Opening and closing marks; German ones open low and close with either of the high ones. */
const PAIRS = /** @type {const} */ ([
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
]);
const GERMAN_PAIRS = /** @type {const} */ ([['„', '“”'], ...PAIRS.slice(1)]);

/** @param {string} text @param {string} characters */
const count = (text, characters) =>
  Array.from(text).filter((one) => characters.includes(one)).length;

/** @param {string} text @returns {string | undefined} the mark that has no partner */
function unbalanced(text) {
  // A list typed by hand, "a) …", is no bracket that was left open.
  const plain = text.replace(/(?<![\w(])(?:[a-z]|[ivx]+|\d{1,2})\)/g, '');
  if (count(plain, '"') % 2) return '"';
  const pairs = plain.includes('„') ? GERMAN_PAIRS : PAIRS;
  const uneven = pairs.find(([open, close]) => count(plain, open) !== count(plain, close));
  return uneven?.[0];
}

/** What an editor would mark in the text. @type {Rule} */
export function* words({ notice, places }) {
  const isEnglish = /^en\b/i.test(notice.lang ?? 'en');
  for (const { type, value, path } of places) {
    if (type !== 'inline') continue;
    const all = plainText(value);
    for (const { code, patterns, ...only } of PATTERNS) {
      if (only.isEnglish && !isEnglish) continue;
      const text = only.isText ? outsideLinks(value) : all;
      for (const [found] of patterns.flatMap((pattern) => [...text.matchAll(pattern)]))
        yield { code, path, words: found };
    }
    const mark = unbalanced(all);
    if (mark) yield { code: 'quotes', path, detail: `${mark} in “${all.slice(0, 60)}”` };
    const [unwanted] = all.match(UNWANTED) ?? [];
    if (unwanted || !all.isWellFormed())
      yield {
        code: 'characters',
        path,
        detail: `U+${unwanted?.codePointAt(0)?.toString(16).padStart(4, '0') ?? 'D800'}`,
      };
  }
}
