import { after, before } from 'node:test';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type Frame,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core';
import { startSite, type Site, type SiteOptions } from '#demo/site-server.mjs';
import { ENGINE } from './abilities.js';

/** What a story has: a browser of its own, a site and its second origin, and what went wrong on the pages. */
export interface Story {
  readonly site: Site;
  /** Uncaught exceptions and policy violations of every page since the last {@link Story.visitor}. */
  readonly faults: string[];
  /** What the pages said in the console. */
  readonly said: string[];
  /** A person who has never been here: no cookies, no storage. */
  visitor(): Promise<Page>;
}

/** Notes what goes wrong on a page. Firefox mixes its own remarks with uncaught errors, so there the page is asked. */
async function watch(page: Page, story: Story): Promise<void> {
  if (ENGINE === 'chromium') page.on('pageerror', (error) => story.faults.push(String(error)));
  page.on('console', (entry) => story.said.push(entry.text()));
  await page.exposeFunction('noteFault', (what: string) => story.faults.push(what));
  await page.evaluateOnNewDocument((isAsked) => {
    const { noteFault } = window as unknown as { noteFault(what: unknown): void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      noteFault(`${violatedDirective} ${blockedURI}`),
    );
    if (!isAsked) return;
    window.addEventListener('error', ({ error, message }) => noteFault(String(error ?? message)));
    window.addEventListener('unhandledrejection', ({ reason }) => noteFault(String(reason)));
  }, ENGINE !== 'chromium');
}

/** What a story wants of its browser, besides what every story has. */
export interface BrowserWishes {
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Of Firefox. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

const executablePath = process.env['STORY_BROWSER'] ?? '/usr/bin/chromium';

/** How the browser of each engine is started. */
export function launchOptions({ switches = [], env, preferences }: BrowserWishes): LaunchOptions {
  const common = { executablePath, env: { ...process.env, ...env } };
  // Scroll bars that take no room, as those of Chromium without a window.
  const extraPrefsFirefox = { 'ui.useOverlayScrollbars': 1, ...preferences };
  if (ENGINE === 'firefox') return { ...common, browser: 'firefox', extraPrefsFirefox };
  return {
    ...common,
    headless: process.env['STORY_HEADLESS'] === 'shell' ? 'shell' : true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...switches],
  };
}

/** Starts a site and a browser for the stories of one file. Call at its top level. */
export function tellStories(options: SiteOptions = {}, wishes: BrowserWishes = {}): Story {
  let browser: Browser;
  let context: BrowserContext | undefined;
  let site: Site;
  const story: Story = {
    get site() {
      return site;
    },
    faults: [],
    said: [],
    async visitor() {
      await context?.close();
      context = await browser.createBrowserContext();
      for (const list of [story.faults, story.said, site.received]) list.length = 0;
      const page = await context.newPage();
      await page.setViewport({ width: 1200, height: 800 });
      await watch(page, story);
      return page;
    },
  };
  before(async () => {
    site = await startSite(options);
    browser = await puppeteer.launch(launchOptions(wishes));
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });
  return story;
}

/** Presses one of our buttons as a person does: with the mouse, where it stands. */
export async function press(page: Page, layer: 'prompt' | 'panel', action: string): Promise<void> {
  await page.locator(`say-so >>> [data-layer=${layer}] [data-action=${action}]`).click();
}

/** Waits until the question can be seen. */
export async function seeQuestion(page: Page): Promise<void> {
  await page.waitForSelector('say-so >>> [data-layer=prompt]', { visible: true });
}

/** Waits until the icon can be seen, and gives the attributes that stand for the answer. */
export async function seeIcon(page: Page | Frame): Promise<{ state: string; granted: string }> {
  await page.waitForSelector('say-so >>> [part=launcher]', { visible: true });
  return page.$eval('say-so', (icon) => ({
    state: icon.getAttribute('data-state') ?? '',
    granted: icon.getAttribute('data-granted') ?? '',
  }));
}

/** Lets the page be for a while: what was to run by itself has run then. */
export const rest = (page: Page, ms = 400): Promise<void> =>
  page.evaluate((time) => new Promise<void>((done) => setTimeout(done, time)), ms);

/** Loads the page again once its frames are there: Firefox takes the end of one that is loading for that of the reload. */
export async function reload(page: Page): Promise<void> {
  const isThere = (): boolean => document.readyState === 'complete';
  const frames = page.frames().map((frame) => frame.waitForFunction(isThere, { polling: 20 }));
  await Promise.allSettled(frames);
  await page.reload();
}

/** Waits until something is true here, beside the browser; for at most ten seconds. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isTrue()) && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
}
