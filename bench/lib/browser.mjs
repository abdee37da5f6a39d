import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { Tab } from './tab.mjs';

const WINDOW = { width: 1200, height: 800, deviceScaleFactor: 1, mobile: false };

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
  const regular = browser.defaultBrowserContext();
  const root = await browser.target().createCDPSession();

  async function openTab({ id: browserContextId }) {
    const url = 'about:blank';
    const { targetId } = await root.send('Target.createTarget', { url, browserContextId });
    const attached = await root.send('Target.attachToTarget', { targetId, flatten: true });
    const tab = new Tab(root.connection().session(attached.sessionId));
    await tab.send('Page.enable');
    await tab.send('Emulation.setDeviceMetricsOverride', WINDOW);
    return { tab, close: () => root.send('Target.closeTarget', { targetId }) };
  }

  return {
    version: await browser.version(),
    close: () => browser.close(),
    /**
     * Opens an address, does `work` there with the tab, and leaves. Who comes has never been here; a regular comes with
     * the cookies, files and compiled scripts of earlier visits: a browser keeps the last only in its ordinary profile.
     * `prepare` is called before, on an empty page of the same site: what a browser does for any site is done then.
     */
    async visit(address, work, { isRegular = false, prepare } = {}) {
      const context = isRegular ? regular : await browser.createBrowserContext();
      const { tab, close } = await openTab(context);
      try {
        await tab.go(new URL('/blank', address).href);
        await prepare?.(tab);
        await tab.go(address);
        return await work(tab);
      } finally {
        await close();
        if (!isRegular) await context.close();
      }
    },
  };
}
