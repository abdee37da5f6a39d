/**
 * @import { Robots } from './robots.js'
 * @import { WantedPages } from './wanted-pages.js'
 * @typedef {{ url: string, depth: number }} Stop a page to visit, and by how many links it was found
 * @typedef {{ site: URL, robots: Robots, wanted: WantedPages, max: number, depth: number }} Limits
 */

/** Files that are no pages. */
const NO_PAGE =
  /\.(?:7z|avif|csv|docx?|epub|gif|gz|ics|jpe?g|js|json|m4a|mp3|mp4|pdf|png|pptx?|rss|svg|tar|webm|webp|xlsx?|xml|zip)$/i;

/** Which pages are visited, in which order: each once, on one host, within the limits. */
export class Frontier {
  /** @type {Map<string, Stop>} */
  #stops = new Map();

  /** @type {Set<string>} Pages that robots.txt asks to leave alone. */
  refused = new Set();

  /** @type {Set<string>} Pages beyond the limit. */
  beyond = new Set();

  /** @param {Limits} limits */
  constructor(limits) {
    this.limits = limits;
  }

  /**
   * Adds pages that are on the site and within the limits; the others are counted or left out.
   *
   * @param {readonly string[]} addresses
   * @param {number} depth
   * @param {boolean} [isNamed] whether somebody asked for them
   */
  add(addresses, depth, isNamed = false) {
    const { site, robots, wanted, max } = this.limits;
    for (const address of addresses) {
      const url = pageAt(address, site);
      if (!url || (!isNamed && !(wanted.isOpen && wanted.fits(url) && !NO_PAGE.test(url.pathname))))
        continue;
      if (!isNamed && depth > this.limits.depth) continue;
      if (this.#stops.has(url.href)) continue;
      if (!robots.allows(url.href)) this.refused.add(url.href);
      else if (this.#stops.size >= max) this.beyond.add(url.href);
      else this.#stops.set(url.href, { url: url.href, depth });
    }
  }

  /** How many there are until now. */
  get size() {
    return this.#stops.size;
  }

  /** All of them; what is added while somebody goes through them comes too. */
  [Symbol.iterator]() {
    return this.#stops.values();
  }
}

/** A page of the site; a fragment counts only where it is the address of a view. @param {string} address @param {URL} site */
function pageAt(address, site) {
  if (!URL.canParse(address, site.href)) return undefined;
  const url = new URL(address, site);
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  return url.host === site.host && /^https?:$/.test(url.protocol) ? url : undefined;
}
