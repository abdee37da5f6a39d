import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { clickAt, startDriver, webkitGtk, type Session } from '#scripts/webdriver.mjs';
import { startSite, type Site, type SiteOptions } from '#demo/site-server.mjs';
import { ENGINE } from '../helpers/abilities.js';
import { launchOptions, type BrowserWishes } from '../helpers/story.js';

/** What every engine can be asked for, whatever drives it. */
export interface Tab {
  /** Resolves when the page has loaded. */
  goto(address: string): Promise<unknown>;
  /** Runs a function in the page, with arguments that are JSON; what it gives, or a promise of it, has to be JSON too. */
  run<Values extends unknown[], Result>(
    code: (...values: Values) => Result,
    ...values: Values
  ): Promise<Awaited<Result>>;
  /** Clicks as a person does. */
  clickAt(x: number, y: number): Promise<unknown>;
  /** Closes the browser of this visitor. */
  close(): Promise<unknown>;
}

interface EngineBrowser {
  /** A tab of a person who has never been here. */
  newTab(): Promise<Tab>;
  stop(): Promise<unknown> | void;
}

async function driven(wishes: BrowserWishes): Promise<EngineBrowser> {
  const browser = await puppeteer.launch(launchOptions(wishes));
  return {
    async newTab() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      return {
        goto: (address) => page.goto(address),
        run: (code, ...values) => page.evaluate(code as never, ...values),
        clickAt: (x, y) => page.mouse.click(x, y),
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}

const tabOf = (session: Session): Tab => ({
  goto: (url) => session.call('POST', '/url', { url }),
  async run(code, ...values) {
    const script = `const [values, done] = arguments;
      Promise.resolve().then(() => (${code})(...values)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const told = await session.call('POST', '/execute/async', { script, args: [values] });
    const { value, error } = told as { value: never; error?: string };
    if (error) throw new Error(error);
    return value;
  },
  clickAt: (x, y) => clickAt(session, x, y),
  close: () => session.end(),
});

async function overWebDriver(): Promise<EngineBrowser> {
  const driver = await startDriver(webkitGtk(process.env['STORY_BROWSER'] ?? ''));
  return {
    newTab: async () => tabOf(await driver.newSession()),
    stop: () => driver.stop(),
  };
}

/** A site, and visitors of it in the engine that is asked for. */
export interface EngineStory {
  readonly site: Site;
  /** A person who has never been here; the one before has gone. */
  visitor(): Promise<Tab>;
}

/** Starts a site and a browser for the stories of one file, in any engine. Call at its top level. */
export function tellInEveryEngine(options: SiteOptions, wishes: BrowserWishes = {}): EngineStory {
  let site: Site;
  let browser: EngineBrowser;
  let tab: Tab | undefined;
  before(async () => {
    site = await startSite(options);
    browser = await (ENGINE === 'webkit' ? overWebDriver() : driven(wishes));
  });
  after(async () => {
    await tab?.close();
    await browser.stop();
    await site.stop();
  });
  return {
    get site() {
      return site;
    },
    async visitor() {
      await tab?.close();
      site.received.length = 0;
      tab = await browser.newTab();
      return tab;
    },
  };
}

/** Waits until something is so in the page, which may be replaced meanwhile; rejects after ten seconds. */
export async function waitFor<Values extends unknown[]>(
  tab: Tab,
  isSo: (...values: Values) => boolean,
  ...values: Values
): Promise<void> {
  const end = Date.now() + 10_000;
  let last: unknown;
  while (!(await tab.run(isSo, ...values).catch((error: unknown) => void (last = error)))) {
    if (Date.now() > end) throw new Error(`never: ${isSo}`, { cause: last });
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Clicks one of our buttons, as soon as it stands where it will stay. */
export async function press(tab: Tab, layer: 'prompt' | 'panel', action: string): Promise<void> {
  const selector = `[data-layer=${layer}] [data-action=${action}]`;
  await waitFor(
    tab,
    (wanted) => !!document.querySelector('say-so')?.shadowRoot?.querySelector(wanted),
    selector,
  );
  const [x, y] = await tab.run(async (wanted) => {
    const button = document.querySelector('say-so')?.shadowRoot?.querySelector(wanted);
    button?.scrollIntoView({ block: 'nearest' });
    await Promise.all(
      button
        ?.closest('[data-layer]')
        ?.getAnimations()
        .map((one) => one.finished) ?? [],
    );
    const { left = 0, top = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return [left + width / 2, top + height / 2] as [number, number];
  }, selector);
  await tab.clickAt(x, y);
}
