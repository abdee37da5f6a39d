import { configOn } from '../browser/page-config.js';
import { settle } from '../browser/settle.js';
import { WrongUse } from '../wrong-use.js';

/**
 * @import { Browser, HTTPResponse, Page } from 'puppeteer-core'
 * @typedef {{
 *   url: URL, source: string, headers: Record<string, string>, said: string[], isRunning: boolean, config: unknown,
 * }} LoadedPage `source`: the HTML as it was sent; `said`: in the console, by Say-So; `isRunning`: whether that is there
 */

/** How long a page may take, and how long it is left alone, in milliseconds. */
const TIMEOUT_MS = 30_000;
const WAIT_MS = 500;

/** @param {Page} page @param {string} address @returns {Promise<HTTPResponse>} */
async function open(page, address) {
  try {
    const response = await page.goto(address, {
      waitUntil: 'domcontentloaded',
      timeout: TIMEOUT_MS,
    });
    if (response?.ok()) return response;
    throw new Error(`status ${response?.status()}`);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new WrongUse(`${address} cannot be loaded: ${message} (unreachable)`);
  }
}

/**
 * Loads a page as a visitor does who does not answer.
 *
 * @param {Browser} browser
 * @param {string} address
 * @returns {Promise<LoadedPage>}
 * @throws {WrongUse} when the page cannot be loaded
 */
export async function loadPage(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    return await look(page, address);
  } finally {
    await context.close();
  }
}

/** @param {Page} page @param {string} address @returns {Promise<LoadedPage>} */
async function look(page, address) {
  /** @type {string[]} */
  const said = [];
  page.on('console', (message) => {
    if (message.text().startsWith('[say-so]')) said.push(message.text());
  });
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  const response = await open(page, address);
  const source = await response.text();
  await settle(page, WAIT_MS);
  const isRunning = await page.evaluate(() => 'SaySo' in globalThis);
  const url = new URL(page.url());
  return {
    url,
    source,
    headers: response.headers(),
    said,
    isRunning,
    config: await configOn(page),
  };
}
