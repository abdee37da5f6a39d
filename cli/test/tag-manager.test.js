import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, before, beforeEach, describe, it } from 'node:test';
import { browsersHere, puppeteer, startOrigin } from './helpers/pages.js';
import { firedIn } from './helpers/tag-manager.js';
import { inRepository } from './helpers/run.js';

/**
 * @import { Browser, LaunchOptions, Page } from 'puppeteer-core'
 */

const guide = readFileSync(inRepository('docs/tag-manager.md'), 'utf8');
const script = readFileSync(inRepository('dist/say-so.js'));
const { containerVersion: container } = JSON.parse(
  readFileSync(inRepository('docs/tag-manager.json'), 'utf8'),
);
const [snippet = ''] = [...guide.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code]) => code);

const google = await startOrigin();
const site = createServer(({ url }, response) => {
  if (url === '/say-so.js') return response.end(script);
  const local = snippet
    .replaceAll('www.googletagmanager.com', google.host)
    .replace(`https://${google.host}`, `http://${google.host}`);
  response.setHeader('content-type', 'text/html');
  return response.end(`<!doctype html><title>Site</title>${local}`);
});
site.listen(0, '127.0.0.1');
await once(site, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
after(() => {
  google.stop();
  site.close();
  site.closeAllConnections();
});

const GTM = ['/gtm.js?id=GTM-XXXXXXX'];
const ANALYTICS = 'Google tag, when analytics is granted';
const MARKETING = 'Google Ads remarketing, when marketing is granted';

describe('the container for Tag Manager', () => {
  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(container);
    const names = [...container.variable, ...container.builtInVariable].map(({ name }) => name);
    const triggers = container.trigger.map((/** @type {any} */ one) => one.triggerId);

    for (const [, name = ''] of text.matchAll(/\{\{(?!_event)(.*?)\}\}/g))
      assert.ok(names.includes(name), name);
    for (const { firingTriggerId } of container.tag)
      for (const id of firingTriggerId) assert.ok(triggers.includes(id), id);
  });

  it('has a trigger and a check for every tag, and no HTML', () => {
    for (const { type, firingTriggerId, consentSettings, tagFiringOption } of container.tag) {
      assert.notEqual(type, 'html');
      assert.equal(firingTriggerId.length, 1);
      assert.equal(tagFiringOption, 'ONCE_PER_LOAD');
      assert.equal(consentSettings.consentStatus, 'NEEDED');
      assert.ok(consentSettings.consentType.list.length > 0);
    }
  });

  it('has names that an import takes', () => {
    for (const { name } of [...container.tag, ...container.trigger, ...container.variable])
      assert.doesNotMatch(name, /[:<>&"']/);
  });

  it('is told in the guide, tag by tag', () => {
    for (const { name } of container.tag) assert.ok(guide.includes(`| ${name}`), name);
  });
});

describe('a page with Tag Manager', () => {
  /** @type {Browser} */
  let browser;
  /** @type {Page} */
  let page;

  before(async () => {
    const [[, options]] = /** @type {[[string, LaunchOptions]]} */ (await browsersHere());
    browser = await puppeteer.launch(options);
  });
  after(() => browser.close());
  beforeEach(async () => {
    google.asked.length = 0;
    page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`http://localhost:${port}/`);
  });

  /** What the page has told so far; arguments as lists. @returns {Promise<any[]>} */
  const told = async () =>
    /** @type {any[]} */ (
      await page.evaluate("dataLayer.map((one) => ('length' in one ? [...one] : { ...one }))")
    );

  /** @param {string} call */
  async function answer(call) {
    await page.evaluate(call);
    await google.whenAsked(GTM);
  }

  it('asks nothing of Google before the answer', async () => {
    await page.evaluate('SaySo.rejectAll()');
    await page.reload();

    assert.deepEqual(google.asked, []);
    assert.deepEqual(firedIn(container, await told()), []);
  });

  it('tells in the order that the guide tells', async () => {
    await answer('SaySo.decide({ analytics: true, marketing: false })');

    const kinds = (await told()).map((one) =>
      Array.isArray(one) ? one.slice(0, 2).join(' ') : one.event,
    );
    assert.deepEqual(kinds, [
      'consent default',
      'set ads_data_redaction',
      'set url_passthrough',
      'consent update',
      'say-so-change',
      'gtm.js',
    ]);
  });

  for (const [call, fired] of /** @type {[string, string[]][]} */ ([
    ['SaySo.acceptAll()', [ANALYTICS, MARKETING]],
    ['SaySo.decide({ analytics: true })', [ANALYTICS]],
    ['SaySo.decide({ marketing: true })', [MARKETING]],
  ]))
    it(`fires for ${call} what is granted, and once`, async () => {
      await answer(call);
      const first = firedIn(container, await told());

      google.asked.length = 0;
      await page.reload();
      await google.whenAsked(GTM);

      assert.deepEqual(first, fired);
      assert.deepEqual(firedIn(container, await told()), fired);
    });

  it('fires what is granted later, and nothing twice', async () => {
    await answer('SaySo.decide({ analytics: true })');
    await page.evaluate('SaySo.decide({ marketing: true })');

    assert.deepEqual(firedIn(container, await told()), [ANALYTICS, MARKETING]);
  });
});
