import { setTimeout as pause } from 'node:timers/promises';

/**
 * @import { Page } from 'puppeteer-core'
 */

/** The longest that is waited for a network that never rests, in milliseconds. */
const IDLE_LIMIT = 10_000;

/** The most screens that are scrolled through. */
const MAX_SCREENS = 30;

const idle = (/** @type {Page} */ page) =>
  page.waitForNetworkIdle({ idleTime: 500, timeout: IDLE_LIMIT }).catch(() => {
    // A page that polls or streams never rests; what it has asked for until now is known.
  });

/** Runs in the page: one screen after the other to the end, as lazy images and frames want it. @param {number} limit */
async function scroll(limit) {
  const { document, innerHeight, scrollTo, requestAnimationFrame } = /** @type {any} */ (
    globalThis
  );
  const root = document.scrollingElement ?? document.documentElement;
  for (let screen = 1; screen <= limit; screen++) {
    const top = screen * innerHeight;
    if (top > root.scrollHeight) break;
    scrollTo({ top, behavior: 'instant' });
    // A page in the background draws nothing; it is not waited for.
    await Promise.race([
      new Promise((done) => requestAnimationFrame(() => done(undefined))),
      new Promise((done) => setTimeout(done, 100)),
    ]);
  }
  scrollTo({ top: 0, behavior: 'instant' });
}

/**
 * Waits until a page rests, looks at all of it, and waits again.
 *
 * @param {Page} page
 * @param {number} waitMs how long it is left alone at the end: something may come late
 */
export async function settle(page, waitMs) {
  await idle(page);
  await page.evaluate(scroll, MAX_SCREENS).catch(() => {
    // The page has gone elsewhere meanwhile; that one is waited for below.
  });
  await idle(page);
  await pause(waitMs);
}
