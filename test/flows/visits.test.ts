import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { needs } from '../helpers/abilities.js';
import { press, rest, seeIcon, seeQuestion, tellStories, until } from '../helpers/story.js';

const story = tellStories();
const home = (page: Page) => page.goto(`${story.site.origin}/`);
const paths = (): string[] => story.site.received.map(({ path }) => path);
const EVENTS = '/com.snowplowanalytics.snowplow/tp2';

async function received(path: string): Promise<void> {
  await until(() => paths().includes(path));
  assert.ok(paths().includes(path), `the second site never got ${path}`);
}

describe('a first visit', () => {
  it('asks, and sends nothing to the second site while it is ignored', async () => {
    const page = await story.visitor();
    await home(page);
    await seeQuestion(page);

    await page.keyboard.press('Escape');
    await page.mouse.wheel({ deltaY: 900 });
    await page.mouse.click(800, 300);
    await rest(page, 1000);

    assert.deepEqual(paths(), []);
    assert.deepEqual(await page.evaluate(() => document.cookie), '');
    assert.equal((await seeIcon(page)).state, 'unset');
    assert.deepEqual(story.faults, []);
  });

  it('leaves the page usable: it scrolls, and links work', async () => {
    const page = await story.visitor();
    await home(page);
    await seeQuestion(page);

    await page.mouse.wheel({ deltaY: 500 });
    await page.waitForFunction(() => scrollY > 0);
    await Promise.all([page.waitForNavigation(), page.locator('nav a[href*=booking]').click()]);

    assert.match(page.url(), /booking/);
    await seeQuestion(page);
  });

  it('shows the icon at the bottom left of every page, before and after the answer', async () => {
    const page = await story.visitor();
    const distances = (): Promise<{ left: number; bottom: number }> =>
      page.$eval('say-so >>> [part=launcher]', (icon) => {
        const { left, bottom } = icon.getBoundingClientRect();
        return { left, bottom: innerHeight - bottom };
      });
    for (const path of ['/', '/booking.html', '/legal/notice.html', '/legal/inventory.html']) {
      await page.goto(story.site.origin + path);
      await seeIcon(page);
      const { left, bottom } = await distances();
      assert.ok(
        left >= 0 && left <= 32 && bottom >= 0 && bottom <= 32,
        `${path} ${left} ${bottom}`,
      );
    }
    await press(page, 'prompt', 'reject-all');
    assert.ok((await distances()).left <= 32);
  });

  it('never shifts the page', needs('layout shifts'), async () => {
    for (const width of [320, 1200]) {
      const page = await story.visitor();
      await page.setViewport({ width, height: 700 });
      await page.evaluateOnNewDocument(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await home(page);
      await seeQuestion(page);
      await press(page, 'prompt', 'settings');
      await press(page, 'panel', 'accept-all');
      await rest(page);

      assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'shifts') as number[]), []);
    }
  });

  it('asks the site for the configured files and nothing else', async () => {
    const page = await story.visitor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await home(page);
    await seeQuestion(page);
    await rest(page);

    const ours = ['/', '/say-so.js', '/say-so.json'];
    const theirs = /^\/(site\.css|received\.js|received\.json|favicon\.svg|statistics\.js)$/;
    assert.deepEqual(
      asked.filter((path) => !theirs.test(path)),
      ours,
    );
    assert.ok(!asked.includes('/statistics.js'), 'a held script was fetched');
  });
});

describe('Accept all', () => {
  it('lets a real analytics library run and send, at once and on the next page', async () => {
    const page = await story.visitor();
    await home(page);
    await seeQuestion(page);

    await press(page, 'prompt', 'accept-all');
    await received(EVENTS);
    assert.match(await page.evaluate(() => document.cookie), /_sp_id\./);

    story.site.received.length = 0;
    await page.goto(`${story.site.origin}/booking.html`);
    assert.equal((await seeIcon(page)).state, 'granted');
    await received(EVENTS);
    assert.equal(await page.$('say-so >>> [data-layer=prompt]'), null);
    assert.deepEqual(story.faults, []);
  });

  it('shows on the page what the second site has received', async () => {
    const page = await story.visitor();
    await home(page);
    await seeQuestion(page);
    await press(page, 'prompt', 'accept-all');
    await received(EVENTS);

    await page.waitForFunction(
      (path) => document.querySelector('[data-received]')?.textContent?.includes(path),
      { polling: 100 },
      EVENTS,
    );
  });
});

describe('Reject all', () => {
  it('is remembered, and nothing is sent on this page or the next', async () => {
    const page = await story.visitor();
    await home(page);
    await seeQuestion(page);

    await press(page, 'prompt', 'reject-all');
    await rest(page);
    for (const path of ['/booking.html', '/']) {
      await page.goto(story.site.origin + path);
      assert.equal((await seeIcon(page)).state, 'refused');
      assert.equal(await page.$('say-so >>> [data-layer=prompt]'), null);
      await rest(page);
    }

    assert.deepEqual(paths(), []);
    const cookies = await page.evaluate(() => document.cookie);
    assert.match(
      cookies,
      /^__Host-say-so=v=1&at=[\dTZ:-]+&rev=2026-11-01&granted=&denied=functional\+/,
    );
    assert.deepEqual(story.faults, []);
  });
});

describe('the panel', () => {
  it('saves one service of one category, by keyboard alone', async () => {
    const page = await story.visitor();
    await home(page);
    await seeQuestion(page);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        const input = element as HTMLInputElement | null;
        return input?.dataset['action'] ?? input?.name ?? element?.localName ?? '';
      });
    const tabTo = async (name: string): Promise<void> => {
      for (let tries = 0; tries < 40 && (await focused()) !== name; tries += 1)
        await page.keyboard.press('Tab');
      assert.equal(await focused(), name);
    };

    await tabTo('reject-all');
    await tabTo('accept-all');
    await tabTo('settings');
    await page.keyboard.press('Enter');
    await page.waitForSelector('say-so >>> dialog[open]', { visible: true });
    await tabTo('analytics');
    await page.keyboard.press(' ');
    await tabTo('save');
    await page.keyboard.press('Enter');

    const { state, granted } = await seeIcon(page);
    assert.equal(state, 'partial');
    assert.equal(granted, 'necessary necessary/site analytics analytics/snowplow');
    assert.equal(await focused(), 'settings');
    await received(EVENTS);
  });

  it('withdraws in two clicks: the page reloads, and nothing more is sent', async () => {
    const page = await story.visitor();
    await home(page);
    await seeQuestion(page);
    await press(page, 'prompt', 'accept-all');
    await received(EVENTS);

    await page.locator('say-so >>> [part=launcher]').click();
    await Promise.all([page.waitForNavigation(), press(page, 'panel', 'reject-all')]);
    assert.equal((await seeIcon(page)).state, 'refused');
    story.site.received.length = 0;
    await page.goto(`${story.site.origin}/booking.html`);
    await rest(page, 800);

    assert.deepEqual(paths(), []);
    assert.deepEqual(story.faults, []);
  });
});
