import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Received } from '#demo/site-server.mjs';
import { ENGINE } from '../helpers/abilities.js';
import { press, rest, seeIcon, seeQuestion, tellStories, until } from '../helpers/story.js';

/** A real library, put on a page as its vendor documents it. */
interface Library {
  readonly id: string;
  /** What it asks. */
  readonly hosts: readonly string[];
  /** Everything that it keeps in the browser. */
  readonly storage: readonly { readonly name: string; readonly type: string }[];
  /** What its global has once it has run: the queue that stands in for it has not. */
  readonly sign: readonly [global: string, property: string];
  /** Says whether a request tells of the visit. */
  readonly isEvent: (request: Received) => boolean;
  /** Loader and start, each with the mark of the service. */
  readonly marked: string;
  /** The vendor's own snippet; only host and token are ours. */
  readonly unmarked: string;
  /** What the snippet lets the parser ask for; nothing where a script makes the element. */
  readonly preloaded?: readonly string[];
}

const fileOf = (name: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

const markOf = (id: string): string =>
  `type="text/plain" data-say-so="analytics" data-say-so-service="${id}"`;

const MIXPANEL = `
  const MIXPANEL_CUSTOM_LIB_URL = "%TRACKER%/mixpanel.js";
  ${fileOf('mixpanel-browser/dist/mixpanel-jslib-snippet.min.js')}
  mixpanel.init("YOUR_TOKEN", { api_host: "%TRACKER%", autocapture: true, batch_flush_interval_ms: 100 });
  mixpanel.track("Sign up", { plan: "school" });`;

const PLAUSIBLE = `
  import { init } from '%TRACKER%/plausible.js'

  init({ domain: 'my-app.com', endpoint: '%TRACKER%/api/event', captureOnLocalhost: true })`;

const LIBRARIES: readonly Library[] = [
  {
    id: 'mixpanel',
    hosts: ['127.0.0.1/mixpanel.js', '127.0.0.1/track/'],
    storage: [
      { name: 'mp_*_mixpanel', type: 'cookie' },
      { name: '__mpq_*', type: 'local' },
      { name: 'mp_tab_id_*', type: 'session' },
      { name: 'mp_gen_new_tab_id_*', type: 'session' },
      { name: 'mixpanel*Db', type: 'indexeddb' },
    ],
    sign: ['mixpanel', '__loaded'],
    isEvent: ({ path, body }) => {
      const events = String(Buffer.from(new URLSearchParams(body).get('data') ?? '', 'base64'));
      return path.startsWith('/track/?') && /"Sign up".*"plan":"school"/.test(events);
    },
    marked: `<script ${markOf('mixpanel')}>${MIXPANEL}</script>`,
    unmarked: `<script>${MIXPANEL}</script>`,
  },
  {
    id: 'countly',
    hosts: ['127.0.0.1/countly.js', '127.0.0.1/i', '127.0.0.1/o/sdk'],
    storage: [{ name: '*/cly_*', type: 'local' }],
    sign: ['Countly', 'init'],
    isEvent: ({ path, body }) => {
      const sent = new URLSearchParams(body);
      return (
        path === '/i' && sent.get('app_key') === 'YOUR_APP_KEY' && sent.get('begin_session') === '1'
      );
    },
    marked: `<script ${markOf('countly')} src="%TRACKER%/countly.js"></script>
      <script ${markOf('countly')}>
        Countly.init({ app_key: "YOUR_APP_KEY", url: "%TRACKER%" });
        Countly.track_sessions();
        Countly.track_pageview();
        Countly.track_errors();
      </script>`,
    unmarked: `<script type='text/javascript'>
      //some default pre init
      var Countly = Countly || {};
      Countly.q = Countly.q || [];

      //provide countly initialization parameters
      Countly.app_key = "YOUR_APP_KEY";
      Countly.url = "%TRACKER%"; //your server goes here

      //start pushing function calls to queue
      //track sessions automatically
      Countly.q.push(['track_sessions']);

      //track sessions automatically
      Countly.q.push(['track_pageview']);

      //load countly script asynchronously
      (function () {
        var cly = document.createElement('script'); cly.type = 'text/javascript';
        cly.async = true;
        //enter url of script here
        cly.src = '%TRACKER%/countly.js';
        cly.onload = function () { Countly.init() };
        var s = document.getElementsByTagName('script')[0]; s.parentNode.insertBefore(cly, s);
      })();
    </script>
    <noscript><img src='%TRACKER%/pixel.png?app_key=YOUR_APP_KEY&begin_session=1'/></noscript>`,
  },
  {
    id: 'plausible',
    hosts: ['127.0.0.1/plausible', '127.0.0.1/api/event'],
    storage: [],
    sign: ['plausible', 'l'],
    isEvent: ({ path, body }) => path === '/api/event' && /"pageview".*"my-app\.com"/.test(body),
    marked: `<script ${markOf('plausible')} data-type="module">${PLAUSIBLE}</script>`,
    unmarked: '<script type="module" src="%TRACKER%/plausible-start.js"></script>',
    // Firefox fetches what a module imports ahead of time, too.
    preloaded: ['/plausible-start.js', ...(ENGINE === 'firefox' ? ['/plausible.js'] : [])],
  },
];

/** The ways in which a library comes to a page: only the second needs the hosts. */
const WAYS = ['marked', 'unmarked'] as const;
type Way = (typeof WAYS)[number];

function pageWith(libraries: readonly Library[], way: Way, markup: string): string {
  const services = libraries.map(({ id, hosts, storage }) => ({
    id,
    name: id,
    hosts: way === 'unmarked' ? hosts : [],
    storage,
  }));
  const config = { categories: [{ id: 'analytics', services }] };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
    <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
    <script src="/say-so.js"></script>
    ${markup}</head><body><h1>Page</h1></body></html>`;
}

const pages: Record<string, string> = {
  '/none.html': pageWith(LIBRARIES, 'unmarked', ''),
  '/import.html': pageWith(LIBRARIES, 'unmarked', `<script type="module">${PLAUSIBLE}</script>`),
};
for (const way of WAYS) {
  const all = LIBRARIES.map((library) => library[way]);
  pages[`/all-${way}.html`] = pageWith(LIBRARIES, way, all.join(''));
  for (const library of LIBRARIES)
    pages[`/${library.id}-${way}.html`] = pageWith([library], way, library[way]);
}

const story = tellStories({ pages, scripts: { '/plausible-start.js': PLAUSIBLE } });
const paths = (): string[] => story.site.received.map(({ path }) => path);

const addressOf = (name: string): string => `${story.site.origin}/${name}.html`;

async function open(name: string): Promise<Page> {
  const page = await story.visitor();
  // Countly does not count a browser that says it is headless.
  const userAgent = (await page.browser().userAgent()).replace('Headless', '');
  await page.setUserAgent({ userAgent });
  await page.goto(addressOf(name));
  await seeQuestion(page);
  return page;
}

/** Everything that the site keeps in the browser, as "type name"; our own answer left out. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    [
      ...document.cookie.split('; ').map((text) => `cookie ${text.replace(/=.*/, '')}`),
      ...Object.keys(localStorage).map((name) => `local ${name}`),
      ...Object.keys(sessionStorage).map((name) => `session ${name}`),
      ...(await indexedDB.databases()).map(({ name }) => `indexeddb ${name}`),
    ].filter((entry) => !/^cookie ((__Host-)?say-so)?$/.test(entry)),
  );

const listed = ({ storage }: Library): string[] =>
  storage.map(({ name, type }) => `${type} ${name}`).sort();

/** The rows of the inventory that what is kept belongs to; what has none stands for itself. */
async function keptRows(page: Page, library: Library): Promise<string[]> {
  const rowOf = (entry: string): string =>
    listed(library).find((row) => new RegExp(`^${row.replaceAll('*', '.*')}$`).test(entry)) ??
    entry;
  return [...new Set((await kept(page)).map(rowOf))].sort();
}

const hasRun = (page: Page, { sign }: Library): Promise<boolean> =>
  page.evaluate(
    ([name, property]) =>
      !!(Reflect.get(window, name) as Record<string, unknown> | undefined)?.[property],
    sign,
  );

/** Nobody was asked for anything, or for one file that no script can hold; then the report names it. */
async function assertQuiet(page: Page, ...files: string[]): Promise<void> {
  await rest(page, 150);
  assert.deepEqual(
    paths().filter((path) => !files.includes(path)),
    [],
  );
  const { escaped } = await page.evaluate(() => window.SaySo.report());
  const named = escaped.map(({ address }) => new URL(address).pathname);
  // Firefox may have it at hand, and ask nobody.
  assert.ok(
    paths().every((path) => named.includes(path)),
    named.join(),
  );
  assert.ok(
    named.every((path) => files.includes(path)),
    named.join(),
  );
}

async function assertHeld(page: Page, libraries: readonly Library[], way: Way): Promise<void> {
  const ahead = libraries.flatMap(({ preloaded }) => preloaded ?? []);
  await assertQuiet(page, ...(way === 'unmarked' ? ahead : []));
  for (const library of libraries) assert.equal(await hasRun(page, library), false, library.id);
}

async function assertCounted(page: Page, library: Library): Promise<void> {
  await until(() => story.site.received.some(library.isEvent));
  assert.ok(story.site.received.some(library.isEvent), `no event among ${paths().join(' ')}`);
  assert.equal(await hasRun(page, library), true);
}

async function assertGone(page: Page): Promise<void> {
  await until(async () => (await kept(page)).length === 0);
  assert.deepEqual(await kept(page), []);
}

for (const way of WAYS)
  describe(`libraries that are ${way}`, () => {
    it('are held before an answer and after a refusal', async () => {
      const page = await open(`all-${way}`);
      await assertHeld(page, LIBRARIES, way);
      assert.deepEqual(await kept(page), []);

      await press(page, 'prompt', 'reject-all');
      story.site.received.length = 0;
      await page.reload();
      assert.equal((await seeIcon(page)).state, 'refused');
      await assertHeld(page, LIBRARIES, way);

      assert.deepEqual(await kept(page), []);
      assert.deepEqual(story.faults, []);
    });

    it('run side by side on the page after a grant', async () => {
      const page = await open('none');
      await press(page, 'prompt', 'accept-all');
      await page.goto(addressOf(`all-${way}`));

      for (const library of LIBRARIES) await assertCounted(page, library);
      assert.deepEqual((await page.evaluate(() => window.SaySo.report())).escaped, []);
      assert.deepEqual(story.faults, []);
    });

    for (const library of LIBRARIES)
      it(`count with a grant and are gone without: ${library.id}`, async () => {
        const page = await open(`${library.id}-${way}`);
        await press(page, 'prompt', 'accept-all');
        await assertCounted(page, library);
        await until(async () => (await keptRows(page, library)).length === library.storage.length);
        assert.deepEqual(await keptRows(page, library), listed(library));

        await page.evaluate(() => window.SaySo.open());
        story.site.received.length = 0;
        await Promise.all([page.waitForNavigation(), press(page, 'panel', 'reject-all')]);
        assert.equal((await seeIcon(page)).state, 'refused');
        // A library whose hosts nobody lists may still send while its page goes away.
        if (way === 'marked') {
          await rest(page);
          story.site.received.length = 0;
        }
        await assertHeld(page, [library], way);
        assert.deepEqual(story.faults, []);

        await assertGone(page);
      });
  });

describe('a module of the page that imports a library', () => {
  it('lets no event out before the grant', async () => {
    const page = await open('import');
    await assertQuiet(page, '/plausible.js');
    assert.deepEqual(await kept(page), []);

    await press(page, 'prompt', 'accept-all');
    await page.reload();

    await assertCounted(page, LIBRARIES.find(({ id }) => id === 'plausible') as Library);
    assert.deepEqual(story.faults, []);
  });
});
