import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { readConfig } from '../../src/core/config.js';
import {
  CHOSEN,
  chooseAll,
  codeOf,
  configurator,
  previewOf,
  type Written,
} from '../helpers/configurator.js';
import { reload, seeIcon, tellStories, until } from '../helpers/story.js';

const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-1';

const isAllowed = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('schema/config.schema.json', 'utf8')) as object,
);

let copied = '';

/** A page that has the copied configuration in it, and Google Analytics without a mark. */
const shop = (region: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
  <script type="application/json" data-say-so-config>${copied}</script>
  <script src="/say-so.js" data-region="${region}"></script></head><body><h1>Shop</h1>
  <script>document.head.append(Object.assign(document.createElement('script'), { src: '${GTAG}' }));</script></body></html>`;

const story = tellStories({
  pages: {
    '/gb.html': (_, response) => response.setHeader('content-type', 'text/html').end(shop('GB')),
    '/de.html': (_, response) => response.setHeader('content-type', 'text/html').end(shop('DE')),
  },
});

async function copy(page: Page, id: string): Promise<string> {
  await page.browserContext().setPermission(story.site.origin, {
    permission: { name: 'clipboard-read' },
    state: 'granted',
  });
  await page
    .locator(`section[aria-labelledby=${id}] ::-p-xpath(.//button[normalize-space()="Copy"])`)
    .click();
  await page.waitForFunction(() => document.querySelector('#status')?.textContent === 'Copied.');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What Google is asked for on a page that holds the copied configuration. */
async function askedOn(path: string): Promise<{ page: Page; asked: string[] }> {
  const page = await story.visitor();
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    if (!request.url().startsWith('https:')) return void request.continue();
    asked.push(request.url());
    void request.respond({ contentType: 'text/javascript', body: '' });
  });
  await page.goto(`${story.site.origin}${path}`);
  await seeIcon(page);
  return { page, asked };
}

const warnings = (): string[] => story.said.filter((text) => text.includes('[say-so]'));

describe('the configurator', () => {
  it('shows at once what somebody chooses', async () => {
    const page = await configurator(story);
    await chooseAll(page);
    const frame = await previewOf(page, '"lang":"de"');
    await frame.waitForSelector('say-so >>> [data-layer=prompt]', { visible: true });
    await frame.waitForFunction(() =>
      document.querySelector('say-so')?.shadowRoot?.querySelector('[lang=de]'),
    );

    const shown = await frame.$eval('say-so', ({ shadowRoot }) => {
      const answer = shadowRoot?.querySelector('[part=answer]');
      return answer && getComputedStyle(answer).backgroundColor;
    });
    assert.equal(shown, 'rgb(107, 44, 145)');
    assert.ok(await frame.$('iframe[data-say-so-service=youtube]'));
    assert.deepEqual(story.faults, []);
  });

  it('copies the file that it shows', async () => {
    const page = await configurator(story);
    await chooseAll(page);

    copied = await copy(page, 'take-file');

    assert.equal(copied, await codeOf(page, 'take-file'));
    assert.ok(isAllowed(JSON.parse(copied)));
    const { categories, ...others } = JSON.parse(copied) as Written;
    assert.deepEqual({ ...others, categories: categories.map(({ id }) => id) }, CHOSEN);
    assert.deepEqual(
      categories.flatMap(({ services = [] }) => services.map(({ id }) => id)),
      ['ga4', 'youtube'],
    );
  });

  it('writes a file that holds Google Analytics', async () => {
    const { page, asked } = await askedOn('/de.html');
    assert.deepEqual(asked, []);

    await page.evaluate(() => window.SaySo.acceptAll());
    await until(() => asked.length > 0);

    assert.deepEqual(asked, [GTAG]);
    assert.deepEqual(warnings(), []);
  });

  it('writes a file by which it runs in Britain', async () => {
    const { asked } = await askedOn('/gb.html');
    await until(() => asked.length > 0);

    assert.deepEqual(asked, [GTAG]);
    assert.deepEqual(warnings(), []);
  });

  it('writes of every service what the script accepts', async () => {
    const page = await configurator(story);
    const configs = await page.evaluate(async () => {
      const { toConfig } = await import(`/configure/${'to-config.js'}`);
      const { NOTHING } = await import(`/configure/${'choices.js'}`);
      const known = await (await fetch('/configure/known.json')).json();
      return known.services.map((choice: { category: string; service: { id: string } }) =>
        toConfig({ ...NOTHING, services: { [choice.service.id]: choice.category } }, known),
      );
    });
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (text: unknown) => said.push(text);
    const read = configs.map((config: unknown) => readConfig(config));
    console.warn = warn;

    assert.ok(read.length >= 120);
    assert.deepEqual(said, []);
    assert.deepEqual(
      configs.filter((config: unknown) => !isAllowed(config)),
      [],
    );
  });

  it('asks for its own files only, and keeps nothing', async () => {
    const page = await configurator(story);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''));

    await reload(page);
    await chooseAll(page);
    const frame = await previewOf(page, '"lang":"de"');
    await frame.locator('say-so >>> [data-action=accept-all]').click();
    await seeIcon(frame);

    const others = asked.filter((url) => !url.startsWith(story.site.origin));
    assert.deepEqual(others, []);
    assert.deepEqual(
      asked.filter((url) => url.includes('?')),
      [],
    );
    assert.deepEqual(await page.browserContext().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    assert.deepEqual(story.site.received, []);
  });

  it('begins with what its address says', async () => {
    const page = await configurator(story);
    await chooseAll(page);
    const before = await codeOf(page, 'take-file');

    await reload(page);
    await previewOf(page, '"lang":"de"');

    assert.equal(await codeOf(page, 'take-file'), before);
  });

  it('writes no words that the script leaves out', async () => {
    const texts = { 'accept-all': 'x'.repeat(61), choose: 'Choose', 'prompt.title': '?!' };
    const categories = { films: { title: ' ', text: 5, asked: true } };
    const choices = encodeURIComponent(JSON.stringify({ texts, categories }));

    const page = await configurator(story, `#choices=${choices}`);

    const written = JSON.parse(await codeOf(page, 'take-file')) as Written;
    assert.ok(isAllowed(written), JSON.stringify(isAllowed.errors));
    assert.deepEqual(written.texts, { choose: 'Choose' });
    assert.deepEqual(written.categories?.at(-1), { id: 'films' });
    assert.deepEqual(
      await page.$$eval('[id^=words-]', (fields) =>
        fields
          .filter((field) => (field as HTMLTextAreaElement).maxLength === 60)
          .map(({ id }) => id),
      ),
      ['words-accept-all', 'words-reject-all', 'words-choose', 'words-launcher'],
    );
  });
});
