import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { seeQuestion, tellStories } from '../helpers/story.js';

/** How often. `npm run soak` is the long one: 10,000 navigations and 1,000 openings. */
const NAVIGATIONS = Number(process.env['SOAK_NAVIGATIONS'] ?? 400);
const OPENINGS = Number(process.env['SOAK_OPENINGS'] ?? 100);

const PART = 100;

const CONFIG = {
  afterWithdraw: 'stay',
  categories: [
    { id: 'necessary' },
    { id: 'analytics', services: [{ id: 'count', name: 'Count', hosts: ['127.0.0.1'] }] },
    { id: 'marketing', services: [{ id: 'film', storage: [{ name: 'f', duration: '1 day' }] }] },
  ],
};

const story = tellStories({
  pages: {
    '/soak.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Soak</title><link rel="icon" href="data:,">
      <script type="application/json" data-say-so-config>${JSON.stringify(CONFIG)}</script><script src="/say-so.js"></script></head>
      <body><main></main>`,
    '/film.html': '<!doctype html><title>Film</title>',
  },
});

/** Counts, before the page is there, the observers that watch something. */
const countObservers = (): void => {
  const watching = new Set<object>();
  for (const name of ['Mutation', 'Performance', 'Intersection', 'Resize', 'Reporting']) {
    const { prototype } = Reflect.get(window, `${name}Observer`) as {
      prototype: { observe(...what: unknown[]): void; disconnect(): void };
    };
    const { observe, disconnect } = prototype;
    prototype.observe = function (...what) {
      watching.add(this);
      return observe.apply(this, what);
    };
    prototype.disconnect = function () {
      watching.delete(this);
      return disconnect.apply(this);
    };
  }
  Object.assign(window, { watching });
};

/** Goes to pages of the site as a router does: another address, another content, everything of ours in it. */
const navigate = async (from: number, to: number): Promise<void> => {
  const task = (): Promise<void> => new Promise((done) => setTimeout(done));
  const mark = 'data-say-so="analytics" data-say-so-service="count"';
  for (let index = from; index < to; index += 1) {
    history.pushState(null, '', `/page-${index % 50}`);
    const main = document.createElement('main');
    main.innerHTML = `<h1>Page ${index}</h1><p>Words of page ${index}.</p>
      <script type="text/plain" ${mark}>window.count = ${index};</script>
      <img ${mark} data-src="data:,${index}" alt="">
      <iframe data-say-so="marketing" data-say-so-service="film" data-src="${index % 20 ? 'about:blank' : '/film.html'}" title="Film"></iframe>
      <say-so-notice></say-so-notice><say-so-inventory></say-so-inventory>
      <a href="/settings" data-say-so-action="settings">Settings</a>`;
    const unmarked = document.createElement('script');
    unmarked.src = `http://127.0.0.1:9/${index}.js`;
    main.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/x.gif' }), unmarked);
    const notice = {
      sections: [{ title: `Contact ${index}`, blocks: ['Write to us.', { list: ['a', 'b'] }] }],
    };
    Object.assign(main.querySelector('say-so-notice') ?? {}, { notice });
    document.querySelector('main')?.replaceWith(main);
    await task();
    await task();
  }
};

const openAndClose = async (times: number): Promise<void> => {
  for (let index = 0; index < times; index += 1) {
    window.SaySo.open();
    await new Promise((done) => setTimeout(done));
    window.SaySo.close();
  }
};

/** What the browser counts of a page, when it has cleaned up. */
type Counters = Readonly<Record<string, number>>;

async function count(page: Page): Promise<Counters> {
  const session = await page.createCDPSession();
  // Frames and their documents go in a later task than what held them.
  for (let times = 0; times < 3; times += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, 100));
  }
  await session.detach();
  const { JSHeapUsedSize, Nodes, JSEventListeners, Documents } = await page.metrics();
  const observers = await page.evaluate(
    () => (Reflect.get(window, 'watching') as Set<object>).size,
  );
  return {
    kilobytes: Math.round((JSHeapUsedSize ?? 0) / 1024),
    nodes: Nodes ?? 0,
    listeners: JSEventListeners ?? 0,
    documents: Documents ?? 0,
    observers,
  };
}

/** How much more there may be at the end than in the middle: what the browser itself keeps, and cleans up later. */
const MORE: Counters = { kilobytes: 300, nodes: 150, listeners: 20, documents: 3, observers: 0 };

type Work = (from: number, to: number) => Promise<void>;

/** Does something so many times, a part at a time: a browser waits only so long for a call. */
async function repeat(work: Work, from: number, to: number): Promise<void> {
  for (let next = from; next < to; next += PART) await work(next, Math.min(next + PART, to));
}

/** Does something so many times, and holds the end against the middle. */
async function seeFlat(page: Page, work: Work, times: number): Promise<void> {
  await repeat(work, 0, times / 2);
  const middle = await count(page);
  await repeat(work, times / 2, times);
  const end = await count(page);
  console.log(JSON.stringify({ times, middle, end }));
  for (const [name, more] of Object.entries(MORE))
    assert.ok(
      (end[name] ?? NaN) <= (middle[name] ?? NaN) + more,
      `${name}: ${middle[name]} became ${end[name]}`,
    );
}

async function visit(): Promise<Page> {
  const page = await story.visitor();
  await page.evaluateOnNewDocument(countObservers);
  await page.goto(`${story.site.origin}/soak.html`);
  await seeQuestion(page);
  return page;
}

describe('a page that is not left', () => {
  it(`stays as it is through ${NAVIGATIONS} navigations, before the answer and after it`, async () => {
    const page = await visit();
    const go = (from: number, to: number): Promise<void> => page.evaluate(navigate, from, to);
    await seeFlat(page, go, NAVIGATIONS / 2);
    await page.evaluate(() => window.SaySo.decide({ 'marketing/film': true, analytics: true }));
    await seeFlat(page, go, NAVIGATIONS / 2);

    assert.equal(
      await page.evaluate(() => Reflect.get(window, 'count') as number),
      NAVIGATIONS / 2 - 1,
    );
    assert.deepEqual(story.faults, []);
  });

  it(`stays as it is when the panel is opened ${OPENINGS} times`, async () => {
    const page = await visit();
    await seeFlat(page, (from, to) => page.evaluate(openAndClose, to - from), OPENINGS);

    assert.deepEqual(story.faults, []);
  });
});
