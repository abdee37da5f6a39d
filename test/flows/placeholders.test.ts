import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { press, rest, seeQuestion, tellStories } from '../helpers/story.js';

const pages: Record<string, string> = {};
const story = tellStories({ pages });

const pageWith = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Film</title>
  <script src="/say-so.js"></script></head><body>${body}</body></html>`;

async function visit(): Promise<Page> {
  const page = await story.visitor();
  await page.goto(`${story.site.origin}/film.html`);
  return page;
}

describe('a placeholder', () => {
  const film = (attributes: string): string =>
    `<iframe data-say-so="marketing" data-src="%TRACKER%/film" title="Film" ${attributes}></iframe>`;
  const FRAMES = [
    'width="320" height="200"',
    'style="width: 100%; aspect-ratio: 16 / 9; border: 0" data-poster="/favicon.svg"',
    'style="float: right; width: 40%; height: 30vh; margin: 1em"',
  ];

  it('never moves what is around it: as it comes, loads and comes back', async () => {
    for (const attributes of FRAMES) {
      pages['/film.html'] = pageWith(`<p>Before</p>${film(attributes)}<p>After</p>`);
      const page = await story.visitor();
      await page.evaluateOnNewDocument(() => {
        const shifts: unknown[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(entry.toJSON());
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${story.site.origin}/film.html`);
      await page.waitForSelector('say-so-embed >>> [data-action=load-once]', { visible: true });
      await page.evaluate(() => window.SaySo.acceptAll());
      await page.waitForSelector('iframe[src]', { visible: true });
      await rest(page, 100);
      await page.evaluate(() => window.SaySo.withdraw());
      await page.waitForSelector('say-so-embed', { visible: true });
      await rest(page, 100);

      assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'shifts')), [], attributes);
    }
  });

  it('is reached and used by keyboard, and the frame has the focus when it has loaded', async () => {
    pages['/film.html'] = pageWith(`<p>Before</p>${film('width="320" height="200"')}`);
    const page = await visit();
    await seeQuestion(page);
    await press(page, 'prompt', 'reject-all');
    await page.waitForSelector('say-so-embed >>> [data-action=load-once]', { visible: true });
    const action = (): Promise<string | undefined> =>
      page.evaluate(() => {
        const { activeElement } = document;
        const inner = activeElement?.shadowRoot?.activeElement;
        return (inner ?? activeElement)?.getAttribute('data-action') ?? activeElement?.localName;
      });
    for (let tabs = 0; tabs < 9 && (await action()) !== 'load-once'; tabs += 1)
      await page.keyboard.press('Tab');
    const loaded = page.waitForResponse((response) => response.url().endsWith('/film'));
    await page.keyboard.press('Enter');
    await loaded;
    await rest(page, 150);

    assert.equal(await action(), 'iframe');
  });

  it('has the picture that the author gives it', async () => {
    pages['/film.html'] = pageWith(film('width="320" height="200" data-poster="/favicon.svg"'));
    const page = await visit();

    const poster = await page.waitForSelector('say-so-embed >>> [part=poster]', { visible: true });
    const { width, height, loaded } = (await poster?.evaluate(async (image) => {
      await (image as HTMLImageElement).decode();
      const rect = image.getBoundingClientRect();
      const { complete, naturalWidth } = image as HTMLImageElement;
      return { width: rect.width, height: rect.height, loaded: complete && naturalWidth > 0 };
    })) ?? { width: 0, height: 0, loaded: false };

    // 320 by 200, and a border of 2 pixels that every frame has.
    assert.deepEqual([width, height, loaded], [320, 200, true]);
  });

  it('goes when the page takes its frame away', async () => {
    pages['/film.html'] = pageWith(`<main>${film('width="320" height="200"')}</main>`);
    const page = await visit();
    await page.waitForSelector('say-so-embed', { visible: true });

    await page.evaluate(() => document.querySelector('iframe')?.remove());

    await page.waitForFunction(() => !document.querySelector('say-so-embed'), { polling: 50 });
  });

  it('stands in a shadow root too', async () => {
    pages['/film.html'] = pageWith('<div id="host"></div>');
    const page = await visit();
    await page.evaluate(
      (markup) => {
        const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
        if (!root) return;
        root.innerHTML = markup;
        window.SaySo.observe(root);
      },
      film('').replace('%TRACKER%', story.site.trackerOrigin),
    );

    await page.locator('#host >>> say-so-embed >>> [data-action=load-once]').click();
    await page.waitForSelector('#host >>> iframe[src]', { visible: true });

    const focused = await page.$eval(
      '#host',
      ({ shadowRoot }) => shadowRoot?.activeElement?.localName,
    );
    assert.equal(focused, 'iframe');
  });
});
