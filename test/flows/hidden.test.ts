import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { ENGINE } from '../helpers/abilities.js';
import { press, rest, seeQuestion, tellStories } from '../helpers/story.js';

const KINDS = ['card', 'bar', 'dialog'];
const NOTHING = { status: 'unset', granted: ['necessary'] };

const html = (prompt: string, scripts = '<script src="/say-so.js"></script>'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hidden</title><link rel="icon" href="data:,">
  <script type="application/json" data-say-so-config>{"prompt":"${prompt}"}</script>${scripts}</head>
  <body><main><h1>Shop</h1><button id="buy" onclick="this.textContent = 'bought'">Buy</button>
  <a id="settings" href="#choices" data-say-so-action="settings">Cookie settings</a></main>
  <script type="text/plain" data-say-so="analytics" src="%TRACKER%/a.js"></script>
  <iframe data-say-so="marketing" data-src="%TRACKER%/film" title="Film"></iframe>
  <say-so-notice src="/notice.json"><a id="own" href="/notice.html">Read our notice</a></say-so-notice>`;

const story = tellStories({
  pages: {
    ...Object.fromEntries(KINDS.map((kind) => [`/${kind}.html`, html(kind)])),
    '/split.html': html(
      'card',
      '<script src="/say-so.gate.js"></script><script defer src="/say-so.ui.js"></script>',
    ),
    '/notice.json': { title: 'Notice', sections: [{ title: 'Contact', blocks: ['Write.'] }] },
  },
});

/** A visitor whose browser refuses files as a blocker does, and what it asked for of our own site. */
async function visitorWithout(blocked: RegExp): Promise<{ page: Page; asked: string[] }> {
  const page = await story.visitor();
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // Firefox tells of data: addresses too, and asks again for what it was refused ahead of time.
    const isAhead = ENGINE === 'firefox' && asked.at(-1) === pathname;
    if (request.url().startsWith('http') && !isAhead) asked.push(pathname);
    void (blocked.test(pathname) ? request.abort('blockedbyclient') : request.continue());
  });
  return { page, asked };
}

/** Takes our element out of the layout as soon as it is there: by `hidden`, which does what a user style sheet does. */
const hideEarly = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const hide = (): void =>
      document.querySelector('say-so:not([hidden])')?.setAttribute('hidden', '');
    new MutationObserver(hide).observe(document, { childList: true, subtree: true });
  });

const said = (): string[] => story.said.filter((text) => text.includes('say-so]'));

/** What the page of a visitor is like who never sees us: it works, and nothing was let go. */
async function seeWorkingPage(page: Page): Promise<void> {
  await page.click('#buy');
  assert.equal(await page.$eval('#buy', ({ textContent }) => textContent), 'bought');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'settings');
  assert.deepEqual(story.site.received, []);
  assert.deepEqual([story.faults, said()], [[], []]);
}

const state = (page: Page): Promise<object> =>
  page.evaluate(({ status, granted } = window.SaySo.state) => ({ status, granted }));

describe('a script that is blocked', () => {
  it('leaves the page as it was written, everything held', async () => {
    const { page, asked } = await visitorWithout(/say-so/);
    await page.goto(`${story.site.origin}/card.html`);
    await seeWorkingPage(page);
    await page.click('#settings');

    assert.equal(new URL(page.url()).hash, '#choices');
    assert.equal(await page.$eval('#own', (link) => link.checkVisibility()), true);
    assert.deepEqual(asked, ['/card.html', '/say-so.js']);
  });

  it('is missed by nothing where the gate alone is blocked', async () => {
    const { page, asked } = await visitorWithout(/say-so\.gate/);
    await page.goto(`${story.site.origin}/split.html`);
    await rest(page);
    await seeWorkingPage(page);

    assert.deepEqual(asked, ['/split.html', '/say-so.gate.js', '/say-so.ui.js']);
  });

  it('is not asked for again where only the interface is', async () => {
    const { page, asked } = await visitorWithout(/say-so\.ui/);
    await page.goto(`${story.site.origin}/split.html`);
    await rest(page);
    await seeWorkingPage(page);

    assert.deepEqual(await state(page), NOTHING);
    assert.deepEqual(asked, ['/split.html', '/say-so.gate.js', '/say-so.ui.js']);
  });
});

/** What blockers write that want to hide something for a moment only. */
const CLEAR = 'say-so { opacity: 0 !important; pointer-events: none !important; }';

/** What is at the place where the question of `card` and `bar` stands. */
const atQuestion = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.elementFromPoint(60, innerHeight - 60)?.localName);

describe('a question that is taken out of the layout', () => {
  for (const kind of KINDS)
    it(`leaves the page usable and everything denied, as ${kind}`, async () => {
      const page = await story.visitor();
      await hideEarly(page);
      await page.goto(`${story.site.origin}/${kind}.html`);
      await page.waitForSelector('say-so');
      await rest(page);

      await seeWorkingPage(page);
      assert.deepEqual(await state(page), NOTHING);
      assert.equal(await page.$$eval('say-so', (all) => all.length), 1);
    });

  it('gives the page back where that happens late', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/dialog.html`);
    await seeQuestion(page);
    await page.$eval('say-so', (element) => element.setAttribute('hidden', ''));
    await rest(page, 100);

    await seeWorkingPage(page);
    assert.deepEqual(await state(page), NOTHING);
  });

  it('takes the panel with it, which locks nothing', async () => {
    const page = await story.visitor();
    await hideEarly(page);
    await page.goto(`${story.site.origin}/card.html`);
    await page.waitForSelector('say-so');
    for (const _ of ['once', 'again']) {
      await page.evaluate(() => window.SaySo.open());
      await rest(page, 100);
    }

    await seeWorkingPage(page);
    assert.deepEqual(await state(page), NOTHING);
  });
});

describe('a question that is made clear and untouchable', () => {
  for (const kind of ['card', 'bar'])
    it(`lets the pointer through to the page, as ${kind}`, async () => {
      const page = await story.visitor();
      await page.goto(`${story.site.origin}/${kind}.html`);
      await seeQuestion(page);
      const before = await atQuestion(page);
      await page.addStyleTag({ content: CLEAR });

      assert.deepEqual([before, await atQuestion(page)], ['say-so', 'html']);
      await seeWorkingPage(page);
      assert.deepEqual(await state(page), NOTHING);
    });
});

describe('a style sheet of the page', () => {
  it('does not take the question away by display', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/card.html`);
    await page.addStyleTag({ content: 'say-so { display: none !important; }' });

    await seeQuestion(page);
  });

  it('leaves a question that stands over everything answerable', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/dialog.html`);
    await page.addStyleTag({ content: CLEAR });
    await seeQuestion(page);
    await press(page, 'prompt', 'reject-all');

    assert.equal(
      await page.$eval('say-so', (element) => element.getAttribute('data-state')),
      'refused',
    );
  });
});

describe('an element that a blocker removes', () => {
  it('does not fight for its place for ever', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/card.html`);
    await seeQuestion(page);
    await page.evaluate(() => {
      const count = (): void => {
        for (const element of document.querySelectorAll('say-so')) {
          element.remove();
          Reflect.set(window, 'removed', ((Reflect.get(window, 'removed') as number) ?? 0) + 1);
        }
      };
      new MutationObserver(count).observe(document, { childList: true, subtree: true });
      count();
    });
    await rest(page, 500);
    const removed = await page.evaluate(() => Reflect.get(window, 'removed') as number);

    assert.ok(removed <= 20, `it came back ${removed} times`);
    await seeWorkingPage(page);
    assert.deepEqual(await state(page), NOTHING);
  });
});
