import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';

/** A slow phone beside a desktop computer. */
export const THROTTLE = 4;

/** Slows the page down, until it is left. */
export const slowDown = (session) =>
  session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });

/** A browser without background traffic that does not say that it is automated: some widgets hide from those. */
export async function startBrowser() {
  const { executablePath, headless } = await findChromium();
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-blink-features=AutomationControlled',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return {
    version: await browser.version(),
    close: () => browser.close(),
    /** Somebody who comes more than once: has a cache and cookies. */
    newVisitor: () => browser.createBrowserContext(),
    /**
     * Opens an address, does `work` there, and leaves. Who comes has never been here, unless a visitor is given.
     * `prepare` is called before, on an empty page of the same site: what a browser does for any site is done by then.
     */
    async visit(address, work, { visitor, prepare } = {}) {
      const context = visitor ?? (await browser.createBrowserContext());
      const page = await context.newPage();
      try {
        await page.setViewport({ width: 1200, height: 800 });
        const session = await page.createCDPSession();
        await page.goto(new URL('/blank', address).href, { waitUntil: 'load' });
        await prepare?.(page, session);
        await page.goto(address, { waitUntil: 'load' });
        return await work(page, session);
      } finally {
        await page.close();
        if (!visitor) await context.close();
      }
    },
  };
}
