import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { press, rest, seeIcon, seeQuestion, tellStories, until } from '../helpers/story.js';

/** Lit as its package ships it, as a page would have it beside us: a module without imports. */
const require = createRequire(import.meta.url);
const litHtml = readFileSync(require.resolve('lit-html').replace('/node/', '/'), 'utf8');

const CONFIG = {
  afterWithdraw: 'stay',
  noticeUrl: '/notice.html',
  categories: [
    { id: 'necessary' },
    { id: 'analytics', services: [{ id: 'count', name: 'Count', hosts: ['count.example'] }] },
    { id: 'marketing', services: [{ id: 'film', storage: [{ name: 'f', duration: '1 day' }] }] },
  ],
};

/** What the strict policies have in common; `%TRACKER%` stands for the second site. */
const STRICT =
  "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' %TRACKER%; frame-src %TRACKER%; report-uri /reports; require-trusted-types-for 'script'";
const SELF = `${STRICT}; script-src 'self' %TRACKER%; trusted-types say-so`;
const NONCE = `${STRICT}; base-uri 'none'; script-src 'nonce-abc' 'strict-dynamic'; trusted-types say-so`;

const reports: string[] = [];

const BODY = `<body><h1>Shop</h1>
  <iframe data-say-so="marketing" data-say-so-service="film" data-src="%TRACKER%/film" title="Film" width="320" height="200"></iframe>
  <img data-say-so="marketing" data-src="%TRACKER%/pixel.svg" alt="">
  <say-so-inventory toolbar></say-so-inventory>
  <say-so-notice toolbar src="/notice.json"><a href="/notice.html">Read our notice</a></say-so-notice></body></html>`;

const page = (scripts: string, nonce = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Policies</title>${scripts}
  <script type="text/plain" data-say-so="analytics" src="%TRACKER%/held.js" ${nonce}></script></head>${BODY}`;

const OURS = '<script src="/say-so.js" data-config="/config.json"></script>';
const LIT = '<script type="module" src="/lit.js"></script>';

/** Answers with a page under a policy of its own. */
const under = (policy: string, html: string) => (_: IncomingMessage, response: ServerResponse) => {
  const own = (text: string): string =>
    text.replaceAll('%TRACKER%', story.site.trackerOrigin).replaceAll('%SITE%', story.site.origin);
  response.setHeader('content-type', 'text/html').setHeader('content-security-policy', own(policy));
  response.end(own(html));
};

const BOTH = SELF.replace('trusted-types say-so', 'trusted-types say-so lit-html');

const story = tellStories({
  pages: {
    '/config.json': CONFIG,
    '/notice.json': {
      title: 'Notice',
      sections: [
        { title: 'Contact', open: true, blocks: ['Write to us.', { list: ['One', 'Two'] }] },
        { title: 'Rights', blocks: [{ p: ['Ask ', { a: 'us', href: 'https://shop.example/' }] }] },
      ],
    },
    '/favicon.ico': '',
    // Takes the name that Lit has for its policy, and renders: twice refused is an error of the page's own Lit.
    '/lit-html.js': litHtml,
    '/lit.js':
      "import { html, render } from '/lit-html.js'; render(html`<p id=\"theirs\">Theirs</p>`, document.body.appendChild(document.createElement('div')));",
    '/reports': async (request: IncomingMessage, response: ServerResponse) => {
      for await (const piece of request) reports.push(String(piece));
      response.writeHead(204).end();
    },
    '/strict.html': under(SELF, page(OURS)),
    '/nonce.html': under(
      NONCE,
      page(OURS.replace('<script', '<script nonce="abc"'), 'nonce="abc"'),
    ),
    '/lit-after.html': under(BOTH, page(OURS + LIT)),
    '/lit-before.html': under(
      BOTH,
      page(
        LIT +
          OURS.replace('/say-so.js', '/say-so.gate.js') +
          '<script defer src="/say-so.ui.js"></script>',
      ),
    ),
    '/lit-alone.html': under(
      SELF.replace('trusted-types say-so', 'trusted-types lit-html'),
      page(OURS + LIT),
    ),
    '/none-dev.html': under(
      SELF.replace('trusted-types say-so', "trusted-types 'none'"),
      page('<script src="/say-so.dev.js"></script>'),
    ),
    '/none.html': under(SELF.replace('trusted-types say-so', "trusted-types 'none'"), page(OURS)),
    '/inner.html': under(
      // 'self' is nothing here: this page is of no origin.
      SELF.replaceAll("'self'", '%SITE%'),
      page('<script src="/say-so.js"></script>').replace(/<say-so-notice[\s\S]*notice>/, ''),
    ),
    '/sandbox.html':
      '<!doctype html><html lang="en"><title>Outer</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="/inner.html" width="900" height="600" title="Inner"></iframe>',
  },
});

async function visit(path: string): Promise<Page> {
  reports.length = 0;
  const visitor = await story.visitor();
  await visitor.goto(story.site.origin + path);
  return visitor;
}

const paths = (): string[] => story.site.received.map(({ path }) => path).sort();
const said = (): string[] => story.said.filter((text) => text.includes('[say-so]'));

/** Question, panel, answer, release, notice, list, placeholder, withdrawal: all that we do to a page. */
async function liveThrough(visitor: Page): Promise<void> {
  await seeQuestion(visitor);
  for (const part of [
    'say-so-embed >>> [data-action=load-once]',
    'say-so-inventory >>> table',
    'say-so-section >>> button',
  ])
    await visitor.waitForSelector(part, { visible: true });
  await visitor.locator('say-so-notice >>> [data-action=expand-all]').click();
  await visitor.locator('say-so-notice >>> input[type=search]').fill('ask');
  assert.deepEqual(paths(), []);

  await press(visitor, 'prompt', 'settings');
  await press(visitor, 'panel', 'accept-all');
  await until(() => paths().length === 3);
  await visitor.waitForFunction(() => Reflect.has(window, 'ran'));
  assert.deepEqual(paths(), ['/film', '/held.js', '/pixel.svg']);

  await visitor.evaluate(() => window.SaySo.withdraw());
  await visitor.waitForSelector('say-so-embed', { visible: true });
  await rest(visitor, 100);
  assert.equal((await seeIcon(visitor)).state, 'refused');
}

const seeNothingRefused = (): void => {
  assert.deepEqual([story.faults, reports, said()], [[], [], []]);
};

describe('a policy of default-src none with Trusted Types', () => {
  it('is kept through a whole visit', async () => {
    await liveThrough(await visit('/strict.html'));

    seeNothingRefused();
  });

  it('would be seen to be broken', async () => {
    const visitor = await visit('/strict.html');
    await visitor.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      document.body.append(Object.assign(new Image(), { src: 'https://other.example/x.gif' }));
    });
    await until(() => reports.length > 1 && story.faults.length > 1);

    assert.deepEqual([...story.faults].sort(), [
      'img-src https://other.example/x.gif',
      'style-src-attr inline',
    ]);
    assert.equal(reports.length, 2);
  });
});

describe('a policy of nonce and strict-dynamic with Trusted Types', () => {
  it('is kept through a whole visit', async () => {
    await liveThrough(await visit('/nonce.html'));

    seeNothingRefused();
  });
});

describe('a Lit of the page, with its own policy', () => {
  for (const when of ['before', 'after'])
    it(`works beside ours where it comes ${when} us`, async () => {
      const visitor = await visit(`/lit-${when}.html`);
      await visitor.waitForSelector('#theirs', { visible: true });
      await liveThrough(visitor);

      seeNothingRefused();
    });
});

describe('a policy that does not name ours', () => {
  for (const path of ['/none.html', '/lit-alone.html'])
    it(`leaves the gate closed and the answer working: ${path}`, async () => {
      const visitor = await visit(path);
      await until(() => said().length > 0);
      assert.match(said().join(), /\(ui-failed\)$/);
      await rest(visitor);
      assert.deepEqual(paths(), []);

      await visitor.evaluate(() => window.SaySo.rejectAll());
      assert.match(await visitor.evaluate(() => document.cookie), /granted=&denied=analytics/);
      await visitor.evaluate(() => window.SaySo.open());
      await rest(visitor, 100);

      assert.equal(said().length, 1);
      assert.deepEqual(paths(), []);
      assert.deepEqual(
        story.faults.filter((fault) => !fault.startsWith('trusted-types ')),
        [],
      );
    });
});

describe('the message about a policy that does not name ours', () => {
  for (const [build, path] of [
    ['production', '/none.html'],
    ['development', '/none-dev.html'],
  ] as const)
    it(`names what is to be allowed, in ${build}`, async () => {
      await visit(path);
      await until(() => said().length > 0);

      assert.match(said().join(), /policy (named )?['"]say-so['"]/i);
    });
});

describe('a sandboxed frame without an origin of its own', () => {
  it('asks, lets go, and says that the answer is not kept', async () => {
    const visitor = await visit('/sandbox.html');
    const handle = await visitor.waitForSelector('iframe');
    const frame = await handle?.contentFrame();
    assert.ok(frame);
    await frame.waitForSelector('say-so >>> [data-layer=prompt]', { visible: true });
    await frame.waitForSelector('say-so-embed >>> [data-action=load-once]', { visible: true });
    assert.deepEqual(paths(), []);

    await frame.locator('say-so >>> [data-layer=prompt] [data-action=accept-all]').click();
    await frame.waitForFunction(() => Reflect.has(window, 'ran'));
    await until(() => paths().length === 3);

    assert.equal(await frame.evaluate(() => window.SaySo.state.status), 'granted');
    assert.deepEqual(paths(), ['/film', '/held.js', '/pixel.svg']);
    assert.match(said().join(), /^\[say-so\] SecurityError: .* \(storage-refused\)$/);
    // Firefox sends what the page before has broken late.
    const own = reports.filter((report) => !report.includes('/none'));
    assert.deepEqual([story.faults, own], [[], []]);
  });
});
