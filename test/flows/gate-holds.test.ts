import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Page as SitePage } from '#demo/site-server.mjs';
import { needs } from '../helpers/abilities.js';
import { reload, rest, tellStories, until } from '../helpers/story.js';

const CONFIG = {
  prompt: 'none',
  afterWithdraw: 'stay',
  categories: [
    { id: 'necessary' },
    {
      id: 'analytics',
      services: [
        {
          id: 'stats',
          hosts: ['127.0.0.1/stats/'],
          storage: [{ name: '_st*', type: 'cookie' }],
        },
      ],
    },
    {
      id: 'marketing',
      services: [{ id: 'film', name: 'Film', provider: 'Film Ltd', hosts: ['127.0.0.1/film/'] }],
    },
  ],
};

const head = (config: object = CONFIG, attributes = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
  <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
  <script src="/say-so.dev.js" ${attributes}></script>`;

/** Sends what is left of the page that comes in two pieces. */
let sendRest = (): void => {};

const pages: Record<string, SitePage> = {
  '/parsed.html': `${head(CONFIG, 'data-debug')}</head><body>
    <script src="%TRACKER%/stats/parsed.js"></script>
    <script async src="%TRACKER%/stats/async.js"></script>
    <script defer src="%TRACKER%/stats/defer.js"></script>
    <script type="module" src="%TRACKER%/stats/module.js"></script>
    <iframe src="%TRACKER%/film/parsed" title="Film"></iframe>
    <p>${'Words. '.repeat(20_000)}</p><img src="%TRACKER%/stats/late.gif" alt="">
    <script src="%TRACKER%/free.js"></script></body></html>`,
  '/rooted.html': `${head({ ...CONFIG, prompt: 'card' })}</head><body><div><template shadowrootmode="open">
    <script src="%TRACKER%/stats/rooted.js"></script>
    <p><section><template shadowrootmode="open"><script src="%TRACKER%/stats/deep.js"></script></template></section>
    <script type="text/plain" data-say-so="marketing">window.ran = [...window.ran ?? [], 'marked']</script>
    </template></div></body></html>`,
  '/written.html': `${head()}</head><body><script>
    document.write('<p>Before</p><script src="%TRACKER%/stats/written.js" data-x=">"></scr' + 'ipt><p id="after">After</p>');
    document.write('<div><iframe src="%TRACKER%/film/written"></iframe>');
    document.writeln('<b id="inner">in the same div</b><iframe src="%TRACKER%/film/line"></iframe></div>');
  </script></body></html>`,
  '/order.html': `${head()}</head><body>
    <script src="%TRACKER%/stats/slow.js?delay=200"></script>
    <script type="text/plain" data-say-so="analytics">window.saw = JSON.stringify(window.ran)</script></body></html>`,
  '/import.html': `${head()}</head><body><script type="module">
    import '%TRACKER%/stats/imported.js'; (window.ran ??= []).push('inline');
  </script><script type="module">(window.ran ??= []).push('mine');</script></body></html>`,
  '/pieces.html': ({ url = '' }, response) => {
    const cut = Number(url.split('?')[1]);
    const text = `import '${story.site.trackerOrigin}/stats/imported.js';`;
    response.setHeader('content-type', 'text/html');
    response.write(`${head()}</head><body><script type="module">${text.slice(0, cut)}`);
    sendRest = () => response.end(`${text.slice(cut)}</script></body></html>`);
  },
  '/empty.html': `${head()}</head><body><main></main></body></html>`,
  '/other.html': `${head({ ...CONFIG, autoBlock: false })}</head><body></body></html>`,
};

const story = tellStories({ pages });
const paths = (): string[] => story.site.received.map(({ path }) => path);
const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => (Reflect.get(window, 'ran') as string[] | undefined) ?? []);

async function open(name: string): Promise<Page> {
  const page = await story.visitor();
  await page.goto(`${story.site.origin}/${name}.html`);
  return page;
}

async function grant(page: Page, ...ids: string[]): Promise<void> {
  await page.evaluate(
    (granted) => window.SaySo.decide(Object.fromEntries(granted.map((id) => [id, true]))),
    ids,
  );
}

describe('what the parser meets', () => {
  it('does not run before the grant, and runs once with it, in order', async () => {
    const page = await open('parsed');
    await rest(page);
    assert.deepEqual(await ran(page), ['/free.js']);

    await grant(page, 'analytics');
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 5);

    assert.deepEqual((await ran(page)).sort(), [
      '/free.js',
      '/stats/async.js',
      '/stats/defer.js',
      '/stats/module.js',
      '/stats/parsed.js',
    ]);
    assert.deepEqual(story.faults, []);
  });

  it('has its address taken away also when it is a frame or an image', async () => {
    const page = await open('parsed');
    await page.waitForSelector('say-so-embed >>> [data-action=load-once]', { visible: true });

    const sources = await page.$$eval('iframe, img', (all) =>
      all.map((one) => [one.getAttribute('src'), one.getAttribute('data-say-so-src')]),
    );

    const { trackerOrigin } = story.site;
    assert.deepEqual(sources, [
      [null, `${trackerOrigin}/film/parsed`],
      [null, `${trackerOrigin}/stats/late.gif`],
    ]);
  });

  it('does not run in declarative shadow roots before the grant', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/rooted.html`);
    await rest(page, 100);
    const ran = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);
    assert.deepEqual(await ran(), []);

    await page.evaluate(() => window.SaySo.decide({ marketing: true }));
    await page.waitForFunction(() => Reflect.get(window, 'ran'));
    assert.deepEqual(await ran(), ['marked']);

    await page.evaluate(() => window.SaySo.decide({ analytics: true }));
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 3);
    assert.deepEqual(await ran(), ['marked', '/stats/rooted.js', '/stats/deep.js']);
    assert.deepEqual(story.faults, []);
  });

  it('is told as an escape where the browser had asked for it before us, with its mark', async () => {
    const page = await open('parsed');
    await rest(page);
    const asked = new Set(paths().filter((path) => path !== '/free.js'));
    // The browser tells of a request when it has ended.
    await page.waitForFunction(
      (wanted) => {
        const told = window.SaySo.report().escaped.map(({ address }) => new URL(address).pathname);
        return wanted.every((path) => told.includes(path));
      },
      { polling: 50 },
      [...asked],
    );
    const { escaped } = await page.evaluate(() => window.SaySo.report());
    const told = new Set(escaped.map(({ address }) => new URL(address).pathname));
    // Whether a frame's request had left when it was broken off nobody tells.
    assert.deepEqual(told, asked.add('/film/parsed'));
    assert.ok(asked.size > 0, 'the preload scanner fetched nothing');
    const marks: Record<string, string> = {
      script:
        '<script type="text/plain" data-say-so="analytics" data-say-so-service="stats"> analytics/stats',
      img: '<img data-say-so="analytics" data-say-so-service="stats" data-src="…"> analytics/stats',
      iframe:
        '<iframe data-say-so="marketing" data-say-so-service="film" data-src="…"> marketing/film',
    };
    for (const { tag, mark, needs } of escaped) assert.equal(`${mark} ${needs}`, marks[tag]);
    const said = story.said.filter((line) => line.includes('gate-escape'));
    assert.equal(said.length, asked.size);
  });

  it('is not told in the console without data-debug', async () => {
    pages['/quiet.html'] = String(pages['/parsed.html']).replace('data-debug', '');
    const page = await open('quiet');
    await page.waitForFunction(() => window.SaySo.report().escaped.length > 0, { polling: 50 });

    assert.deepEqual(
      story.said.filter((line) => line.includes('[say-so]')),
      [],
    );
  });

  it('keeps its place before the inline scripts that were marked', async () => {
    const page = await open('order');
    await grant(page, 'analytics');

    await page.waitForFunction(() => Reflect.has(window, 'saw'));

    assert.equal(await page.evaluate(() => Reflect.get(window, 'saw')), '["/stats/slow.js"]');
  });

  it('is held when it is an inline module that imports a listed address', async () => {
    const page = await open('import');
    await rest(page);
    assert.deepEqual(await ran(page), ['mine']);
    assert.deepEqual(paths(), []);

    await grant(page, 'analytics');
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 3);

    assert.deepEqual(await ran(page), ['mine', '/stats/imported.js', 'inline']);
  });

  for (const cut of [0, 4, 12])
    it(`is held when a module comes in pieces, ${cut} letters with its tag`, async () => {
      const page = await story.visitor();
      const loaded = page.goto(`${story.site.origin}/pieces.html?${cut}`);
      await page.waitForSelector('script[type=module]');

      sendRest();
      await loaded;
      await rest(page);

      assert.deepEqual(paths(), []);
    });

  it('is held when it is written, the rest of the markup as it was', async () => {
    const page = await open('written');
    await rest(page);
    assert.deepEqual(paths(), []);
    assert.ok(await page.$('#after'));
    assert.ok(await page.$('div > #inner'), 'the piece was not written into the open element');

    await grant(page, 'analytics', 'marketing');
    await until(() => paths().length >= 3);
    await rest(page, 100);

    assert.deepEqual(paths().sort(), ['/film/line', '/film/written', '/stats/written.js']);
    assert.deepEqual(await ran(page), ['/stats/written.js']);
  });
});

describe('a page that writes itself anew', () => {
  it('has scripts held, and drawings left as they were', async () => {
    const page = await open('empty');
    await page.evaluate((origin) => {
      document.open();
      document.write(`<!doctype html><body><script src="${origin}/stats/anew.js"></script>
        <svg><image href="${origin}/film/anew.gif" /><g id="drawn"></g></svg>`);
      document.close();
    }, story.site.trackerOrigin);
    await rest(page);
    assert.deepEqual(paths(), []);
    assert.ok(await page.$('svg > image + #drawn'));

    await grant(page, 'analytics', 'marketing');
    await until(() => paths().length >= 2);

    assert.deepEqual(paths().sort(), ['/film/anew.gif', '/stats/anew.js']);
  });
});

describe('markup that is sanitised', () => {
  it('has its images held, also where nobody looks', async () => {
    const page = await open('empty');
    await page.evaluate((origin) => {
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'closed' }) as unknown as {
        setHTML: (markup: string, options: object) => void;
      };
      root.setHTML(`<img src="${origin}/film/sanitised.gif">`, { sanitizer: {} });
    }, story.site.trackerOrigin);
    await rest(page);

    assert.deepEqual(paths(), []);
  });
});

describe('a request that is sent later', () => {
  it('is refused before the grant, and sent with it', needs('requests for later'), async () => {
    const page = await open('empty');
    const send = (name: string): Promise<boolean> =>
      page.evaluate((address) => {
        const fetchLater = Reflect.get(window, 'fetchLater') as (
          address: string,
          options: object,
        ) => { activated: boolean };
        return fetchLater(address, { activateAfter: 0 }).activated;
      }, `${story.site.trackerOrigin}/stats/${name}`);

    assert.equal(await send('refused'), false);
    await rest(page);
    assert.deepEqual(paths(), []);

    await grant(page, 'analytics');
    await send('granted');
    await until(() => paths().length > 0);

    assert.deepEqual(paths(), ['/stats/granted']);
  });
});

describe('a kept answer', () => {
  it('lets pass at once what it grants, and holds the rest', async () => {
    const page = await open('parsed');
    await grant(page, 'analytics');
    story.site.received.length = 0;
    await page.reload();
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 5);

    const { escaped } = await page.evaluate(() => window.SaySo.report());
    assert.deepEqual(
      escaped.filter(({ tag }) => tag !== 'iframe'),
      [],
    );
    assert.equal(await page.$eval('iframe', (frame) => frame.hasAttribute('src')), false);
  });
});

describe('a service that is withdrawn', () => {
  it('has its frames and images taken back, also those that were never held', async () => {
    const page = await open('empty');
    await grant(page, 'marketing');
    await page.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.src = `${origin}/film/one`;
      frame.title = 'Film';
      const image = new Image();
      image.src = `${origin}/film/two.gif`;
      document.querySelector('main')?.append(frame, image);
    }, story.site.trackerOrigin);
    await page.waitForFunction(() => document.images[0]?.complete);

    await page.evaluate(() => window.SaySo.withdraw('marketing'));
    await page.waitForSelector('say-so-embed', { visible: true });

    const sources = await page.$$eval('iframe, img', (all) =>
      all.map((one) => one.getAttribute('src')),
    );
    assert.deepEqual(sources, [null, null]);
    story.site.received.length = 0;
    await grant(page, 'marketing');
    await page.waitForFunction(() => document.querySelectorAll('[src*="/film/"]').length === 2);
    assert.ok(await page.waitForSelector('iframe', { visible: true }));
  });

  it('brings a reload when code of its template has run', async () => {
    pages['/template.html'] = `${head({ ...CONFIG, afterWithdraw: 'reload' })}</head><body>
      <template data-say-so="analytics"><script>window.ran = ['template']</script></template></body></html>`;
    const page = await open('template');
    await grant(page, 'analytics');
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 1);

    await Promise.all([
      page.waitForNavigation(),
      page.evaluate(() => window.SaySo.withdraw('analytics')),
    ]);

    assert.deepEqual(await ran(page), []);
  });

  it('has a marked frame taken back that had its address', async () => {
    const config = { prompt: 'none', afterWithdraw: 'stay' };
    pages['/live.html'] = `${head(config)}</head><body>
      <iframe src="%TRACKER%/film/live" data-say-so="marketing" title="Film"></iframe></body></html>`;
    const page = await open('live');
    await grant(page, 'marketing');
    await page.waitForSelector('iframe[src]', { visible: true });
    await reload(page);
    await page.waitForSelector('iframe[src]', { visible: true });

    await page.evaluate(() => window.SaySo.withdraw('marketing'));
    await page.waitForSelector('say-so-embed', { visible: true });

    assert.equal(await page.$eval('iframe', (frame) => frame.hasAttribute('src')), false);
  });

  it('brings a reload when its code has run without a mark', async () => {
    pages['/reload.html'] = `${head({ ...CONFIG, afterWithdraw: 'reload' })}</head><body>
      <script src="%TRACKER%/stats/once.js"></script></body></html>`;
    const page = await open('reload');
    await grant(page, 'analytics');
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 1);

    await Promise.all([
      page.waitForNavigation(),
      page.evaluate(() => window.SaySo.withdraw('analytics')),
    ]);
    await rest(page);

    assert.deepEqual(await ran(page), []);
  });
});

describe('listed cookies', () => {
  const write = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      document.cookie = '_st_1=a; path=/';
      document.cookie = ' _st2=b';
      document.cookie = 'mine=c';
      await Reflect.get(window, 'cookieStore')?.set('_st3', 'd');
      await Reflect.get(window, 'cookieStore')?.set({ name: 'mine2', value: 'e' });
      return document.cookie.replace(/(__Host-)?say-so=[^;]*(; )?/, '');
    });

  it('are refused before the grant, others are not', async () => {
    assert.equal(await write(await open('empty')), 'mine=c; mine2=e');
  });

  it('are written with the grant', async () => {
    const page = await open('empty');
    await grant(page, 'analytics');

    assert.equal(
      (await write(page)).split('; ').sort().join('; '),
      '_st2=b; _st3=d; _st_1=a; mine2=e; mine=c',
    );
  });
});

describe('the platform', () => {
  const sources = (page: Page): Promise<(string | undefined)[]> =>
    page.evaluate(() => {
      const native = 'native code';
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      const src = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src');
      return [fetch, WebSocket, XMLHttpRequest.prototype.open, cookie?.set, src?.set]
        .map((each) => (String(each).includes(native) ? each?.name : `changed ${each?.name}`))
        .concat(String(WebSocket.CLOSED), String(new Image() instanceof HTMLImageElement));
    });
  const touched = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const fresh = frame.contentWindow as unknown as typeof globalThis;
      // A proxy is a function without the marks of one that is bound to its window.
      const isSame = (one: object, other: object): boolean =>
        Object.getOwnPropertyNames(one).sort().join() ===
        Object.getOwnPropertyNames(other).sort().join();
      const result = ['fetch', 'WebSocket', 'Worker'].every((name) =>
        isSame(Reflect.get(window, name) as object, Reflect.get(fresh, name) as object),
      );
      frame.remove();
      return !result;
    });

  it('looks to the page as it is without us', async () => {
    const page = await open('empty');

    assert.deepEqual(await sources(page), [
      'fetch',
      'WebSocket',
      'open',
      'set cookie',
      'set src',
      '3',
      'true',
    ]);
    assert.equal(await touched(page), false);
  });

  it('is left alone where autoBlock is off or nobody lists a host', async () => {
    for (const config of [
      { ...CONFIG, autoBlock: false },
      { categories: [{ id: 'analytics', services: [{ id: 'stats' }] }] },
    ]) {
      pages['/alone.html'] =
        `<!doctype html><script>window.natives = [fetch, WebSocket, Worker, Node.prototype.appendChild, Element.prototype.setAttribute, URL.createObjectURL, navigator.sendBeacon]</script>${head(config)}</head><body></body></html>`;
      const page = await open('alone');

      assert.ok(
        await page.evaluate(() =>
          [
            fetch,
            WebSocket,
            Worker,
            Node.prototype.appendChild,
            Element.prototype.setAttribute,
            URL.createObjectURL,
            navigator.sendBeacon,
          ].every((each, index) => each === Reflect.get(window, 'natives')[index]),
        ),
      );
    }
  });

  it('gives the page the address that it has set, held or not', async () => {
    const page = await open('empty');

    const address = `${story.site.trackerOrigin}/film/x`;
    const read = await page.evaluate((film) => {
      const frame = document.createElement('iframe');
      frame.src = film;
      const first = frame.src;
      frame.src = '/mine';
      return [first, frame.src, frame.outerHTML];
    }, address);

    assert.deepEqual(read, [address, `${story.site.origin}/mine`, '<iframe src="/mine"></iframe>']);
  });
});
