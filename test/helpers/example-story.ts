import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { press, rest, seeIcon, seeQuestion, tellStories, until } from './story.js';

/** An example that answers, and what its second site was asked for since. */
export interface RunningExample {
  readonly origin: string;
  /** Paths, oldest first. */
  readonly asked: string[];
  stop(): Promise<unknown>;
}

/** How the pages of an example change: in the same document, or by a new one. */
export type Changes = 'same document' | 'new document';

const HOME = '/film.html?home';
const LATE = '/film.html?late';
const SCRIPT = '/statistics.js';

/** Follows a link of the example, and waits until its page is there and can be clicked: no view transition covers it. */
async function follow(page: Page, path: string, heading: string): Promise<void> {
  await page.locator(`nav a[href="${path}"]:not([data-say-so-action])`).click();
  await page.waitForFunction(
    (text) =>
      document.querySelector('h1')?.textContent?.trim() === text &&
      !document.documentElement.matches(':active-view-transition'),
    {},
    heading,
  );
}

const seePlaceholder = (page: Page): Promise<unknown> =>
  page.waitForSelector('say-so-embed', { visible: true });

/** The one story that every example tells. Call it at the top level of a file. */
export function tellExample(
  name: string,
  start: () => Promise<RunningExample>,
  changes: Changes = 'same document',
): void {
  const complaints: string[] = [];
  let example: RunningExample;
  // Before those of the browser: an example that runs must end, also where no browser could be started.
  before(async () => (example = await start()));
  after(() => (example as RunningExample | undefined)?.stop()); // None, where it did not start.
  const story = tellStories();

  /** A new visitor on the first page, who stays in one document where the example does. */
  async function visit(): Promise<Page> {
    const page = await story.visitor();
    complaints.length = example.asked.length = 0;
    page.on('console', (entry) => {
      const isIcon = entry.location().url?.endsWith('/favicon.ico');
      if (['warn', 'error'].includes(entry.type()) && !isIcon) complaints.push(entry.text());
    });
    // Until its router has come too: a link that is followed earlier loads another document.
    await page.goto(example.origin, { waitUntil: 'networkidle0' });
    await page.evaluate(() => Reflect.set(window, 'isHere', true));
    return page;
  }

  const isSameDocument = (page: Page): Promise<boolean> => page.evaluate(() => 'isHere' in window);

  const checkDocument = async (page: Page): Promise<void> =>
    assert.equal(await isSameDocument(page), changes === 'same document');

  const checkQuiet = (): void => assert.deepEqual([...complaints, ...story.faults], []);

  describe(`the example ${name}`, () => {
    it('asks nobody else before an answer', async () => {
      const page = await visit();
      await seeQuestion(page);
      await seePlaceholder(page);
      await rest(page);

      assert.deepEqual(example.asked, []);
      checkQuiet();
    });

    it('holds a frame that comes after a refusal', async () => {
      const page = await visit();
      await press(page, 'prompt', 'reject-all');
      await follow(page, '/film', 'Film');
      await seePlaceholder(page);
      await rest(page);

      await checkDocument(page);
      assert.deepEqual(example.asked, []);
      assert.equal((await seeIcon(page)).state, 'refused');
      checkQuiet();
    });

    it('runs the script once and loads frames when accepted', async () => {
      const page = await visit();
      await press(page, 'prompt', 'accept-all');
      await until(() => example.asked.includes(HOME) && example.asked.includes(SCRIPT));
      await follow(page, '/film', 'Film');
      await until(() => example.asked.includes(LATE));
      await follow(page, '/', 'Home');
      await until(() => example.asked.filter((path) => path === HOME).length === 2);
      await rest(page);

      await checkDocument(page);
      const documents = changes === 'same document' ? 1 : 3;
      assert.equal(example.asked.filter((path) => path === SCRIPT).length, documents);
      assert.equal(await page.evaluate(() => Reflect.get(window, 'visits') as number), 1);
      assert.equal(await page.$('say-so-embed'), null);
      checkQuiet();
    });

    it('goes back to nothing when the answer is withdrawn', async () => {
      const page = await visit();
      await press(page, 'prompt', 'accept-all');
      await until(() => example.asked.includes(HOME) && example.asked.includes(SCRIPT));
      await follow(page, '/film', 'Film');
      await until(() => example.asked.includes(LATE));

      await page.locator('[data-say-so-action=settings]').click();
      await Promise.all([page.waitForNavigation(), press(page, 'panel', 'reject-all')]);
      example.asked.length = 0;
      await seePlaceholder(page);
      await rest(page);

      assert.equal((await seeIcon(page)).state, 'refused');
      assert.deepEqual(example.asked, []);
      checkQuiet();
    });

    it('knows a visitor who comes back, without a complaint', async () => {
      const page = await visit();
      await press(page, 'prompt', 'accept-all');
      await until(() => example.asked.includes(HOME) && example.asked.includes(SCRIPT));
      example.asked.length = 0;

      await page.goto(`${example.origin}/film`);
      await until(() => example.asked.includes(LATE) && example.asked.includes(SCRIPT));
      await rest(page);

      assert.equal((await seeIcon(page)).state, 'granted');
      assert.deepEqual(example.asked.sort(), [LATE, SCRIPT]);
      checkQuiet();
    });

    it('shows the notice, and again after another page', async () => {
      const page = await visit();
      await press(page, 'prompt', 'reject-all');
      for (const path of ['/film', '/']) {
        await follow(page, '/notice', 'Privacy notice');
        await page.waitForSelector(
          'say-so-section[heading="Contact us"], say-so-section#contact-us',
        );
        assert.equal((await page.$$('say-so-section')).length, 2);
        await follow(page, path, path === '/' ? 'Home' : 'Film');
      }

      assert.deepEqual(example.asked, []);
      assert.equal((await page.$$('say-so')).length, 1);
      checkQuiet();
    });
  });
}
