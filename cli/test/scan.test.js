import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeFindings } from '../src/inventory/write.js';
import { checkPage } from '../src/page-check/check-page.js';
import { scanSite, shareBrowser } from './helpers/browser.js';
import { LEAKY_SITE } from './helpers/leaky-site.js';
import { folder } from './helpers/run.js';
import { startSite } from './helpers/site.js';

/**
 * @import { Outcome } from '../src/scan/outcome.js'
 * @import { Site } from './helpers/site.js'
 */

const held = shareBrowser();

describe('a scan of a site that leaks', () => {
  /** @type {Site} */
  let site;
  /** @type {Outcome} */
  let outcome;

  const find = (/** @type {string} */ kind, /** @type {string} */ name) => {
    const found = outcome.findings.find(
      (finding) => finding.kind === kind && (finding.name === name || finding.host === name),
    );
    assert.ok(found, `${kind} ${name} was not found`);
    return found;
  };

  before(async () => {
    site = await startSite(LEAKY_SITE);
    outcome = await scanSite(held.browser, site.origin);
  });
  after(() => site.stop());

  it('finds an unmarked tag of the catalogue', () => {
    const { steps, owners, makers } = find('request', 'static.hotjar.com');

    assert.deepEqual(steps, { unset: 'leak', refused: 'leak', granted: 'unlisted' });
    assert.equal(owners[0]?.id, 'hotjar');
    assert.deepEqual(makers, [{ how: 'parser', url: `${site.origin}/`, line: 6 }]);
  });

  it('names the script that wrote a cookie', () => {
    const { makers, owners, duration } = find('cookie', '_hjSessionUser_7');

    assert.equal(makers[0]?.url, `http://static.hotjar.com:${site.port}/hotjar.js`);
    assert.equal(owners[0]?.id, 'hotjar');
    assert.equal(duration, '1 year');
  });

  it('finds a cookie that comes after the refusal', () => {
    const { steps, makers } = find('cookie', 'st_late');

    assert.deepEqual(steps, { refused: 'leak' });
    assert.deepEqual(makers, [{ how: 'header', url: `${site.origin}/late` }]);
  });

  it('finds what a frame of somebody else keeps', () => {
    const found = ['cookie', 'local', 'indexeddb'].map((kind) => find(kind, 'frame.localhost'));

    assert.deepEqual(
      found.map(({ name, verdict }) => [name, verdict]),
      [
        ['tid', 'leak'],
        ['kept', 'leak'],
        ['frames', 'leak'],
      ],
    );
    assert.equal(found[0]?.makers[0]?.how, 'header');
  });

  for (const host of ['worker.example', 'service-worker.example', 'socket.example'])
    it(`finds what a ${host.replace('.example', '')} asks for`, () => {
      assert.equal(find('request', host).verdict, 'leak');
    });

  it('counts a cookie as that of its writer', () => {
    const { stranger, verdict } = find('cookie', 'by_stranger');

    assert.deepEqual([stranger, verdict], ['stranger.example', 'leak']);
  });

  it('knows the cookie that keeps the answer', () => {
    assert.equal(find('cookie', '__Host-say-so').verdict, 'fine');
  });

  it('follows links that a script has made', () => {
    const urls = outcome.seen.passes[0]?.visits.map(({ url }) => url);

    assert.deepEqual(urls, [`${site.origin}/`, `${site.origin}/broken`, `${site.origin}/two`]);
  });

  it('goes on after a page that fails', () => {
    assert.equal(outcome.failures.length, 3);
    assert.match(outcome.failures[0] ?? '', /\/broken: net::ERR_.*\(page-failed\)$/);
  });

  it('leaves alone what robots.txt forbids', () => {
    assert.deepEqual(outcome.seen.leftOut.robots, [`${site.origin}/secret`]);
    assert.equal(site.asked.includes('localhost/secret'), false);
  });

  it('writes what was found as services, beside those of the page', async (context) => {
    const file = join(await folder(context), 'say-so.json');

    const said = await writeFindings(file, outcome.seen, []);

    const { categories } = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(servicesIn(categories), [
      'necessary/shop',
      'necessary/this-site',
      'analytics/hotjar',
      'analytics/stats',
      'marketing/frame-localhost',
      'marketing/service-worker-example',
      'marketing/socket-example',
      'marketing/stranger-example',
      'marketing/worker-example',
    ]);
    assert.match(said, /its purpose is empty: worker-example$/m);
  });

  it('writes what the script takes as it is', async (context) => {
    const file = join(await folder(context), 'say-so.json');
    await writeFindings(file, outcome.seen, []);
    const next = await startSite({
      '/': '<!doctype html><head><title>x</title><script src="/say-so.js" data-config="/say-so.json"></script>',
      '/say-so.json': await readFile(file, 'utf8'),
    });
    context.after(next.stop);

    assert.deepEqual(await checkPage(held.browser, next.origin), []);
  });
});

/** @param {{ id: string, services?: { id: string }[] }[]} categories */
const servicesIn = (categories) =>
  categories.flatMap(({ id, services = [] }) =>
    services.map((one) => `${id}/${one.id}`).toSorted(),
  );
