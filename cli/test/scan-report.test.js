import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { pageOf } from '../src/scan/report/html.js';
import { jsonOf } from '../src/scan/report/json.js';
import { tableOf } from '../src/scan/report/table.js';
import { shareBrowser } from './helpers/browser.js';
import { outcomeOf } from './helpers/outcome.js';

/**
 * @import { Page } from 'puppeteer-core'
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const HOSTILE = '"><img src=x onerror=alert(1)>\u001b[2J\u202e';

const held = shareBrowser();

describe('the report as a page', () => {
  /** @type {Page} */
  let page;
  /** @type {string[]} */
  const asked = [];

  before(async () => {
    page = await held.browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(pageOf(outcomeOf({ name: HOSTILE })));
    await page.$$eval('details', (all) => all.forEach((each) => each.setAttribute('open', '')));
  });

  for (const scheme of ['light', 'dark'])
    for (const width of [320, 1200])
      it(`has no fault for axe, ${scheme}, ${width} pixels`, async () => {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.evaluate(AXE);

        const faults = await page.evaluate(async () => {
          const { axe, document } = /** @type {any} */ (globalThis);
          const { violations } = await axe.run(document);
          return violations.map((/** @type {{ id: string }} */ { id }) => id);
        });

        assert.deepEqual(faults, []);
      });

  it('fits a window of 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 800 });

    const width = await page.evaluate(
      () => /** @type {any} */ (globalThis).document.documentElement.scrollWidth,
    );

    assert.equal(width, 320);
  });

  it('shows a hostile name as text', async () => {
    const names = await page.$$eval('h3 code', (all) => all.map(({ textContent }) => textContent));

    assert.deepEqual(names, ['who.example', '"><img src=x onerror=alert(1)>\\u{1b}[2J\\u{202e}']);
    assert.equal(await page.$('img[src=x]'), null);
  });

  it('asks nobody for anything', () => {
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [],
    );
  });
});

describe('the report on a terminal', () => {
  it('sends no signs that move the cursor', () => {
    const text = tableOf(outcomeOf({ name: HOSTILE }), false);

    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.match(text, /^ {2}cookie {2}"><img src=x onerror=alert\(1\)>\\u\{1b\}/m);
  });

  it('counts what was seen', () => {
    assert.match(tableOf(outcomeOf(), false), /^1 page, 2 things, 1 leak, 1 failure$/m);
  });
});

describe('the report as JSON', () => {
  it('says who, what and when', () => {
    const { findings, exitCode, passes } = JSON.parse(jsonOf(outcomeOf()));

    assert.equal(exitCode, 1);
    assert.deepEqual(passes[0].pages, [{ url: 'https://site.example/', status: 200 }]);
    assert.deepEqual(findings[1], {
      kind: 'request',
      name: 'https://who.example/a.js',
      host: 'who.example',
      stranger: 'who.example',
      makers: [{ how: 'parser', url: 'https://site.example/', line: 3 }],
      pages: ['https://site.example/'],
      verdict: 'leak',
      steps: { unset: 'leak' },
      services: [],
      purpose: null,
    });
  });
});
