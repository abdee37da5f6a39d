import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { browsersHere, puppeteer } from './helpers/pages.js';
import { SERVERS, TAG, start } from './helpers/recipes.js';
import { inRepository } from './helpers/run.js';

/** @import { LaunchOptions } from 'puppeteer-core' */

describe('the recipes in a browser', async () => {
  const [[, options]] = /** @type {[[string, LaunchOptions]]} */ (await browsersHere());
  const browser = await puppeteer.launch(options);
  after(() => browser.close());
  const script = readFileSync(inRepository('dist/say-so.js'));

  /** Puts a page with our script, and a configuration, into a site. @param {string} place @param {object} config */
  async function publish(place, config) {
    const site = join(place, 'site');
    await writeFile(join(site, 'say-so.js'), script);
    const json = JSON.stringify(config);
    const tag = `<script type="application/json" data-say-so-config>${json}</script>`;
    await writeFile(join(site, 'index.html'), `<!doctype html><title>Site</title>${tag}${TAG}`);
  }

  it('keep the answer that the script goes on reading', async () => {
    const { port, place } = await start(
      'Keep the answer in Safari',
      'Express',
      undefined,
      'browser',
    );
    await publish(place, {});
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`http://localhost:${port}/say-so.js`);
    const at = new Date(Date.now() - 2 * 86_400_000).toISOString().replace(/\..*/, 'Z');
    const words = `v=1&at=${at}&rev=&granted=functional+analytics&denied=marketing`;
    const cookie = `__Host-say-so=${words}; Path=/; Max-Age=9; Secure`;
    await page.evaluate(`document.cookie = ${JSON.stringify(cookie)}`);

    await page.goto(`http://localhost:${port}/`);

    const cookies = await page.browserContext().cookies();
    assert.deepEqual(
      cookies.map(({ name, value, httpOnly }) => [name, value, httpOnly]),
      [['__Host-say-so', words, false]],
    );
    assert.ok(Number(cookies[0]?.expires) > Date.now() / 1000 + 179 * 86_400);
    assert.equal(await page.evaluate('SaySo.state.status'), 'partial');
  });

  for (const server of SERVERS.filter((one) => one === 'nginx'))
    it(`receive on ${server} what the script sends`, async () => {
      const { port, place } = await start('Receive records', server, undefined, 'browser');
      await publish(place, { record: { url: '/say-so/records' } });
      const page = await (await browser.createBrowserContext()).newPage();
      await page.goto(`http://localhost:${port}/`);

      const [response] = await Promise.all([
        page.waitForResponse((one) => one.url().endsWith('/say-so/records')),
        page.evaluate('SaySo.rejectAll()'),
      ]);

      assert.equal(response.status(), 204);
      const { record } = JSON.parse(await readFile(join(place, 'say-so.jsonl'), 'utf8'));
      assert.equal(JSON.parse(record).event, 'refused');
    });
});
