import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf } from '../helpers/axe.js';
import {
  chooseAll,
  codeOf,
  configurator,
  previewOf,
  step,
  type Written,
} from '../helpers/configurator.js';
import { tellStories } from '../helpers/story.js';

const story = tellStories();

describe('the page of the configurator', () => {
  it('writes nothing unsound that an address brings', async () => {
    const choices = {
      days: 9999,
      lang: '<b>',
      noticeUrl: 'javascript:alert(1)',
      services: { ga4: {}, youtube: 'x y', vimeo: 'media' },
      categories: { analytics: 1, Own: { asked: true } },
      rules: [null, { region: 'nowhere', category: 'media', mode: 'opt-out' }],
      look: { accent: ['red', 'url(x)'], font: 'x;}body{color:red', radius: -3 },
      signals: { google: 'yes' },
      texts: { 'prompt.title': '</script><b>' },
      more: true,
    };
    const page = await configurator(
      story,
      `#choices=${encodeURIComponent(JSON.stringify(choices))}`,
    );

    const { categories, ...others } = JSON.parse(await codeOf(page, 'take-file')) as Written;
    assert.deepEqual(others, { texts: choices.texts });
    assert.deepEqual(
      categories.map(({ id }) => id),
      ['necessary', 'media'],
    );
    assert.equal((await codeOf(page, 'take-head')).split('</script>').length, 3);
    assert.equal(await page.$('section[aria-labelledby=take-styles]'), null);
    assert.deepEqual(story.faults, []);
  });

  it('says so of an address that is broken', async () => {
    const page = await configurator(story, '#choices=%7B');

    await page.waitForFunction(() => document.querySelector('#status')?.textContent);

    assert.equal(await codeOf(page, 'take-file'), '{}');
    assert.deepEqual(story.faults, []);
  });

  it('warns of colours that are hard to read', async () => {
    const page = await configurator(story);
    const poor = (): Promise<boolean> =>
      page.$eval('.note', (note) => note.classList.contains('poor'));
    assert.equal(await poor(), false);

    await page.locator('[aria-label="Accent, light, as a code"]').fill('#ffee00');
    await page.keyboard.press('Tab');

    assert.equal(await poor(), true);
    const said = await page.$eval('.note', (note) => note.textContent ?? '');
    assert.match(said, /Links, light: 1\.2 to 1/);
    assert.doesNotMatch(said, /buttons/);
  });

  for (const [shown, layer] of [
    ['First visit', 'prompt'],
    ['Panel', 'panel'],
  ])
    it(`leaves the focus where somebody types: ${layer}`, async () => {
      const page = await configurator(story);
      await step(page, 'Question, place and language');
      await page.locator(`::-p-xpath(//button[normalize-space()="${shown}"])`).click();
      await page.select('#prompt', 'dialog');
      await page.locator('#notice').fill('/legal');
      const frame = await previewOf(page, 'legal');
      await frame.waitForSelector(`say-so >>> dialog[part=${layer}]`, { visible: true });

      assert.equal(await page.evaluate(() => document.activeElement?.id), 'notice');
    });

  it('can be used by keyboard alone', async () => {
    const page = await configurator(story);
    await page.focus('#search');
    await page.keyboard.type('vimeo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');

    const { categories } = JSON.parse(await codeOf(page, 'take-file')) as Written;
    assert.equal(categories.at(-1)?.services?.[0]?.id, 'vimeo');
    const isSeen = await page.evaluate(() => document.activeElement?.matches(':focus-visible'));
    assert.equal(isSeen, true);
  });

  for (const scheme of ['light', 'dark'])
    it(`has no fault in any step, ${scheme}`, async () => {
      const page = await configurator(story);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await chooseAll(page);
      await page.$$eval('say-so-section, details', (parts) =>
        parts.forEach((part) => part.setAttribute('open', '')),
      );
      await previewOf(page, '"lang":"de"');

      assert.deepEqual(await faultsOf(page), []);
    });

  for (const width of [320, 640])
    it(`fits into ${width} pixels`, async () => {
      const page = await configurator(story);
      await page.setViewport({ width, height: 800 });
      await chooseAll(page);
      await page.$$eval('say-so-section, details', (parts) =>
        parts.forEach((part) => part.setAttribute('open', '')),
      );

      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(over, 0);
    });
});
