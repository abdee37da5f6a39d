/**
 * @import { Kept } from '../browser/kept.js'
 * @import { Maker } from '../browser/makers.js'
 * @import { Request, Write } from '../browser/watch.js'
 * @typedef {{ url: string, makers: Maker[], pages: Set<string> }} SeenRequest
 * @typedef {Kept & { makers: Maker[], pages: Set<string> }} SeenKept
 */

/** The most addresses that are told apart in one pass. */
const MAX_REQUESTS = 20_000;

/** The most makers of one thing. */
const MAX_MAKERS = 5;

/** @param {Maker[]} makers @param {Maker | undefined} maker */
function addMaker(makers, maker) {
  const isNew = maker && !makers.some(({ url, line }) => url === maker.url && line === maker.line);
  if (isNew && makers.length < MAX_MAKERS) makers.push(maker);
}

/** An address without what changes with every request. @param {string} address */
const withoutQuery = (address) => address.replace(/[?#].*$/s, '');

/** All that was seen in one pass. It counts from the answer on, and notes who writes before that too. */
export class Sightings {
  /** @type {Map<string, SeenRequest>} */
  requests = new Map();

  /** @type {Map<string, SeenKept>} */
  kept = new Map();

  /** @type {Map<string, Maker[]>} */
  #writers = new Map();

  /** The page that is visited. */
  page = '';

  /** @param {boolean} isCounting whether requests count from the start */
  constructor(isCounting) {
    this.isCounting = isCounting;
  }

  /** @param {Request} request */
  request({ url, maker }) {
    if (!this.isCounting || !/^(?:https?|wss?):/.test(url)) return;
    const address = withoutQuery(url);
    const isFull = this.requests.size >= MAX_REQUESTS;
    const seen = this.requests.get(address) ?? { url: address, makers: [], pages: new Set() };
    if (!isFull) this.requests.set(address, seen);
    addMaker(seen.makers, maker);
    seen.pages.add(this.page);
  }

  /** @param {Write} write */
  write({ kind, name, maker }) {
    const key = `${kind} ${name}`;
    const makers = this.#writers.get(key) ?? [];
    this.#writers.set(key, makers);
    addMaker(makers, maker);
  }

  /** @param {readonly Kept[]} kept what the browser keeps now */
  keeps(kept) {
    for (const item of kept) {
      const key = JSON.stringify([item.kind, item.name, item.host]);
      const makers = this.#writers.get(`${item.kind} ${item.name}`) ?? [];
      const seen = this.kept.get(key) ?? { ...item, makers, pages: new Set() };
      this.kept.set(key, Object.assign(seen, { makers }));
      seen.pages.add(this.page);
    }
  }
}
