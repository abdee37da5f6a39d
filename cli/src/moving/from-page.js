import { toService } from '../config/make-config.js';
import { readCatalogue } from '../services/catalogue.js';
import { HostPatterns } from '../services/host-patterns.js';
import { Draft } from './draft.js';
import { knownService } from './known-service.js';
import { idOf } from './names.js';
import { MARKUPS, attributeOf, eachElement, namesIn, parsePage } from './page.js';

/**
 * @import { Element } from 'hast'
 * @import { CatalogueService } from '../services/catalogue.js'
 * @import { Findings } from '../findings.js'
 * @import { Markup } from './page.js'
 * @typedef {{ draft: Draft, compat: string[], lang?: string }} FromPage
 */

/** Names of their script's attributes that say what the element is, and nothing about consent. */
const PLAIN = /^(src|id|type|async|defer|charset|crossorigin|integrity|nonce)$/i;

const ADDRESSES = [
  'src',
  'data-src',
  'data-href',
  'data-cookieblock-src',
  'data-uc-src',
  'data-suppressedsrc',
];

/** @param {Element} element */
const addressOf = (element) =>
  ADDRESSES.map((name) => attributeOf(element, name)).find(Boolean) ?? '';

/** `dataCbid` → `data-cbid`. @param {string} name */
const asWritten = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {Element} element @param {Findings} findings */
function reportTag({ properties, position }, findings) {
  const spot = position && { line: position.start.line, column: position.start.column };
  for (const [name, value] of Object.entries(properties))
    if (!PLAIN.test(name) && asWritten(name) !== 'data-culture')
      findings.add('lost-option', spot, `${asWritten(name)}="${String(value)}"`);
}

/** Puts what an element waits for, and what it loads, into the draft. */
class Marks {
  draft = new Draft();
  #services = new HostPatterns(
    readCatalogue().map(
      (entry) => /** @type {[CatalogueService, string[]]} */ ([entry, entry.hosts]),
    ),
  );

  /** @param {Element} element @param {Markup} markup */
  add(element, markup) {
    for (const name of namesIn(element, markup)) {
      if (name === 'ignore') continue;
      if (markup.isServices) this.#addNamed(name);
      else this.#addLoaded(this.draft.category(name), addressOf(element));
    }
  }

  /** @param {string} name of a service */
  #addNamed(name) {
    const service = knownService({ id: idOf(name), name });
    const entry = readCatalogue().find(({ name: known }) => known === name);
    const { services } = this.draft.category(entry?.category ?? 'functional');
    if (!services.some(({ id }) => id === service.id)) services.push(service);
  }

  /** @param {ReturnType<Draft['category']>} category @param {string} address */
  #addLoaded({ services }, address) {
    const [entry] = this.#services.ownersOf(address);
    if (entry && !services.some(({ id }) => id === entry.id)) services.push(toService(entry));
  }
}

/**
 * Reads the marks of other tools in a page: the categories that they name, and services by what marked elements load.
 *
 * @param {string} html
 * @param {Findings} findings gets what the page tells the other tool, and we have no place for
 * @returns {FromPage | undefined} nothing when there are none
 */
export function fromPage(html, findings) {
  const marks = new Marks();
  const compat = new Set();
  /** @type {string | undefined} */
  let lang;
  eachElement(parsePage(html), (element) => {
    for (const markup of MARKUPS) {
      const isOwn =
        element.tagName === 'script' && markup.own.test(attributeOf(element, 'src') ?? '');
      if (isOwn) reportTag(element, findings);
      if (isOwn && markup.culture) lang ??= attributeOf(element, markup.culture)?.toLowerCase();
      if (isOwn || namesIn(element, markup).length) compat.add(markup.name);
      if (!isOwn) marks.add(element, markup);
    }
  });
  const names = /** @type {string[]} */ ([...compat]);
  return names.length ? { draft: marks.draft, compat: names, ...(lang && { lang }) } : undefined;
}
