import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { seeIcon, seeQuestion, tellStories } from '../helpers/story.js';

const LINKS = Array.from({ length: 26 }, (_, index) => `<p><a href="#x">Link ${index}</a></p>`);

const pageWith = (config: object, style = '', body = LINKS.join('')): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long</title>
  <meta name="viewport" content="width=device-width"><style>${style}</style>
  <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
  <script src="/say-so.js"></script></head><body>${body}</body></html>`;

const TINY = 'body{margin:0}p{margin:0;font-size:12px}';
const SHELL = 'html,body{height:100%;margin:0}main{height:100%;overflow:auto}';

const story = tellStories({
  pages: {
    '/card.html': pageWith({}),
    '/bar.html': pageWith({ prompt: 'bar' }),
    '/right.html': pageWith({ position: 'bottom-right' }, 'body{text-align:right}'),
    '/icon.html': pageWith({ prompt: 'none' }, TINY),
    '/shell.html': pageWith({ prompt: 'bar' }, SHELL, `<main>${LINKS.join('')}</main>`),
    '/smooth.html': pageWith({ prompt: 'bar' }, 'html{scroll-behavior:smooth}'),
    '/dialog.html': pageWith({ prompt: 'dialog', noticeUrl: '/notice.html' }),
    '/notice.html': pageWith({ prompt: 'dialog', noticeUrl: '/notice.html' }),
  },
});

async function visit(path: string, width: number, height: number): Promise<Page> {
  const page = await story.visitor();
  await page.setViewport({ width, height });
  await page.goto(`${story.site.origin}${path}`);
  await seeIcon(page);
  return page;
}

/** What is on top at the middle of the link of the page that has focus; nothing while none of them has. */
const seen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const link = document.activeElement;
    if (link?.localName !== 'a') return '';
    const { left, top, width, height } = link.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.localName ?? 'nothing';
  });

/** Lets the browser draw, and smooth scrolling come to its end. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let last = NaN;
        const look = (): void => {
          const top = [...document.querySelectorAll('html, main')].reduce(
            (sum, { scrollTop }) => sum + scrollTop,
            0,
          );
          if (top === last) return done();
          last = top;
          requestAnimationFrame(() => requestAnimationFrame(look));
        };
        requestAnimationFrame(look);
      }),
  );

describe('a link that has focus', () => {
  const SCREENS = [
    [320, 256],
    [1280, 720],
  ] as const;
  for (const path of [
    '/card.html',
    '/bar.html',
    '/right.html',
    '/icon.html',
    '/shell.html',
    '/smooth.html',
  ])
    for (const [width, height] of SCREENS)
      it(`is never under ours on ${path} at ${width} by ${height}`, async () => {
        const page = await visit(path, width, height);
        const hidden: string[] = [];
        let links = 0;
        for (let tabs = 0; tabs < 32; tabs += 1) {
          await page.keyboard.press('Tab');
          await settled(page);
          const what = await seen(page);
          if (what) links += 1;
          if (what && what !== 'a') hidden.push(`${tabs} ${what}`);
        }

        assert.deepEqual(hidden, []);
        assert.ok(links >= 26, `${links} links`);
      });

  it('is never under ours on the way back either', async () => {
    const page = await visit('/card.html', 320, 256);
    const hidden: string[] = [];
    await page.keyboard.down('Shift');
    for (let tabs = 0; tabs < 26; tabs += 1) {
      await page.keyboard.press('Tab');
      await settled(page);
      hidden.push(await seen(page));
    }

    assert.deepEqual(new Set(hidden), new Set(['a']));
  });

  it('leaves no trace on the page, which we never style', async () => {
    const page = await visit('/bar.html', 320, 256);
    const markup = (): Promise<string> =>
      page.$eval(
        'html',
        (root) => (root.cloneNode() as Element).outerHTML + document.body.outerHTML,
      );
    const before = await markup();
    for (let tabs = 0; tabs < 32; tabs += 1) await page.keyboard.press('Tab');
    await settled(page);

    assert.equal(await markup(), before);
    assert.equal(await page.evaluate(() => document.documentElement.getAttribute('style')), null);
    assert.equal(await page.evaluate(() => document.body.getAttribute('style')), null);
  });

  it('has the question back when focus is nowhere', async () => {
    const page = await visit('/bar.html', 1280, 720);
    await seeQuestion(page);
    for (let tabs = 0; tabs < 30; tabs += 1) await page.keyboard.press('Tab');
    await page.waitForSelector('say-so >>> [data-layer=prompt]', { hidden: true });

    await page.mouse.click(900, 60);

    await seeQuestion(page);
  });

  it('does not make the page scroll when a mouse puts focus there', async () => {
    const page = await visit('/card.html', 1280, 720);
    await seeQuestion(page);
    await page.mouse.click(30, 20);
    await settled(page);

    assert.equal(await page.evaluate(() => scrollY), 0);
  });
});

describe('focus', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      const inner = activeElement?.shadowRoot?.activeElement;
      const action = (inner ?? activeElement)?.getAttribute('data-action');
      return action ?? (inner ?? activeElement)?.localName ?? '';
    });
  const tabTo = async (page: Page, name: string): Promise<void> => {
    for (let tabs = 0; tabs < 40 && (await focused(page)) !== name; tabs += 1)
      await page.keyboard.press('Tab');
    assert.equal(await focused(page), name);
  };

  for (const path of ['/card.html', '/bar.html', '/dialog.html'])
    for (const action of ['reject-all', 'accept-all'])
      it(`goes from ${action} to the icon on ${path}, by keyboard alone`, async () => {
        const page = await visit(path, 1280, 720);
        await seeQuestion(page);
        await tabTo(page, action);

        await page.keyboard.press('Enter');

        assert.equal(await focused(page), 'settings');
        assert.equal(await page.$('say-so >>> [data-layer=prompt]'), null);
        await page.keyboard.press('Tab');
        assert.equal(await focused(page), 'a');
      });

  it('leaves the card and the bar by Tab, for they are no traps', async () => {
    for (const path of ['/card.html', '/bar.html']) {
      const page = await visit(path, 1280, 720);
      await seeQuestion(page);
      await tabTo(page, 'reject-all');
      await tabTo(page, 'a');
    }
  });

  it('is the page’s again after Escape in the dialog, and nothing is kept', async () => {
    const page = await visit('/dialog.html', 320, 640);
    await seeQuestion(page);
    await page.keyboard.press('Escape');
    await page.waitForSelector('say-so >>> [data-layer=prompt]', { hidden: true });
    await tabTo(page, 'a');

    assert.equal(await page.evaluate(() => document.cookie), '');
    assert.equal((await seeIcon(page)).state, 'unset');
    await page.reload();
    await seeQuestion(page);
  });

  it('is never asked for on the page of the notice, where the dialog is a card', async () => {
    const page = await visit('/notice.html', 1280, 720);
    await seeQuestion(page);

    assert.equal(await focused(page), 'body');
    assert.equal(await page.$('say-so >>> dialog'), null);
    await page.mouse.wheel({ deltaY: 300 });
    await page.waitForFunction(() => scrollY > 0);
  });
});
