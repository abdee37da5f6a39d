import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sentences } from '../../src/core/sentences.js';
import { faultsOf } from '../helpers/axe.js';
import { tellStories } from '../helpers/story.js';

const FOLDER = 'build/site/docs';

/** The pages by their address. */
const pages = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => [`/docs/${file}`, readFileSync(`${FOLDER}/${file}`, 'utf8')]),
);
const matches = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);
const linksOf = (html: string): string[] => matches(html, / href="([^"]+)"/g);

/** Whether a link of a page leads to a page, and to a place on it where it names one. */
function leads(href: string, address: string): boolean {
  const [page = '', anchor] = href.split('#');
  const html = pages.get(page || address);
  return !!html && (!anchor || matches(html, / id="([^"]+)"/g).includes(anchor));
}

const story = tellStories();

describe('the documentation', () => {
  it('has no link that leads nowhere', () => {
    const dead = [...pages].flatMap(([address, html]) =>
      linksOf(html)
        .filter((href) => href.startsWith('#') || href.startsWith('/docs/'))
        .filter((href) => !href.endsWith('.css') && !leads(href, address))
        .map((href) => `${address}: ${href}`),
    );

    assert.deepEqual(dead, []);
  });

  it('is linked from its index, every page', () => {
    const named = linksOf(pages.get('/docs/index.html') ?? '');

    assert.deepEqual(
      [...pages.keys()].filter((address) => !named.includes(address)),
      [],
    );
  });

  it('explains every message, and no other', () => {
    const explained = matches(pages.get('/docs/messages.html') ?? '', /<h2 id="([^"]+)"/g);

    assert.deepEqual(explained, Object.keys(sentences));
  });

  for (const scheme of ['light', 'dark'])
    it(`has no fault on any page, ${scheme}`, async () => {
      const page = await story.visitor();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const address of pages.keys()) {
        await page.goto(`${story.site.origin}${address}`);
        assert.deepEqual(await faultsOf(page), [], address);
      }
      assert.deepEqual(story.faults, []);
    });

  it('fits into 320 pixels, every page', async () => {
    const page = await story.visitor();
    await page.setViewport({ width: 320, height: 800 });
    for (const address of pages.keys()) {
      await page.goto(`${story.site.origin}${address}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(over, 0, address);
    }
  });

  it('shows in its navigation where a reader is', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/docs/`);
    await page.locator('.pages a[href="/docs/elements.html"]').click();
    await page.waitForSelector('h1#elements');

    const shown = await page.$eval('.pages [aria-current]', (link) => link.textContent);
    assert.equal(shown, 'Elements');
  });
});
