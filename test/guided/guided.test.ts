import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Explorer } from '../fuzz/explorer.js';
import { tellStories } from '../helpers/story.js';
import { Reached } from './reached.js';

/** How many inputs each target gets: `npm run fuzz` asks for many. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5000);
const BATCH = 50;
/** How often a kept input is tried with less in it: changes to a short one go further. */
const SHORTENINGS = 40;
/** What may be left in memory, whatever has been read. */
const MAX_KEPT_BYTES = 8_000_000;

const json = (path: string): string => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
/** A notice as several short ones: a section each, with what all of them share. */
function sectionsOf(path: string): string[] {
  const { sections, ...shared } = JSON.parse(readFileSync(path, 'utf8'));
  return sections.map((section: unknown) => JSON.stringify({ ...shared, sections: [section] }));
}
const record = (lists: string): string => `v=1&at=2026-11-21T11:00:00Z&rev=1&${lists}`;

/** What each target starts with: files and records as they should be, and nothing at all. */
const SEEDS: Record<string, string[]> = {
  config: ['{}', json('demo/site/say-so.json')],
  notice: ['{"sections":[]}', ...sectionsOf('demo/site/legal/notice.json')],
  kept: ['""', JSON.stringify(record('granted=analytics&denied=marketing'))],
  locale: [
    '{"lang":"pt-BR","browser":["de-AT","zh-TW"],"texts":{"close":"Fechar"}}',
    ...readdirSync('src/text/locales').map((name) => json(`src/text/locales/${name}`)),
  ],
  maze: ['""'],
};

const story = tellStories({
  folder: '.',
  pages: {
    '/explorer.html': `<!doctype html><title>Explorer</title>
      <script type="importmap">{"imports":{"js-cookie":"/js-cookie.js"}}</script>
      <script>console.warn = () => {}</script>`,
    '/js-cookie.js': readFileSync('node_modules/js-cookie/dist/js.cookie.mjs', 'utf8'),
  },
});

/** The explorer of a page. */
const held = (page: Page) => page.evaluateHandle(() => Reflect.get(window, 'explorer') as Explorer);
type Held = Awaited<ReturnType<typeof held>>;

interface Way {
  readonly explorer: Held;
  readonly reached: Reached;
  readonly cdp: CDPSession;
}

/** A page with an explorer of one target, and what counts the code that it reaches. */
async function explore(name: string): Promise<Way> {
  const page = await story.visitor();
  const cdp = await page.createCDPSession();
  const reached = new Reached(cdp, (url) => /\/build\/(src|test\/fuzz\/targets)\//.test(url));
  await reached.start();
  await page.goto(`${story.site.origin}/explorer.html`);
  await page.evaluate(
    async (target, seeds) => {
      const { Explorer } = await import('/build/test/fuzz/explorer.js' as string);
      const targets = await import(`/build/test/fuzz/targets/${target}.js`);
      Object.assign(window, { explorer: new Explorer(targets[target], seeds) });
    },
    name,
    SEEDS[name] ?? [],
  );
  return { explorer: await held(page), reached, cdp };
}

/** Leaves out of the input that was kept last what it does not need to reach as much that is new. */
async function shortenLast(explorer: Held, reached: Reached, news: number): Promise<void> {
  for (let tries = 0; tries < SHORTENINGS; tries += 1) {
    const longer = await explorer.evaluate((one) => one.shorten());
    if (reached.newIn(await reached.since()) < news)
      await explorer.evaluate((one, input) => one.restore(input), longer);
  }
}

/** Looks for the inputs of the last batch that reach what no other did. */
async function keepThoseOf(explorer: Held, reached: Reached): Promise<void> {
  for (let index = 0; index < BATCH; index += 1) {
    await explorer.evaluate((one, at) => one.again(at), index);
    const ran = await reached.since();
    const news = reached.newIn(ran);
    if (!news) continue;
    await explorer.evaluate((one, at) => one.keep(at), index);
    await shortenLast(explorer, reached, news);
    reached.add(ran);
  }
}

/** Runs inputs until there were enough, and keeps each that reaches new code. */
async function run({ explorer, reached }: Way, count: number): Promise<void> {
  await explorer.evaluate((one) => one.start());
  reached.add(await reached.since());
  for (let done = 0; done < count; done += BATCH) {
    await explorer.evaluate((one, batch) => one.next(batch), BATCH);
    const ran = await reached.since();
    if (!reached.newIn(ran)) continue;
    await keepThoseOf(explorer, reached);
    // What an input reaches only the first time.
    reached.add(ran);
  }
}

/** What is in memory when all that can go is gone. */
async function keptBytes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

describe('inputs that are guided by the code that they reach', () => {
  it('find what lies behind five right turns', async () => {
    const way = await explore('maze');
    const faults = (): Promise<readonly unknown[]> =>
      way.explorer.evaluate((one) => one.findings.map(({ fault }) => fault));

    // Which inputs are tried is chance, and mostly 20,000 are enough.
    for (let more = 3; more && !(await faults()).length; more -= 1) await run(way, 20_000);

    assert.deepEqual(await faults(), ['the end of the maze']);
  });

  for (const name of ['config', 'notice', 'kept', 'locale'])
    it(`break no promise of what reads: ${name}`, async (test) => {
      const way = await explore(name);
      await run(way, BATCH);
      const [bytes, code] = [await keptBytes(way.cdp), way.reached.size];
      const start = Date.now();
      await run(way, RUNS);
      const found = await way.explorer.evaluate((one) => [one.findings, one.size] as const);
      const seconds = Math.round((Date.now() - start) / 1000);
      test.diagnostic(
        `${RUNS} inputs in ${seconds} s, ${found[1]} kept; ${code} characters of code reached at first, ${way.reached.size} at last`,
      );

      assert.deepEqual(found[0], []);
      assert.ok((await keptBytes(way.cdp)) - bytes < MAX_KEPT_BYTES);
      assert.deepEqual(story.faults, []);
    });
});
