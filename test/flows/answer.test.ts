import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { needs } from '../helpers/abilities.js';
import { press, rest, seeIcon, seeQuestion, tellStories } from '../helpers/story.js';

const service = { id: 'stats', name: 'Stats', hosts: ['127.0.0.1'] };
const CONFIG = {
  categories: [
    { id: 'necessary' },
    { id: 'analytics', services: [service] },
    { id: 'marketing', saleShare: true },
  ],
  regions: {
    GB: { analytics: 'opt-out' },
    'US-CA': { analytics: 'opt-out', marketing: 'opt-out' },
  },
};

const page = (config: object = CONFIG, attributes = '', before = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Answer</title>${before}
  <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
  <script src="/say-so.js" ${attributes}></script>
  <script type="text/plain" data-say-so="analytics" src="%TRACKER%/ran.js"></script>
  <body><p>Page</p></body>`;

const GPC = `<script>Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })</script>`;
/** Notes how the page is when it is seen at last. */
const EARLY = `<script>
  document.addEventListener('prerenderingchange', () => {
    window.seen = [!!document.querySelector('say-so'), SaySo.state.granted.join(), !!window.ran, document.cookie];
  });
</script>`;
const pages: Record<string, string> = {
  '/here.html': page(),
  '/gb.html': page(CONFIG, 'data-region="GB"'),
  '/california.html': page(CONFIG, 'data-region="US-CA"'),
  '/california-gpc.html': page(CONFIG, 'data-region="US-CA"', GPC),
  '/gpc.html': page(CONFIG, '', GPC),
  '/dnt.html': page(
    { ...CONFIG, dnt: true },
    '',
    `<script>Object.defineProperty(navigator, 'doNotTrack', { value: '1' })</script>`,
  ),
  '/early.html': page(CONFIG, 'data-region="GB"', EARLY),
  '/leads.html': `<!doctype html><title>Leads</title>
    <script type="speculationrules">{"prerender":[{"urls":["/early.html"],"eagerness":"immediate"}]}</script>
    <a href="/early.html">On</a>`,
};

const story = tellStories({ pages });
const paths = (): string[] => story.site.received.map(({ path }) => path);
const go = (tab: Page, name: string) => tab.goto(`${story.site.origin}/${name}.html`);
const state = (
  tab: Page,
): Promise<{ status: string; granted: readonly string[]; region: string | null }> =>
  tab.evaluate(() => window.SaySo.ready.then(() => window.SaySo.state));
const holds = (tab: Page, status: string): Promise<unknown> =>
  tab.waitForFunction((wanted) => window.SaySo?.state.status === wanted, { polling: 20 }, status);
const question = (tab: Page): Promise<string> =>
  tab.$eval(
    'say-so >>> [data-layer=prompt]',
    (layer) => layer.textContent?.replace(/\s+/g, ' ') ?? '',
  );

describe('an opt-out region', () => {
  it('runs before the answer, says so, and objecting is one click', async () => {
    const tab = await story.visitor();
    await go(tab, 'gb');
    await seeQuestion(tab);
    await tab.waitForFunction(() => Reflect.get(window, 'ran')?.length === 1);
    assert.match(
      await question(tab),
      /data on your device for: Marketing\..*In use until you choose “Reject all”: Statistics\./,
    );

    await Promise.all([tab.waitForNavigation(), press(tab, 'prompt', 'reject-all')]);
    await seeIcon(tab);
    await rest(tab, 150);

    assert.equal(await tab.evaluate(() => Reflect.get(window, 'ran')), undefined);
    assert.equal((await state(tab)).status, 'refused');
    assert.equal(await tab.$('say-so >>> [data-layer=prompt]'), null);
  });

  it('is told from an unknown one, where everything waits', async () => {
    const tab = await story.visitor();
    await go(tab, 'here');
    await seeQuestion(tab);
    await rest(tab, 150);

    assert.deepEqual(paths(), []);
    assert.match(await question(tab), /Statistics, Marketing/);
    assert.equal((await state(tab)).region, null);
  });

  it('loses to the signal of the browser, which brings no question and is acknowledged', async () => {
    const tab = await story.visitor();
    await go(tab, 'california');
    assert.deepEqual((await state(tab)).granted, [
      'necessary',
      'analytics',
      'analytics/stats',
      'marketing',
    ]);

    await go(tab, 'california-gpc');
    assert.ok(!(await state(tab)).granted.includes('marketing'));
    await seeQuestion(tab);
    assert.ok(!(await question(tab)).includes('Marketing'));
    await press(tab, 'prompt', 'settings');
    const text = await tab.$eval(
      'say-so >>> [data-layer=panel]',
      (panel) => panel.textContent ?? '',
    );
    assert.match(text, /Opt-out preference signal honoured\./);
  });
});

describe('the signal of the browser', () => {
  it('is overridden only by a grant by name, and says so no more', async () => {
    const tab = await story.visitor();
    await go(tab, 'gpc');
    await seeQuestion(tab);
    await press(tab, 'prompt', 'accept-all');
    assert.ok(!(await state(tab)).granted.includes('marketing'));

    await tab.evaluate(() => window.SaySo.decide({ marketing: true }));
    await tab.evaluate(() => window.SaySo.open());
    const text = await tab.$eval(
      'say-so >>> [data-layer=panel]',
      (panel) => panel.textContent ?? '',
    );

    assert.ok((await state(tab)).granted.includes('marketing'));
    assert.ok(!text.includes('honoured'));
  });

  it('takes back a grant from before, and not one that was given under it', async () => {
    const tab = await story.visitor();
    await go(tab, 'here');
    await seeQuestion(tab);
    await press(tab, 'prompt', 'accept-all');
    assert.ok((await state(tab)).granted.includes('marketing'));

    await go(tab, 'gpc');
    assert.equal((await state(tab)).status, 'partial');
    assert.ok(!(await state(tab)).granted.includes('marketing'));
    assert.equal(await tab.$('say-so >>> [data-layer=prompt]'), null);

    await tab.evaluate(() => window.SaySo.decide({ marketing: true }));
    await go(tab, 'gpc');
    assert.equal((await state(tab)).status, 'granted');
  });

  it('may be Do Not Track, if the site says so', async () => {
    const tab = await story.visitor();
    await go(tab, 'dnt');
    await seeQuestion(tab);

    assert.ok(!(await question(tab)).includes('Marketing'));
  });
});

describe('another tab', () => {
  async function twoTabs(): Promise<[Page, Page]> {
    const one = await story.visitor();
    await go(one, 'here');
    const two = await one.browserContext().newPage();
    await go(two, 'here');
    await seeQuestion(two);
    return [one, two];
  }

  it('follows within a second: grant, no question any more, withdrawal, reload', async () => {
    const [one, two] = await twoTabs();
    await press(two, 'prompt', 'accept-all');

    await holds(one, 'granted');
    await one.waitForFunction(() => Reflect.get(window, 'ran')?.length === 1, { polling: 20 });
    await one.waitForFunction(
      () => !document.querySelector('say-so')?.shadowRoot?.querySelector('[data-layer=prompt]'),
      { polling: 20 },
    );

    const reloaded = two.waitForNavigation();
    await Promise.all([
      one.waitForNavigation(),
      one.evaluate(() => window.SaySo.withdraw()),
      reloaded,
    ]);
    await holds(two, 'refused');
    assert.equal(await two.evaluate(() => Reflect.get(window, 'ran')), undefined);
  });

  it('is not moved by a forged message', async () => {
    const [one, two] = await twoTabs();
    await two.evaluate(() => {
      const channel = new BroadcastChannel('say-so');
      channel.postMessage({ granted: ['analytics', 'marketing'] });
      channel.postMessage('v=1&at=2026-11-21T19:06:07Z&rev=&granted=analytics&denied=');
      localStorage.setItem('say-so', 'granted=analytics');
    });
    await rest(one, 200);

    assert.equal((await state(one)).status, 'unset');
  });
});

describe('a page that comes back', () => {
  it('reads the answer that was given meanwhile', async () => {
    const one = await story.visitor();
    await go(one, 'here');
    await seeQuestion(one);
    await one.evaluate(() => Object.assign(window, { mark: 'same page' }));
    await one.goto(`${story.site.origin}/favicon.svg`);
    const two = await one.browserContext().newPage();
    await go(two, 'here');
    await two.evaluate(() => window.SaySo.acceptAll());

    await one.bringToFront();
    await one.evaluate(() => history.back());
    await holds(one, 'granted');

    // A browser without an interface keeps no page in memory, and loads it anew.
    if (process.env['STORY_HEADLESS'] !== 'shell')
      assert.equal(await one.evaluate(() => Reflect.get(window, 'mark')), 'same page');
  });

  it('shows, runs and writes nothing while it is prerendered', needs('prerendering'), async () => {
    const tab = await story.visitor();
    await tab.goto(`${story.site.origin}/leads.html`);
    await rest(tab, 700);
    const early = [...paths()];
    await Promise.all([tab.waitForNavigation(), tab.click('a')]);
    await tab.waitForFunction(() => Reflect.get(window, 'ran')?.length === 1, { polling: 20 });

    assert.deepEqual(early, []);
    assert.deepEqual(await tab.evaluate(() => Reflect.get(window, 'seen') as unknown), [
      false,
      'necessary',
      false,
      '',
    ]);
  });
});

describe('the life of an answer', () => {
  const revision = (name: string, change: object): void => {
    pages[`/${name}.html`] = page({ ...CONFIG, ...change });
  };
  const clock = (tab: Page, days: number) =>
    tab.evaluateOnNewDocument((ms) => {
      const { now } = Date;
      Date.now = () => now() + ms;
    }, days * 86_400_000);

  for (const answer of ['acceptAll', 'rejectAll'] as const)
    it(`is 182 days after ${answer}, whatever the cookie's own date`, async () => {
      const tab = await story.visitor();
      await go(tab, 'here');
      await tab.evaluate((method) => window.SaySo[method](), answer);
      await clock(tab, 181.9);
      await go(tab, 'here');
      assert.notEqual((await state(tab)).status, 'unset');

      await clock(tab, 0.2);
      await go(tab, 'here');

      assert.equal((await state(tab)).status, 'unset');
      await seeQuestion(tab);
    });

  it('leaves an objection in the cookie, which is asked about before anything runs', async () => {
    const tab = await story.visitor();
    const daysLeft = async (): Promise<number> => {
      const [cookie] = await tab.browserContext().cookies();
      return Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400);
    };
    await go(tab, 'gb');
    await tab.evaluate(() => window.SaySo.acceptAll());
    assert.equal(await daysLeft(), 182);
    await tab.evaluate(() => window.SaySo.decide({ analytics: false, marketing: true }));
    assert.equal(await daysLeft(), 395);

    await clock(tab, 183);
    await go(tab, 'gb');

    const { status, granted } = await state(tab);
    assert.deepEqual([status, granted], ['unset', ['necessary']]);
    await seeQuestion(tab);
  });

  it('ends with a new revision, and not with new words', async () => {
    const tab = await story.visitor();
    await go(tab, 'here');
    await tab.evaluate(() => window.SaySo.rejectAll());
    revision('words', { texts: { 'prompt.title': 'Other words' }, days: 100 });
    await go(tab, 'words');
    assert.equal((await state(tab)).status, 'refused');

    revision('revised', { revision: '2' });
    await go(tab, 'revised');

    assert.equal((await state(tab)).status, 'unset');
  });

  it('is asked for again only where a granted category has got a service', async () => {
    const [necessary, analytics, marketing] = CONFIG.categories;
    const grown = { ...analytics, services: [service, { id: 'more' }] };
    revision('grown', { categories: [necessary, grown, marketing] });
    const tab = await story.visitor();
    await go(tab, 'here');
    await tab.evaluate(() => window.SaySo.acceptAll());
    await go(tab, 'grown');
    const { status, granted } = await state(tab);
    assert.deepEqual([status, granted], ['unset', ['necessary', 'marketing']]);

    await tab.evaluate(() => window.SaySo.rejectAll());
    await go(tab, 'here');
    await go(tab, 'grown');

    assert.equal((await state(tab)).status, 'refused');
  });

  it('is shared between subdomains of its domain, and with no other site', async () => {
    const { port } = new URL(story.site.origin);
    revision('shared', { domain: 'shop.localhost' });
    const tab = await story.visitor();
    await tab.goto(`http://www.shop.localhost:${port}/shared.html`);
    await tab.evaluate(() => window.SaySo.acceptAll());

    await tab.goto(`http://blog.shop.localhost:${port}/shared.html`);
    assert.equal((await state(tab)).status, 'granted');

    await tab.goto(`http://other.localhost:${port}/here.html`);
    assert.equal((await state(tab)).status, 'unset');
  });
});
