import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { faultsOf } from '../helpers/axe.js';
import { press, seeQuestion, tellStories } from '../helpers/story.js';

const story = tellStories();
const LOOKS = ['house', 'ink', 'civic', 'night', 'play', 'terminal', 'bank'];
const SCHEMES = ['light', 'dark'] as const;

const choose = (page: Page, name: string): Promise<void> =>
  page.$eval(`#look-${name}`, (input) => (input as HTMLElement).click());

async function look(name: string, scheme: (typeof SCHEMES)[number]): Promise<Page> {
  const page = await story.visitor();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${story.site.origin}/themes.html`);
  await choose(page, name);
  await seeQuestion(page);
  return page;
}

/** All that the browser computed for each answer of a layer, but its width, which follows its words. */
const answers = (page: Page, layer: string): Promise<string[]> =>
  page.$eval(
    'say-so',
    ({ shadowRoot }, name) =>
      [...(shadowRoot?.querySelectorAll(`[data-layer=${name}] [part=answer]`) ?? [])].map(
        (button) => {
          const style = getComputedStyle(button);
          const { width, height } = button.getBoundingClientRect();
          return JSON.stringify([
            Math.round(width),
            height,
            ...[...style]
              .filter((property) => !/inline-size|width|-origin|grid-template/.test(property))
              .map((property) => `${property}: ${style.getPropertyValue(property)}`),
          ]);
        },
      ),
    layer,
  );

describe('a look', () => {
  for (const name of LOOKS)
    for (const scheme of SCHEMES)
      it(`${name}, ${scheme}, has enough contrast and equal answers`, async () => {
        const page = await look(name, scheme);
        assert.deepEqual(await faultsOf(page), []);
        const [reject, accept] = await answers(page, 'prompt');
        assert.equal(reject, accept);

        await press(page, 'prompt', 'settings');
        await page.evaluate(() => {
          const root = document.querySelector('say-so')?.shadowRoot;
          for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
        });
        assert.deepEqual(await faultsOf(page), []);
        const [refuse, agree] = await answers(page, 'panel');
        assert.equal(refuse, agree);
        assert.deepEqual(story.faults, []);
      });

  it('is another one each time', async () => {
    const page = await look('house', 'light');
    const seen = new Set<string>();
    for (const name of LOOKS) {
      await choose(page, name);
      seen.add((await answers(page, 'prompt')).join());
    }

    assert.equal(seen.size, LOOKS.length);
  });
});
