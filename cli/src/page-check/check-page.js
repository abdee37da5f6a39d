import { Ownership } from '../services/ownership.js';
import { readCatalogue } from '../services/catalogue.js';
import { readSiteConfig } from '../services/site-config.js';
import { Findings } from '../findings.js';
import { loadPage } from './load-page.js';
import { PAGE_MESSAGES } from './messages.js';
import { PAGE_RULES } from './rules.js';
import { staticTags } from './static-tags.js';

/**
 * @import { Browser } from 'puppeteer-core'
 * @import { Finding } from '../findings.js'
 * @import { PageCode } from './messages.js'
 * @import { Fault } from './rules.js'
 * @import { Tag } from './static-tags.js'
 */

/** What Say-So says in the console: `[say-so] what (code)`. */
const SAID = /^\[say-so\] (.*)\(([\w-]+)\)$/s;

/** The attributes by which the script may name what it speaks of. */
const NAMED_BY = ['src', 'href', 'data-src', 'data-href', 'srcset'];

/** What the script says of the same fault that the HTML shows, there more exactly. @type {Partial<Record<PageCode, PageCode>>} */
const SAID_BY_HTML = { 'config-late': 'tag-late', 'gate-live': 'mark-empty' };

/** Whether it is this tag that the script names. @param {Tag} tag @param {string} words @param {URL} page */
const isNamed = ({ attributes, outline }, words, page) =>
  words === outline ||
  NAMED_BY.some((name) => {
    const value = attributes[name];
    return (
      value &&
      (value === words || (URL.canParse(value, page.href) && new URL(value, page).href === words))
    );
  });

/** A message of the script, where the element that it speaks of stands. @param {string} text @param {{ tags: Tag[], url: URL }} on @returns {Fault} */
function heard(text, { tags, url }) {
  const [, detail = text, code = ''] = SAID.exec(text) ?? [];
  const words = detail.trim();
  const tag = tags.find((each) => words && isNamed(each, words, url));
  const known = Object.hasOwn(PAGE_MESSAGES, code);
  return {
    code: known ? /** @type {PageCode} */ (code) : 'page-said',
    ...(tag && { spot: tag.spot }),
    detail: tag?.outline ?? (known ? words : text),
  };
}

/** Policies of the headers and of the HTML. @param {Record<string, string>} headers @param {Tag[]} tags */
const policiesOf = (headers, tags) => [
  ...(headers['content-security-policy'] ?? '').split(/[,\n]/),
  ...tags
    .filter(({ attributes }) => /^content-security-policy$/i.test(attributes['http-equiv'] ?? ''))
    .map(({ attributes }) => attributes['content'] ?? ''),
];

/**
 * Loads a page without answering, and looks at how Say-So stands on it.
 *
 * @param {Browser} browser
 * @param {string} address
 * @returns {Promise<Finding[]>} lines and columns are those of its HTML
 * @throws {WrongUse} when the page cannot be loaded
 */
export async function checkPage(browser, address) {
  const { url, source, headers, said, isRunning, config: given } = await loadPage(browser, address);
  const tags = staticTags(source);
  const config = readSiteConfig(given);
  const ownership = new Ownership(config, readCatalogue(), url.hostname);
  const policies = policiesOf(headers, tags);
  const subject = { url, tags, policies, isRunning, config, ownership };
  const findings = new Findings(url.href);
  const shown = PAGE_RULES.flatMap((rule) => [...rule(subject)]);
  const isNew = (/** @type {Fault} */ { code, spot }) =>
    !shown.some((fault) => fault.spot === spot && fault.code === SAID_BY_HTML[code]);
  const faults = [...shown, ...said.map((text) => heard(text, subject)).filter(isNew)];
  for (const { code, spot, detail } of faults) findings.add(code, spot, detail);
  return findings.sorted;
}
