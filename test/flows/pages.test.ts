import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { needs } from '../helpers/abilities.js';
import { press, rest, seeIcon, seeQuestion, tellStories, until } from '../helpers/story.js';

const html = (head: string, body = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const TAG = '<script src="/say-so.js"></script>';
const held = (path: string, attributes = ''): string =>
  `<script type="text/plain" data-say-so="analytics" src="%TRACKER%${path}" ${attributes}></script>`;
const inline = (name: string): string =>
  `<script type="text/plain" data-say-so="analytics">(window.ran ??= []).push('${name}')</script>`;
const inlineConfig = (config: string): string =>
  `<script type="application/json" data-say-so-config>${config}</script>${TAG}`;
const withPolicy =
  (policy: string, page: string) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy);
    response.end(page);
  };

const story = tellStories({
  pages: {
    '/zero.html': html(TAG, `<h1>Zero</h1>${held('/a.js')}`),
    '/order.html': html(
      TAG,
      held('/1.js?delay=200') +
        inline('2') +
        held('/fails.js?fail') +
        '<script type="text/plain" data-say-so="analytics">throw new Error("mine")</script>' +
        '<script type="text/plain" data-say-so="analytics">document.currentScript.remove()</script>' +
        held('/3.js') +
        held('/async.js?delay=600', 'async') +
        inline('4') +
        held('/5.js', 'crossorigin="anonymous" data-key="k" id="five"'),
    ),
    '/split.html': html(
      '<script src="/say-so.gate.js"></script><script defer src="/say-so.ui.js"></script>',
      held('/a.js'),
    ),
    '/dev.html': html(
      '<script type="application/json" data-say-so-config>{"colour":1}</script><script src="/say-so.dev.js"></script>',
    ),
    '/twice.html': html(TAG + TAG, held('/a.js')),
    '/async.html': html('<script async src="/say-so.js"></script>', held('/a.js')),
    '/config-after.html': html(
      `${TAG}<script type="application/json" data-say-so-config>{"revision":"2"}</script>`,
    ),
    '/placed.html': html(TAG, '<main><say-so></say-so></main>'),
    '/no-policy.html': withPolicy(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
      html(TAG, held('/a.js').replace('%TRACKER%', '')),
    ),
    '/missing-config.html': html(
      '<script src="/say-so.js" data-config="/nothing.json"></script>',
      held('/a.js'),
    ),
    '/config.json': { categories: [{ id: 'necessary' }, { id: 'analytics' }] },
    '/file-config.html': html(
      '<script src="/say-so.js" data-config="/config.json"></script>',
      held('/a.js') +
        '<script type="text/plain" data-say-so="adverts" src="%TRACKER%/b.js"></script>',
    ),
    '/html-config.html': html(
      '<script src="/say-so.js" data-config="/zero.html"></script>',
      held('/a.js'),
    ),
    '/broken-config.html': html(inlineConfig('{"categories": ['), held('/a.js')),
    '/odd-config.html': html(
      inlineConfig(
        '{"colour": 1, "days": -1, "categories": [{"id": "analytics"}, {"id": "analytics"}, {"id": "X"}, 7]}',
      ),
      held('/a.js') +
        '<script type="text/plain" data-say-so="adverts" src="%TRACKER%/b.js"></script>',
    ),
    '/notice-404.html': html(
      TAG,
      '<say-so-notice src="/nothing.json"><p id="own">Ours</p></say-so-notice>',
    ),
    '/notice-html.html': html(
      TAG,
      '<say-so-notice src="/zero.html"><p id="own">Ours</p></say-so-notice>',
    ),
    '/notice-format.html': html(
      TAG,
      '<say-so-notice src="/format.json"><p id="own">Ours</p></say-so-notice>',
    ),
    '/notice-big.html': html(
      TAG,
      '<say-so-notice src="/big.json"><p id="own">Ours</p></say-so-notice>',
    ),
    '/notice-deep.html': html(
      TAG,
      '<say-so-notice src="/deep.json"><p id="own">Ours</p></say-so-notice>',
    ),
    '/notice-evil.html': html(
      TAG,
      '<say-so-notice src="/evil.json"><p id="own">Ours</p></say-so-notice>',
    ),
    '/notice-offline.html': html(
      TAG,
      '<say-so-notice src="http://localhost:1/x.json"><p id="own">Ours</p></say-so-notice>',
    ),
    '/format.json': { format: 'notice/9', sections: [] },
    '/big.json': {
      sections: [{ title: 'Big', blocks: Array.from({ length: 40 }, () => 'x'.repeat(15_000)) }],
    },
    '/deep.json': JSON.parse(
      `${'{"sections":['.repeat(60)}{"title":"x"}${']}'.repeat(60)}`,
    ) as object,
    '/evil.json': {
      sections: [
        {
          title: '<img src=x onerror=alert(1)>',
          open: true,
          blocks: [
            '<script>alert(1)</script>',
            { p: { a: 'link', href: 'javascript:alert(1)' } },
            { html: '<b>no</b>' },
          ],
        },
      ],
    },
    '/nonce.html': withPolicy(
      "default-src 'self'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'",
      `<!doctype html><html lang="en"><title>Nonce</title>
      <script nonce="abc">window.ran = ['page']</script>
      <script nonce="abc" src="/say-so.js"></script>
      <script type="text/plain" data-say-so="analytics" nonce="abc">ran.push('held')</script>
      <script type="text/plain" data-say-so="necessary">ran.push('injected')</script><body></body>`,
    ),
    '/frame.html': html(
      TAG,
      '<p>Above</p><iframe data-say-so="marketing" data-say-so-service="film" data-src="%TRACKER%/film" title="Our film" style="width:100%;aspect-ratio:16/9;border:0"></iframe><p>Below</p>',
    ),
    '/plain.html': html(
      '',
      '<say-so-section heading="By hand" id="hand"><p>Readable.</p></say-so-section>',
    ),
  },
});

const visit = async (path: string): Promise<Page> => {
  const page = await story.visitor();
  await page.goto(story.site.origin + path);
  return page;
};
const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => (Reflect.get(window, 'ran') ?? []) as string[]);
const codes = (): string[] =>
  story.said.flatMap((text) =>
    text.startsWith('[say-so]') ? [/\(([\w-]+)\)$/.exec(text)?.[1] ?? text] : [],
  );

describe('a page with one script tag', () => {
  it('asks with built-in texts and lets go of what is granted', async () => {
    const page = await visit('/zero.html');
    await seeQuestion(page);
    assert.deepEqual(story.site.received, []);

    await press(page, 'prompt', 'accept-all');
    await page.waitForFunction(() => Reflect.has(window, 'ran'));

    assert.deepEqual(await ran(page), ['/a.js']);
    assert.deepEqual([...story.faults, ...codes()], []);
  });

  it('puts nothing into the body, and survives its exchange', async () => {
    const page = await visit('/zero.html');
    await seeIcon(page);
    assert.equal(await page.$('body say-so'), null);

    await page.evaluate(() => {
      const body = document.createElement('body');
      document.documentElement.replaceChild(body, document.body);
      document.querySelector('say-so')?.remove();
    });

    await seeIcon(page);
  });

  it('uses the element that the author placed', async () => {
    const page = await visit('/placed.html');
    await seeIcon(page);

    assert.equal(await page.$$eval('say-so', (all) => all.length), 1);
    assert.ok(await page.$('main > say-so'));
  });

  it('works in two files, the gate first', async () => {
    const page = await visit('/split.html');
    await seeQuestion(page);
    await press(page, 'prompt', 'accept-all');
    await page.waitForFunction(() => Reflect.has(window, 'ran'));

    assert.deepEqual([...story.faults, ...codes()], []);
  });

  it('explains itself in the development build', async () => {
    const page = await visit('/dev.html');
    await seeQuestion(page);

    assert.match(
      story.said.join(),
      /configuration has a key that is not known.* config\.colour \(config-key\)/,
    );
  });

  it('works once when it is there twice, and says so', async () => {
    const page = await visit('/twice.html');
    await seeQuestion(page);

    assert.equal(await page.$$eval('say-so', (all) => all.length), 1);
    assert.deepEqual(codes(), ['loaded-twice']);
    assert.deepEqual(story.faults, []);
  });

  it('says that it must not be async', async () => {
    const page = await visit('/async.html');
    await seeQuestion(page);

    assert.deepEqual(codes(), ['config-late']);
  });

  it('says that its configuration must stand before it', async () => {
    const page = await visit('/config-after.html');
    await seeQuestion(page);

    assert.deepEqual(codes(), ['config-late']);
    assert.equal(await page.evaluate('SaySo.state.revision'), '');
  });
});

describe('held scripts of a second site', () => {
  it('run once each, in order, whatever fails between them', async () => {
    const page = await visit('/order.html');
    await seeQuestion(page);
    assert.deepEqual(await ran(page), []);

    await press(page, 'prompt', 'accept-all');
    await page.waitForFunction(() =>
      (Reflect.get(window, 'ran') as string[])?.includes('/async.js'),
    );
    await rest(page);

    const order = await ran(page);
    assert.deepEqual(
      order.filter((name) => name !== '/async.js'),
      ['/1.js', '2', '/3.js', '4', '/5.js'],
    );
    assert.equal(order.length, 6);
    assert.deepEqual(story.faults, ['Error: mine']);
    assert.deepEqual(
      await page.$eval('#five', (script) => [
        script.getAttribute('crossorigin'),
        (script as HTMLElement).dataset['key'],
      ]),
      ['anonymous', 'k'],
    );
  });

  it('run for a returning visitor without a question, in order', async () => {
    const page = await visit('/order.html');
    await seeQuestion(page);
    await press(page, 'prompt', 'accept-all');
    await rest(page);

    await page.reload();
    await page.waitForFunction(() => (Reflect.get(window, 'ran') as string[])?.includes('/5.js'));

    assert.deepEqual(
      (await ran(page)).filter((name) => name !== '/async.js'),
      ['/1.js', '2', '/3.js', '4', '/5.js'],
    );
    assert.equal(await page.$('say-so >>> [data-layer=prompt]'), null);
  });
});

describe('a withdrawal that the browser does not keep', () => {
  it(
    'is not followed by a reload, which would bring the old answer back',
    needs('cookies switched off'),
    async () => {
      const page = await visit('/order.html');
      await seeQuestion(page);
      await press(page, 'prompt', 'accept-all');
      await page.waitForFunction(() => (Reflect.get(window, 'ran') as string[])?.includes('/5.js'));
      const browser = await page.createCDPSession();
      await browser.send('Emulation.setDocumentCookieDisabled', { disabled: true });

      await page.evaluate(() => {
        Reflect.set(window, 'stays', true);
        window.SaySo.withdraw();
      });
      await rest(page);

      assert.equal(await page.evaluate(() => Reflect.has(window, 'stays')), true);
      assert.equal((await seeIcon(page)).state, 'refused');
      assert.deepEqual(codes(), ['storage-refused']);
    },
  );
});

describe('a frame of a second site', () => {
  const paths = (): string[] => story.site.received.map(({ path }) => path);
  const loaded = async (page: Page): Promise<void> => {
    await page.waitForSelector('iframe[src]', { visible: true });
    await until(() => paths().includes('/film'));
    assert.deepEqual(paths(), ['/film']);
  };
  const pressEmbed = (page: Page, action: string): Promise<void> =>
    page.locator(`say-so-embed >>> [data-action=${action}]`).click();

  it('is not asked for; a placeholder of the same box stands for it', async () => {
    const page = await visit('/frame.html');
    await page.waitForSelector('say-so-embed >>> [data-action=load-once]', { visible: true });

    const { width, height } = await page.$eval('say-so-embed', (embed) => {
      const rect = embed.getBoundingClientRect();
      return { width: rect.width, height: rect.height };
    });
    assert.equal(width, 1184);
    assert.equal(height, (1184 * 9) / 16);
    assert.deepEqual(paths(), []);
  });

  it('loads once, for this page only, and takes the focus', async () => {
    const page = await visit('/frame.html');
    await seeQuestion(page);
    await pressEmbed(page, 'load-once');
    await loaded(page);

    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'iframe');
    assert.equal((await seeIcon(page)).state, 'unset');
    await page.reload();
    await page.waitForSelector('say-so-embed >>> [data-action=load-once]', { visible: true });
  });

  it('is always allowed from then on, and held again after the withdrawal', async () => {
    const page = await visit('/frame.html');
    await seeQuestion(page);
    await pressEmbed(page, 'always-allow');
    await loaded(page);
    story.site.received.length = 0;
    await page.reload();
    await loaded(page);

    await page.evaluate(() => window.SaySo.withdraw());

    await page.waitForSelector('say-so-embed', { visible: true });
    assert.equal(await page.$('iframe[src]'), null);
    assert.deepEqual(story.faults, []);
  });
});

describe('a policy with a nonce and strict-dynamic', () => {
  it('lets a held script run only with that nonce, however it came', async () => {
    const page = await visit('/nonce.html');
    await page.evaluate(() => {
      const box = document.body.appendChild(document.createElement('div'));
      box.innerHTML =
        `<script type="text/plain" data-say-so="analytics" nonce="abc">ran.push('late')</script>` +
        `<script type="text/plain" data-say-so="necessary">ran.push('injected late')</script>`;
      window.SaySo.acceptAll();
    });
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 3);
    await rest(page, 100);

    assert.deepEqual(await ran(page), ['page', 'held', 'late']);
    assert.deepEqual(codes(), ['gate-nonce', 'gate-nonce']);
    assert.deepEqual(story.faults, []);
  });
});

describe('Trusted Types that refuse our policy', () => {
  it('leave the gate closed and the answer working, with one message', async () => {
    const page = await visit('/no-policy.html');
    await rest(page);
    assert.deepEqual(codes(), ['ui-failed']);

    assert.equal(await page.evaluate(() => window.SaySo.state.status), 'unset');
    await page.evaluate(() => window.SaySo.acceptAll());
    assert.equal(await page.evaluate(() => window.SaySo.has('analytics')), true);
    assert.deepEqual(
      story.faults.filter((fault) => !/trusted-types|script-src/.test(fault)),
      [],
    );
  });
});

describe('bad input', () => {
  const CONFIGS: [path: string, codes: string[]][] = [
    ['/missing-config.html', ['config-unreadable']],
    ['/html-config.html', ['config-unreadable']],
    ['/broken-config.html', ['config-unreadable']],
    [
      '/odd-config.html',
      [
        'config-key',
        'config-value',
        'config-value',
        'config-id',
        'config-id',
        'config-id',
        'gate-unknown-id',
      ],
    ],
  ];
  for (const [path, expected] of CONFIGS)
    it(`in ${path} is said, nothing held runs, the question is asked`, async () => {
      const page = await visit(path);
      await seeQuestion(page);
      await rest(page);

      assert.deepEqual(codes(), expected);
      assert.deepEqual(story.site.received, []);
      assert.deepEqual(story.faults, []);
    });

  it('in a mark is said also where the configuration comes in a file', async () => {
    const page = await visit('/file-config.html');
    await seeQuestion(page);
    await press(page, 'prompt', 'accept-all');
    await page.waitForFunction(() => Reflect.has(window, 'ran'));
    await rest(page, 100);

    assert.deepEqual(await ran(page), ['/a.js']);
    assert.deepEqual(codes(), ['gate-unknown-id']);
  });

  const NOTICES: [path: string, code: string][] = [
    ['/notice-404.html', 'fetch-unreachable'],
    ['/notice-offline.html', 'fetch-unreachable'],
    ['/notice-html.html', 'fetch-json'],
    ['/notice-format.html', 'notice-format'],
    ['/notice-big.html', 'fetch-limit'],
    ['/notice-deep.html', 'notice-limit'],
  ];
  for (const [path, code] of NOTICES)
    it(`in ${path} keeps the author's fallback, and says ${code}`, async () => {
      const page = await visit(path);
      await page.waitForSelector('say-so-notice >>> [data-action=retry]', { visible: true });

      assert.ok(await page.$('#own'));
      assert.deepEqual(codes(), [code]);
      assert.deepEqual(story.faults, []);
    });

  it('with markup and scripts in a notice is shown as text', async () => {
    const page = await visit('/notice-evil.html');
    await page.waitForSelector('say-so-section');

    assert.equal(
      await page.$eval('say-so-section', ({ innerHTML }) => innerHTML),
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>link</p><p>[This part could not be shown.]</p>',
    );
    assert.deepEqual(codes(), ['notice-link', 'notice-block']);
    assert.deepEqual(story.faults, []);
  });
});

describe('a page without the script', () => {
  it('shows hand-written sections as they are', async () => {
    const page = await visit('/plain.html');

    assert.equal(await page.$eval('#hand p', (text) => text.checkVisibility()), true);
  });
});
