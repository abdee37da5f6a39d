import { setTimeout as pause } from 'node:timers/promises';
import { answer, grantedOn } from '../browser/answer.js';
import { keptNow } from '../browser/kept.js';
import { settle } from '../browser/settle.js';
import { watchPage } from '../browser/watch.js';
import { watchWorkers } from '../browser/watch-workers.js';
import { Sightings } from './sightings.js';

/**
 * @import { Browser, BrowserContext, HTTPResponse, Page } from 'puppeteer-core'
 * @import { Selectors } from '../browser/answer.js'
 * @typedef {'unset' | 'refused' | 'granted'} Step what the visitor has answered
 * @typedef {{ url: string, status?: number, error?: string, noPage?: string }} Visit `error`: why it could not be looked at;
 *   `noPage`: why there is nothing to look at
 * @typedef {{ waitMs: number, pauseMs: number, timeoutMs: number, selectors: Selectors }} Pace
 * @typedef {{
 *   step: Step, isAnswered: boolean, granted?: string[], sightings: Sightings, visits: Visit[], picture?: string,
 * }} Pass `isAnswered`: whether the answer could be given; `granted`: by Say-So; `picture`: of the first page, WebP in base64
 */

const WISHES = /** @type {const} */ ({ refused: 'reject', granted: 'accept' });

/** The size of a usual window. */
const VIEWPORT = { width: 1280, height: 800 };

/** Whether there is a page to look at. @param {Visit} visit */
export const isThere = ({ error, noPage }) => !error && !noPage;

/** Why the browser has stayed where it was, if the answer of a server says so. @param {HTTPResponse | undefined} response */
function noPageIn(response) {
  if (!response) return undefined;
  if ([204, 205].includes(response.status())) return 'has no content';
  const { 'content-disposition': disposition = '', 'content-type': type = '' } = response.headers();
  return /^attachment/i.test(disposition) || !/^text\/|html|xml/i.test(type)
    ? 'is a file to keep'
    : undefined;
}

/** One visitor with a new profile, and what is seen of it. */
export class Visitor {
  /** @type {Page | undefined} */
  #page;

  /** @type {HTTPResponse | undefined} What the server said to the tab's last address. */
  #answer;

  /** @param {BrowserContext} context @param {Step} step @param {Pace} pace */
  constructor(context, step, pace) {
    this.context = context;
    this.pace = pace;
    /** @type {Pass} */
    this.pass = {
      step,
      isAnswered: step === 'unset',
      sightings: new Sightings(step === 'unset'),
      visits: [],
    };
  }

  /** The tab; a new one when the last has crashed. */
  async page() {
    if (this.#page && !this.#page.isClosed()) return this.#page;
    this.#page = await this.context.newPage();
    await this.#page.setViewport(VIEWPORT);
    // Many services do nothing for what calls itself headless.
    const agent = await this.context.browser()?.userAgent();
    await this.#page.setUserAgent({ userAgent: (agent ?? '').replace('Headless', '') });
    await watchPage(this.#page, this.pass.sightings);
    this.#page.on('response', (response) => {
      const isOfTab = !response.frame()?.parentFrame();
      if (isOfTab && response.request().isNavigationRequest()) this.#answer = response;
    });
    return this.#page;
  }

  /**
   * Loads a page and waits until it rests.
   *
   * @param {string} url
   * @returns {Promise<Visit>} never throws: a page that fails says why
   */
  async load(url) {
    const page = await this.page();
    this.pass.sightings.page = url;
    this.#answer = undefined;
    try {
      const timeout = this.pace.timeoutMs;
      const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout });
      await settle(page, this.pace.waitMs);
      const status = response?.status();
      return { url, ...(status && { status }) };
    } catch (error) {
      await page.close().catch(() => {}); // It may be stuck; the next page has a new tab.
      const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
      const noPage = reason.startsWith('net::ERR_ABORTED') && noPageIn(this.#answer);
      return noPage ? { url, noPage } : { url, error: reason };
    }
  }

  /** Answers on the page that is open, and waits for what comes of it. */
  async answer() {
    const { step, sightings } = this.pass;
    const page = await this.page();
    sightings.isCounting = true;
    try {
      if (step !== 'unset')
        this.pass.isAnswered = await answer(page, WISHES[step], this.pace.selectors);
      await settle(page, this.pace.waitMs);
      await this.look();
    } catch {
      // A page that goes away meanwhile has not kept the answer, as far as we know.
    }
  }

  /** Notes what is kept and granted now, with a picture where there is none yet. */
  async look() {
    const page = await this.page();
    this.pass.sightings.keeps(await keptNow(this.context, page));
    const granted = await grantedOn(page).catch(() => undefined);
    if (granted) this.pass.granted = granted;
    this.pass.picture ??= await page
      .screenshot({ type: 'webp', quality: 60, encoding: 'base64' })
      .catch(() => undefined);
  }

  /** Loads a page, notes what is there, and rests. @param {string} url */
  async visit(url) {
    const visit = await this.load(url);
    if (isThere(visit)) await this.look().catch(() => {}); // It has gone away meanwhile.
    this.pass.visits.push(visit);
    await pause(this.pace.pauseMs);
    return visit;
  }
}

/**
 * Lets a visitor with a new profile do something.
 *
 * @param {Browser} browser
 * @param {Step} step
 * @param {Pace} pace
 * @param {(visitor: Visitor) => Promise<void>} go
 * @returns {Promise<Pass>}
 */
export async function makePass(browser, step, pace, go) {
  const context = await browser.createBrowserContext();
  const visitor = new Visitor(context, step, pace);
  const stop = await watchWorkers(context, visitor.pass.sightings);
  try {
    await go(visitor);
    return visitor.pass;
  } finally {
    await stop();
    await context.close();
  }
}
