import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { ADS, types } from '../helpers/consent-types.js';
import { press, seeQuestion, tellStories } from '../helpers/story.js';
import { SNIPPETS } from '../helpers/vendor-snippets.js';

const NAMES = [
  ...['google', 'microsoft', 'clarity', 'meta', 'tiktok'],
  ...['matomo', 'posthog', 'shopify', 'wordpress'],
];
const CONFIG = {
  afterWithdraw: 'stay',
  signals: Object.fromEntries(NAMES.map((name) => [name, true])),
  categories: [
    { id: 'necessary' },
    { id: 'functional' },
    { id: 'analytics', services: [{ id: 'clarity', hosts: ['127.0.0.1/clarity.js'] }] },
    { id: 'marketing' },
  ],
};

/** A page as a site owner would write it: pixels marked, Clarity by its host, the others with consent built in. */
const pageOf = (config: object, first = ''): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>Shop</title>${first}
  <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
  <script src="/say-so.js"></script>
  <script>${SNIPPETS.google}</script>
  <script>${SNIPPETS.microsoft}</script>
  <script>${SNIPPETS.clarity}</script>
  <script type="text/plain" data-say-so="marketing">${SNIPPETS.meta}</script>
  <script type="text/plain" data-say-so="marketing">${SNIPPETS.tiktok}</script>
  <script>${SNIPPETS.matomo}</script>
  <script type="text/plain" data-say-so="analytics">${SNIPPETS.posthog}</script>
  <script>${SNIPPETS.shopify}</script></head><body><h1>Shop</h1>
  <script>${SNIPPETS.wordpress}</script></body></html>`;

const CLOBBERED = `<a id="fbq"></a><a id="posthog"></a><form id="Shopify"></form><a id="ttq"></a>
  <a id="dataLayer"></a><a id="dataLayer"></a><img id="clarity" alt=""><a id="wp_set_consent"></a>`;
const THROWS = `<script>for (const name of ['fbq', 'dataLayer', 'ttq', 'Shopify'])
  Object.defineProperty(window, name, { get() { throw new Error(name); } });</script>`;

const story = tellStories({
  pages: {
    '/shop.html': pageOf(CONFIG),
    '/clobbered.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${CLOBBERED}
      <script type="application/json" data-say-so-config>${JSON.stringify(CONFIG)}</script>
      <script src="/say-so.js"></script>`,
    '/throws.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${THROWS}
      <script type="application/json" data-say-so-config>${JSON.stringify(CONFIG)}</script>
      <script src="/say-so.js"></script>`,
  },
});

/** What every vendor was told, as it stands in its queue. Calls are lists, dates are left out. */
const told = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => {
    interface Vendors {
      readonly dataLayer: unknown[];
      readonly uetq: unknown[] & { readonly taken?: unknown[] };
      readonly clarity: { readonly q: unknown[] };
      readonly fbq?: { readonly queue: unknown[] };
      readonly ttq: unknown[];
      readonly _paq: unknown[];
      readonly posthog?: unknown[];
      readonly Shopify: { readonly told: unknown[] };
      readonly wpTold: unknown[];
    }
    const vendors = window as unknown as Vendors;
    const list = (queue: Iterable<unknown> = []): unknown[] =>
      [...queue].map((entry) =>
        Object.prototype.toString.call(entry) === '[object Arguments]'
          ? [...(entry as Iterable<unknown>)].map((value) => (value instanceof Date ? 0 : value))
          : entry,
      );
    return {
      google: list(vendors.dataLayer),
      microsoft: list(vendors.uetq.taken ?? vendors.uetq),
      clarity: list(vendors.clarity.q),
      meta: list(vendors.fbq?.queue),
      tiktok: list(vendors.ttq),
      matomo: list(vendors._paq),
      posthog: list(vendors.posthog),
      shopify: list(vendors.Shopify.told),
      wordpress: list(vendors.wpTold),
    };
  });

const GRANTED = types(
  ...ADS,
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
);
const EVERYTHING = 'necessary functional analytics analytics/clarity marketing';
const update = (consent: object, granted: string): unknown[] => [
  ['consent', 'update', consent],
  { event: 'say-so-change', 'say-so-granted': granted },
];
const uet = (what: string, ad_storage: string): unknown[] => ['consent', what, { ad_storage }];
const clarity = (value: string): unknown[] => [
  'consentv2',
  { ad_Storage: value, analytics_Storage: value },
];
const shop = (value: boolean): object => ({
  analytics: value,
  marketing: value,
  preferences: value,
  sale_of_data: value,
});
const wordpress = (value: string): string[] => [
  'functional allow',
  ...['preferences', 'statistics-anonymous', 'statistics', 'marketing'].map(
    (category) => `${category} ${value}`,
  ),
];

const GOOGLE_START = [
  ['consent', 'default', types()],
  ['set', 'ads_data_redaction', true],
  ['set', 'url_passthrough', false],
];
const TAG = [
  ['js', 0],
  ['config', 'G-1'],
];
const VIEW = [['trackPageView'], ['enableLinkTracking']];
const PIXEL = [
  ['init', '1'],
  ['track', 'PageView'],
];
const ASKED = ['loadFeatures', { name: 'consent-tracking-api', version: '0.1' }];
const IN = ['opt_in_capturing', { captureEventName: false }];

const BEFORE = {
  google: [...GOOGLE_START, ...TAG],
  microsoft: [...uet('default', 'denied'), 'pageLoad'],
  clarity: [clarity('denied')],
  meta: [],
  tiktok: [['holdConsent']],
  matomo: [['requireConsent'], ...VIEW],
  posthog: [],
  shopify: [ASKED],
  wordpress: ['type optin'],
};

/** A visitor on the page, where everything that may load has loaded. */
async function open(name = 'shop'): Promise<Page> {
  const page = await story.visitor();
  await page.goto(`${story.site.origin}/${name}.html`);
  return page;
}

/** Waits for what the grant has let go. */
async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const ran = (Reflect.get(window, 'ran') ?? []) as string[];
    return ['/fbevents.js', '/tiktok.js', '/array.js', '/clarity.js'].every((path) =>
      ran.includes(path),
    );
  });
}

async function accept(page: Page): Promise<void> {
  await page.evaluate(() => window.SaySo.acceptAll());
  await loaded(page);
}

describe('the systems of a page', () => {
  it('are told the denied defaults before their snippets, and no more', async () => {
    const page = await open();
    await page.waitForFunction(() => Reflect.get(window, 'uetq').taken);

    assert.deepEqual(await told(page), BEFORE);
    assert.deepEqual(story.faults, []);
  });

  it('are told once each when everything is accepted', async () => {
    const page = await open();
    await page.waitForFunction(() => Reflect.get(window, 'uetq').taken);
    await seeQuestion(page);
    await press(page, 'prompt', 'accept-all');
    await loaded(page);

    assert.deepEqual(await told(page), {
      google: [...BEFORE.google, ...update(GRANTED, EVERYTHING)],
      microsoft: [...BEFORE.microsoft, ...uet('update', 'granted')],
      clarity: [clarity('denied'), clarity('granted')],
      meta: [...PIXEL, ['consent', 'grant']],
      tiktok: [['holdConsent'], ['grantConsent'], ['page']],
      matomo: [...BEFORE.matomo, ['setConsentGiven']],
      posthog: [IN],
      shopify: [ASKED, shop(true)],
      wordpress: ['type optin', ...wordpress('allow')],
    });
    assert.deepEqual(story.faults, []);
  });

  it('are told a kept answer in the task of the defaults', async () => {
    const page = await open();
    await accept(page);
    await page.reload();
    await loaded(page);

    const { google, microsoft, ...others } = await told(page);
    assert.deepEqual(google, [...GOOGLE_START, ...update(GRANTED, EVERYTHING), ...TAG]);
    assert.deepEqual((microsoft as unknown[]).slice(0, 6), [
      ...uet('default', 'denied'),
      ...uet('update', 'granted'),
    ]);
    assert.deepEqual(others, {
      clarity: [clarity('denied'), clarity('granted')],
      meta: [...PIXEL, ['consent', 'grant']],
      tiktok: [['holdConsent'], ['grantConsent'], ['page']],
      matomo: [['requireConsent'], ['setConsentGiven'], ...VIEW],
      posthog: [IN],
      shopify: [ASKED, shop(true)],
      wordpress: [...wordpress('allow'), 'type optin'],
    });
  });

  it('are told a withdrawal, those too that the grant let go', async () => {
    const page = await open();
    await accept(page);
    const before = await told(page);
    await page.evaluate(() => window.SaySo.withdraw());

    const after = await told(page);
    const added = Object.keys(before).map((name) => [
      name,
      (after[name] as unknown[]).slice((before[name] as unknown[]).length),
    ]);
    assert.deepEqual(Object.fromEntries(added), {
      google: update(types(), 'necessary'),
      microsoft: uet('update', 'denied'),
      clarity: [clarity('denied')],
      meta: [['consent', 'revoke']],
      tiktok: [['revokeConsent']],
      matomo: [['forgetConsentGiven']],
      posthog: [['opt_out_capturing']],
      shopify: [shop(false)],
      wordpress: wordpress('deny'),
    });
    assert.deepEqual(story.faults, []);
  });

  it('are told a refusal without letting anything go', async () => {
    const page = await open();
    await seeQuestion(page);
    await press(page, 'prompt', 'reject-all');

    const { google, meta, posthog, tiktok } = await told(page);
    assert.deepEqual(google, [...BEFORE.google, ...update(types(), 'necessary')]);
    assert.deepEqual([meta, posthog, tiktok], [[], [], [['holdConsent'], ['revokeConsent']]]);
  });
});

describe('a page whose variables are not what they seem', () => {
  it('has elements of their names, and every queue all the same', async () => {
    const page = await open('clobbered');
    await page.evaluate(() => window.SaySo.acceptAll());

    const kinds = await page.evaluate(() =>
      ['dataLayer', 'uetq', 'ttq', '_paq', 'clarity', 'fbq', 'posthog'].map((name) => {
        const value: unknown = Reflect.get(window, name);
        return Array.isArray(value) ? value.length : typeof value;
      }),
    );
    assert.deepEqual(kinds, [5, 6, 2, 2, 'function', 'object', 'object']);
    assert.deepEqual([story.faults, story.said], [[], []]);
  });

  it('throws when some are read, and the others are told', async () => {
    const page = await open('throws');
    await page.evaluate(() => window.SaySo.acceptAll());

    assert.equal(await page.evaluate(() => window.SaySo.has('marketing')), true);
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, '_paq')), [
      ['requireConsent'],
      ['setConsentGiven'],
    ]);
    const said = story.said.map((text) => /\] (\w+), .*\((.*)\)$/.exec(text)?.slice(1).join(' '));
    assert.deepEqual(
      new Set(said),
      new Set(['google', 'meta', 'tiktok', 'shopify'].map((name) => `${name} signal-failed`)),
    );
    assert.deepEqual(story.faults, []);
  });
});
