import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkPage } from '../src/page-check/check-page.js';
import { PAGE_MESSAGES } from '../src/page-check/messages.js';
import { runInBrowser, shareBrowser } from './helpers/browser.js';
import { inRepository } from './helpers/run.js';
import { page, startSite } from './helpers/site.js';

/**
 * @import { Answer } from './helpers/site.js'
 */

const held = shareBrowser();

/** What is found on a page, as `line:column code`. @param {string | Answer} html @param {Record<string, string>} [others] */
async function found(html, others = {}) {
  const site = await startSite({ '/': html, '/say-so.json': '{ "prompts": "card" }', ...others });
  try {
    const findings = await checkPage(held.browser, site.origin);
    return findings.map(({ line, column, code }) => `${line}:${column} ${code}`);
  } finally {
    await site.stop();
  }
}

const TAG = '<script src="/say-so.js"></script>';

/** A page with our tag and something else in its head. @param {string} head */
const withHead = (head) =>
  `<!doctype html><html lang="en"><head><title>A page</title>\n${head}</head>`;

describe('say-so check of an address', () => {
  it('finds nothing on a page that is right', async () => {
    const html = withHead(`<meta charset="utf-8"><link rel="stylesheet" href="/site.css">${TAG}
      <script src="/site.js" defer></script>
      <script type="text/plain" data-say-so="analytics" src="https://static.hotjar.com/h.js"></script></head>
      <body><iframe data-say-so="marketing" data-src="https://www.youtube.com/embed/x" title="Film"></iframe>`);

    assert.deepEqual(await found(html, { '/site.css': '', '/site.js': '' }), []);
  });

  it('finds that our script is missing', async () => {
    assert.deepEqual(await found(withHead('')), ['1:1 tag-missing']);
  });

  it('finds a script of ours that does not run', async () => {
    assert.deepEqual(await found(withHead('<script src="/lost/say-so.js"></script>')), [
      '2:1 tag-dead',
    ]);
  });

  it('finds a script of ours in a bundle', async () => {
    const bundle = readFileSync(inRepository('dist/say-so.js'), 'utf8');

    assert.deepEqual(
      await found(withHead('<script src="/app.js"></script>'), { '/app.js': bundle }),
      ['1:1 tag-bundled'],
    );
  });

  it('knows a script of ours under another name by its configuration', async () => {
    const bundle = readFileSync(inRepository('dist/say-so.js'), 'utf8');
    const config = {
      categories: [{ id: 'necessary', services: [{ id: 'heat', hosts: ['static.hotjar.com'] }] }],
    };
    const head = `<script src="/ask.js" data-config="/ask.json"></script>
      <script src="https://static.hotjar.com/h.js"></script>`;

    assert.deepEqual(
      await found(withHead(head), { '/ask.js': bundle, '/ask.json': JSON.stringify(config) }),
      [],
    );
  });

  for (const before of [
    '<script>var early;</script>',
    '<link rel="preload" href="https://a.example/">',
  ])
    it(`finds what stands before it: ${before.slice(1, 7)}`, async () => {
      assert.deepEqual(await found(withHead(`${before}\n${TAG}`)), ['2:1 tag-first']);
    });

  it('finds our script outside the head', async () => {
    assert.deepEqual(await found(`<!doctype html><title>A page</title><body>\n${TAG}`), [
      '2:1 tag-first',
    ]);
  });

  for (const wish of ['async', 'defer', 'type="module"'])
    it(`finds that our script has ${wish}`, async () => {
      const codes = await found(withHead(`<script ${wish} src="/say-so.js"></script>`));

      assert.deepEqual(codes, ['2:1 tag-late']);
    });

  it('says what the script says of its configuration', async () => {
    assert.deepEqual(
      await found(withHead('<script src="/say-so.js" data-config="/say-so.json"></script>')),
      ['1:1 config-key'],
    );
    assert.deepEqual(
      await found(withHead('<script src="/say-so.js" data-config="/lost.json"></script>')),
      ['1:1 config-unreadable'],
    );
  });

  it('finds marks that cannot hold or be released', async () => {
    const html = page(`<script data-say-so="analytics">var runs;</script>
<script type="text/plain" data-say-so="analytic" src="/a.js"></script>
<iframe data-say-so="marketing" src="/frame" title="x"></iframe>
<iframe data-say-so="marketing" title="x"></iframe>`);

    assert.deepEqual(await found(html, { '/frame': '' }), [
      '5:1 gate-live',
      '6:1 gate-unknown-id',
      '7:1 gate-live',
      '8:1 mark-empty',
    ]);
  });

  it('finds trackers that the browser fetches by itself', async () => {
    const services = [{ id: 'stats', hosts: ['stats.example'] }];
    const config = { categories: [{ id: 'necessary' }, { id: 'analytics', services }] };
    const html = page(
      `<script src="http://stats.example:PORT/s.js"></script>
<img src="http://static.hotjar.com:PORT/p.gif" alt="">
<img src="http://pictures.example:PORT/p.gif" alt="">`,
      config,
    );

    const codes = await found(html);

    assert.deepEqual(
      codes.filter((code) => code.includes('tracker')),
      ['5:1 tracker-unmarked', '6:1 tracker-unlisted'],
    );
  });

  for (const [words, codes] of /** @type {const} */ ([
    ["trusted-types default; require-trusted-types-for 'script'", ['trusted-types', 'ui-failed']],
    ["trusted-types say-so default; require-trusted-types-for 'script'", []],
  ]))
    it(`reads the policy ${words.split(';')[0]}`, async () => {
      const headers = { 'content-security-policy': words };

      const codesFound = await found({ body: page(''), headers });

      assert.deepEqual(codesFound.map((code) => code.replace(/.* /, '')).toSorted(), codes);
    });

  it('has words for everything that the script says', () => {
    const source = readFileSync(inRepository('src/core/sentences.ts'), 'utf8');
    const codes = [...source.matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, code]) => code);

    assert.ok(codes.length > 20);
    assert.deepEqual(
      codes.filter((code) => !Object.hasOwn(PAGE_MESSAGES, String(code))),
      [],
    );
  });

  it('prints findings as of any other file', async (context) => {
    const site = await startSite({ '/': withHead('') });
    context.after(site.stop);

    const { code, out } = await runInBrowser(['check', site.origin]);

    assert.equal(code, 1);
    assert.equal(
      out,
      `${site.origin}/:1:1  error  The script of Say-So is not on the page  (tag-missing)\n1 error, 0 warnings\n`,
    );
  });

  it('exits with 2 where the page cannot be loaded', async (context) => {
    const site = await startSite({});
    context.after(site.stop);

    const { code, err } = await runInBrowser(['check', `${site.origin}/lost`]);

    assert.equal(code, 2);
    assert.match(err, /cannot be loaded: status 404 \(unreachable\)$/m);
  });
});
