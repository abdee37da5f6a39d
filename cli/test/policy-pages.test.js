import assert from 'node:assert/strict';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import {
  PATIENCE_MS,
  SURE,
  browsersHere,
  pageAsking,
  puppeteer,
  startOrigin,
} from './helpers/pages.js';
import { HOSTS, freePort, linesFor } from './helpers/servers.js';
import { folder, inRepository } from './helpers/run.js';

/**
 * @import { Browser, Page } from 'puppeteer-core'
 */

const root = await folder({ after });
// Servers that root starts look at files as somebody else.
await chmod(root, 0o755);
const [own, counter, ads] = [await startOrigin(), await startOrigin(), await startOrigin()];
/** A host that is never asked must fail a test, and not hang it. */
const LIMIT = { timeout: 60_000 };
after(() => [own, counter, ads].forEach(({ stop }) => stop()));

/** One of each kind: that all of them come is another test's. */
const SOME = ['/script.js', '/link.css', '/img.gif', '/frame.html', '/fetch'];

/** The page's own gate holds nothing here: only the server does. */
const config = {
  autoBlock: false,
  categories: [
    { id: 'necessary', services: [{ id: 'own', hosts: [own.host] }] },
    { id: 'analytics', services: [{ id: 'counter', hosts: [counter.host] }] },
    { id: 'marketing', services: [{ id: 'ads', hosts: [ads.host] }] },
  ],
};
const site = join(root, 'site');
await mkdir(site);
await copyFile(inRepository('dist/say-so.js'), join(site, 'say-so.js'));
await writeFile(join(root, 'say-so.json'), JSON.stringify(config));
await writeFile(join(site, 'index.html'), pageAsking(config, [own.host, counter.host, ads.host]));

/** Waits until the page has tried everything; says how far it is where that takes too long. @param {Page} page */
const settled = (page) =>
  page.evaluate(`Promise.race([
    settled,
    new Promise((_, fail) => setTimeout(() => fail(new Error('still ' + document.readyState)), ${PATIENCE_MS})),
  ]).then(() => {})`);

/**
 * Answers, and waits for the page that comes of it.
 *
 * @param {Page} page
 * @param {string} answer
 * @param {string[]} hosts those that its policy must let in
 */
async function answer(page, answer, hosts) {
  for (const origin of [own, counter, ads]) origin.asked.length = 0;
  const loaded = page.waitForNavigation({ waitUntil: 'load' });
  const [response] = await Promise.all([loaded, page.evaluate(answer)]);
  const policy = response?.headers()['content-security-policy']?.split(' ') ?? [];
  assert.deepEqual(
    [own, counter, ads].map(({ host }) => host).filter((host) => policy.includes(host)),
    hosts,
  );
  await settled(page);
}

for (const [name, options] of await browsersHere())
  for (const server of ['nginx', 'express']) {
    const host = HOSTS[server];
    if (!host?.isThere) {
      console.warn(`Left out: ${server}, which is not installed (Debian package ${host?.wanted}).`);
      continue;
    }
    describe(`a site on ${server} in ${name}`, () => {
      /** @type {() => Promise<void>} */
      let stop;
      /** @type {Browser} */
      let browser;
      /** @type {Page} */
      let page;
      let address = '';

      before(async () => {
        const port = await freePort();
        const lines = await linesFor(join(root, 'say-so.json'), server);
        stop = await host.start({ folder: join(root, `${name}-${server}`), site, lines, port });
        browser = await puppeteer.launch(options);
        address = `http://localhost:${port}/`;
      });
      after(() => Promise.all([browser.close(), stop()]));
      beforeEach(async () => {
        page = await (await browser.createBrowserContext()).newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        for (const origin of [own, counter, ads]) origin.asked.length = 0;
        await page.goto(address);
        await settled(page);
      });

      afterEach(() => page.browserContext().close());

      it('asks no held host before an answer', LIMIT, async () => {
        await own.whenAsked(SURE);

        assert.deepEqual(counter.asked, []);
        assert.deepEqual(ads.asked, []);
      });

      it('asks the hosts of what is granted after the reload', LIMIT, async () => {
        await answer(page, 'SaySo.decide({ analytics: true })', [own.host, counter.host]);

        await counter.whenAsked(SURE);
        assert.deepEqual(ads.asked, []);
      });

      it('asks no held host any more after a withdrawal', LIMIT, async () => {
        await answer(page, 'SaySo.acceptAll()', [own.host, counter.host, ads.host]);
        await ads.whenAsked(SOME);

        await answer(page, "SaySo.withdraw('marketing')", [own.host, counter.host]);

        await counter.whenAsked(SOME);
        // Firefox asks for the icon of the page before when it has time.
        assert.deepEqual(
          ads.asked.filter((path) => path !== '/icon.gif'),
          [],
        );
      });

      it('asks no held host after a refusal', LIMIT, async () => {
        await page.evaluate('SaySo.rejectAll()');
        await page.reload();
        await settled(page);

        assert.deepEqual(counter.asked, []);
        assert.deepEqual(ads.asked, []);
      });
    });
  }
