import { configOn } from '../browser/page-config.js';
import { linksOn } from '../browser/links.js';
import { toolOn } from '../browser/tools.js';
import { Frontier } from '../crawl/frontier.js';
import { readRobots } from '../crawl/robots.js';
import { pagesIn } from '../crawl/sitemap.js';
import { withSite } from '../crawl/site-reader.js';
import { wantedPages } from '../crawl/wanted-pages.js';
import { isThere, makePass } from './pass.js';

/**
 * @import { Browser } from 'puppeteer-core'
 * @import { Selectors } from '../browser/answer.js'
 * @import { Pace, Pass, Step } from './pass.js'
 * @typedef {Pace & { pages: string[], max: number, depth: number, robots: boolean }} ScanWishes
 *   `robots`: whether robots.txt is respected
 * @typedef {{ step: Step, done: number, total: number, url: string }} Progress
 * @typedef {{
 *   site: URL, passes: Pass[], tool: string | undefined, config: unknown, leftOut: { robots: string[], max: string[] },
 * }} Seen `tool`: what asks the visitor; `config`: what the page gives Say-So
 */

/**
 * Reads which pages there are to begin with.
 *
 * @param {Browser} browser
 * @param {string} start
 * @param {ScanWishes} wishes
 */
const openFrontier = (browser, start, wishes) =>
  withSite(browser, start, async (site, readText) => {
    const address = new URL('/robots.txt', site).href;
    const text = wishes.robots ? await readText(address) : '';
    const robots = readRobots(address, text);
    const wanted = wantedPages(wishes.pages, site);
    const frontier = new Frontier({ ...wishes, site, robots, wanted });
    frontier.add(wanted.named.length ? wanted.named : [site.href], 0, true);
    const sitemaps = robots.sitemaps.length
      ? robots.sitemaps
      : [new URL('/sitemap.xml', site).href];
    if (wanted.isOpen) frontier.add(await pagesIn(sitemaps, readText), 0);
    return frontier;
  });

/**
 * Visits a site as three visitors do: one who does not answer, one who refuses, one who accepts.
 *
 * @param {Browser} browser
 * @param {string} start an address of the site
 * @param {ScanWishes} wishes
 * @param {(progress: Progress) => void} [tell]
 * @returns {Promise<Seen>}
 * @throws {WrongUse} when the first page cannot be loaded
 */
export async function scan(browser, start, wishes, tell = () => {}) {
  const frontier = await openFrontier(browser, start, wishes);
  const { site, robots } = frontier.limits;
  const pace = { ...wishes, pauseMs: Math.max(wishes.pauseMs, robots.pauseMs) };
  const journey = { browser, frontier, pace, tell };
  const { tool, config, pass } = await firstPass(journey);
  const passes = [pass];
  for (const step of answersTo(tool, wishes.selectors)) passes.push(await laterPass(journey, step));
  const leftOut = { robots: [...frontier.refused], max: [...frontier.beyond] };
  return { site, passes, tool, config, leftOut };
}

/**
 * Which answers are given: those whose button is named, or else both where anything asks.
 *
 * @param {string | undefined} tool
 * @param {Selectors} selectors
 * @returns {Step[]}
 */
function answersTo(tool, { reject, accept }) {
  const areNamed = Boolean(reject || accept);
  return [
    ...(reject || (tool && !areNamed) ? [/** @type {const} */ ('refused')] : []),
    ...(accept || (tool && !areNamed) ? [/** @type {const} */ ('granted')] : []),
  ];
}

/**
 * @typedef {{ browser: Browser, frontier: Frontier, pace: Pace, tell: (progress: Progress) => void }} Journey
 */

/** Finds the pages on the way, and what asks the visitor. @param {Journey} journey */
async function firstPass({ browser, frontier, pace, tell }) {
  /** @type {{ tool?: string, config?: unknown }} */
  const found = {};
  const pass = await makePass(browser, 'unset', pace, async (visitor) => {
    let done = 0;
    for (const { url, depth } of frontier) {
      tell({ step: 'unset', done: done++, total: frontier.size, url });
      if (!isThere(await visitor.visit(url))) continue;
      const page = await visitor.page();
      frontier.add(await linksOn(page), depth + 1);
      found.tool ??= await toolOn(page).catch(() => undefined);
      found.config ??= await configOn(page);
    }
  });
  return { tool: found.tool, config: found.config, pass };
}

/** Answers on the first page that loads, and visits all pages with that. @param {Journey} journey @param {Step} step */
const laterPass = ({ browser, frontier, pace, tell }, step) =>
  makePass(browser, step, pace, async (visitor) => {
    const stops = [...frontier];
    for (const { url } of stops) {
      if (!isThere(await visitor.load(url))) continue;
      await visitor.answer();
      break;
    }
    if (!visitor.pass.isAnswered) return;
    for (const [done, { url }] of stops.entries()) {
      tell({ step, done, total: stops.length, url });
      await visitor.visit(url);
    }
  });
