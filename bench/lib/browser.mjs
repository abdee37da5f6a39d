import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';

/** A browser without throttled timers or background traffic, and a fresh visitor for every page. */
export async function startBrowser() {
  const { executablePath, headless } = await findChromium();
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return {
    version: await browser.version(),
    close: () => browser.close(),
    /** Opens an address as somebody who has never been here, does `work` there, and leaves. */
    async visit(address, work) {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.setViewport({ width: 1200, height: 800 });
        await page.goto(address, { waitUntil: 'load' });
        return await work(page, await page.createCDPSession());
      } finally {
        await context.close();
      }
    },
  };
}
