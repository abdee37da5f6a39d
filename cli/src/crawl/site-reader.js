import { WrongUse } from '../wrong-use.js';

/**
 * @import { Browser, Page } from 'puppeteer-core'
 */

/** How long the first page may take, in milliseconds. */
const START_LIMIT = 30_000;

/** The most that a file may take: what a sitemap may, before it is packed. */
const MAX_LENGTH = 50_000_000;

/** Runs in a page of the site: the text of a file, unpacked. @param {string} address @param {number} limit */
async function read(address, limit) {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  const plain = isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  return (await new Response(plain).text()).slice(0, limit);
}

/** @param {Page} page @param {string} start */
async function open(page, start) {
  const response = await page
    .goto(start, { waitUntil: 'domcontentloaded', timeout: START_LIMIT })
    .catch((error) => error);
  const reason = response instanceof Error ? response.message : statusOf(response?.status());
  if (reason) throw new WrongUse(`${start} cannot be loaded: ${reason} (unreachable)`);
}

/** @param {number} [status] */
const statusOf = (status = 0) => (status >= 400 ? `status ${status}` : '');

/**
 * Reads files of a site through the browser, which knows its names, certificates and proxies. Nothing on the page runs.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} start the first page
 * @param {(url: URL, readText: (address: string) => Promise<string | undefined>) => Promise<T>} use gets where the
 *   first page is in the end, and what reads a file of the same origin: `undefined` where there is none
 * @returns {Promise<T>}
 * @throws {WrongUse} when the first page cannot be loaded
 */
export async function withSite(browser, start, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setBypassCSP(true);
    await open(page, start);
    const readText = (/** @type {string} */ address) =>
      page.evaluate(read, address, MAX_LENGTH).catch(() => undefined);
    return await use(new URL(page.url()), readText);
  } finally {
    await context.close();
  }
}
