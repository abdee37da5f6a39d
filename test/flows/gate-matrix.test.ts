import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { ENGINE } from '../helpers/abilities.js';
import { rest, tellStories, until } from '../helpers/story.js';
import { WAYS } from '../helpers/ways.js';

const CONFIG = {
  prompt: 'none',
  afterWithdraw: 'stay',
  categories: [
    { id: 'necessary' },
    { id: 'analytics', services: [{ id: 'stats', hosts: ['127.0.0.1'] }] },
  ],
};

const story = tellStories({
  pages: {
    '/matrix.html': `<!doctype html><title>Matrix</title>
      <script type="application/json" data-say-so-config>${JSON.stringify(CONFIG)}</script>
      <script src="/say-so.js"></script><body>`,
  },
});

const NAMES = Object.keys(WAYS);
const pathOf = (name: string, phase: string): string => `/${NAMES.indexOf(name)}-${phase}.js`;

/** What each phase has brought: the paths that reached the second site, and what each way told the page. */
const phases: Record<string, { paths: string[]; told: unknown[] }> = {};

/** Goes every way, and notes what came of it. */
async function goAll(page: Page, phase: string): Promise<unknown[]> {
  return Promise.all(
    NAMES.map((name) => {
      const address = story.site.trackerOrigin + pathOf(name, phase);
      return page.evaluate(WAYS[name]?.make as (address: string) => unknown, address);
    }),
  );
}

/** A hint may be forgotten: Firefox drops those that wait when a frame loads. */
const isHint = (name: string): boolean => ENGINE === 'firefox' && name === 'link prefetch';

const paths = (): string[] => story.site.received.map(({ path }) => path);

describe('what is not marked', () => {
  before(async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/matrix.html`);
    await page.waitForSelector('say-so', { timeout: 5000 });

    const unset = await goAll(page, 'held');
    await rest(page, 600);
    phases['held'] = { paths: paths(), told: unset };

    await page.evaluate(() => window.SaySo.acceptAll());
    const granted = await goAll(page, 'granted');
    const wanted = NAMES.flatMap((name) => [
      ...(isHint(name) ? [] : [pathOf(name, 'granted')]),
      ...(WAYS[name]?.kind === 'element' && !isHint(name) ? [pathOf(name, 'held')] : []),
    ]);
    await until(() => wanted.every((path) => paths().includes(path)));
    await rest(page, 150);
    phases['granted'] = { paths: paths(), told: granted };

    await page.evaluate(() => window.SaySo.withdraw());
    const withdrawn = await goAll(page, 'withdrawn');
    await rest(page, 600);
    phases['withdrawn'] = { paths: paths(), told: withdrawn };
  });

  for (const [when, phase] of [
    ['before the grant', 'held'],
    ['after the withdrawal', 'withdrawn'],
  ] as const)
    describe(when, () => {
      for (const [index, name] of NAMES.entries())
        it(`nothing is asked by ${name}`, () => {
          assert.ok(phases[phase] && !phases[phase].paths.includes(pathOf(name, phase)));
          const { kind, failure } = WAYS[name] ?? {};
          if (kind === 'call') assert.deepEqual(phases[phase].told[index], failure);
        });
    });

  describe('with the grant', () => {
    for (const name of NAMES) {
      it(`it is possible to ask by ${name}`, () => {
        assert.ok(phases['granted']?.paths.includes(pathOf(name, 'granted')) || isHint(name));
      });
      if (WAYS[name]?.kind === 'element')
        it(`what was held is asked once by ${name}`, () => {
          const asked = phases['granted']?.paths.filter((path) => path === pathOf(name, 'held'));
          const count = asked?.length ?? 0;
          // A film is asked for in pieces.
          assert.ok(count === 1 || (/video|audio|Audio/.test(name) && count) || isHint(name));
        });
    }
  });

  it('nothing that the page did has thrown', () => assert.deepEqual(story.faults, []));
});
