import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { SiteOptions } from '#demo/site-server.mjs';
import {
  ARABIC_CONFIG,
  NOTICES,
  WORDS,
  framesIn,
  noticeIn,
  type Language,
} from '../helpers/look-pages.js';
import { difference } from '../helpers/pictures.js';
import { seeIcon, tellStories } from '../helpers/story.js';

// Fonts that the page brings along: what is installed differs from machine to machine.
const fontFile = (name: string, script: string, weight: number): Buffer => {
  const folder = dirname(
    createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`),
  );
  return readFileSync(join(folder, `files/${name}-${script}-${weight}-normal.woff2`));
};
const FONTS: Record<string, Buffer> = Object.fromEntries(
  [400, 600].flatMap((weight) => [
    [`/${weight}.woff2`, fontFile('source-sans-3', 'latin', weight)],
    [`/ar-${weight}.woff2`, fontFile('noto-sans-arabic', 'arabic', weight)],
  ]),
);
const face = (weight: number): string =>
  `@font-face{font-family:Fixed;font-weight:${weight};src:url(/${weight}.woff2)}
  @font-face{font-family:Fixed;font-weight:${weight};src:url(/ar-${weight}.woff2);unicode-range:U+600-6FF,U+FB50-FEFF}`;

const demo = JSON.parse(readFileSync('demo/site/say-so.json', 'utf8')) as object;

function pageWith(own: object, lang: Language, body = WORDS[lang]): string {
  const config = { ...demo, ...(lang === 'ar' && ARABIC_CONFIG), ...own };
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Look</title>
  <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
  <style>${face(400)}${face(600)}
  body{margin:0;padding:16px;font:16px/1.5 Fixed}
  ::-webkit-scrollbar{display:none}:root{--say-so-font:Fixed;--say-so-inset:16px}</style>
  <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
  <script src="/say-so.js"></script></head><body>${body}</body></html>`;
}

const LIST = '<say-so-inventory toolbar categories="necessary functional"></say-so-inventory>';
const none = { prompt: 'none' };

const pagesIn = (lang: Language): Record<string, string> => ({
  [`/${lang}/card.html`]: pageWith({}, lang),
  [`/${lang}/bar.html`]: pageWith({ prompt: 'bar' }, lang),
  [`/${lang}/dialog.html`]: pageWith({ prompt: 'dialog' }, lang),
  [`/${lang}/none.html`]: pageWith(none, lang),
  [`/${lang}/embeds.html`]: pageWith(none, lang, framesIn(lang)),
  [`/${lang}/list.html`]: pageWith(none, lang, LIST),
  [`/${lang}/notice.html`]: pageWith({ ...none, noticeUrl: '' }, lang, noticeIn(lang)),
});

const story = tellStories(
  {
    pages: {
      ...Object.fromEntries(
        Object.entries(FONTS).map(([path, body]) => [path, (_, response) => response.end(body)]),
      ),
      ...NOTICES,
      ...pagesIn('en'),
      ...pagesIn('ar'),
      '/en/right.html': pageWith({ position: 'bottom-right' }, 'en'),
      '/en/slot.html': pageWith(
        none,
        'en',
        `<say-so><svg slot="launcher" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg></say-so>${WORDS.en}`,
      ),
    } satisfies SiteOptions['pages'],
  },
  {
    switches: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
    env: { FONTCONFIG_FILE: resolve('test/looks/fonts.conf') },
  },
);

/** How a page is seen. */
interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly isForced?: boolean;
  readonly lang?: Language;
  readonly isLarge?: boolean;
}

const PHONE: View = { width: 320, height: 640 };
const VIEWS: Record<string, View> = {
  '320': PHONE,
  '768': { width: 768, height: 600 },
  '1440': { width: 1440, height: 600 },
  dark: { ...PHONE, scheme: 'dark' },
  rtl: { ...PHONE, lang: 'ar' },
  forced: { ...PHONE, isForced: true },
  large: { ...PHONE, isLarge: true },
};

const open = (page: Page): Promise<void> => page.evaluate(() => window.SaySo.open());

const seeChanges = (page: Page): Promise<unknown> =>
  page.waitForSelector('say-so-notice >>> [part=changes]', { visible: true });

/** What can be seen: a page, and what somebody does there before the picture. */
const STATES: [
  name: string,
  path: string,
  act?: (page: Page) => Promise<unknown>,
  views?: readonly string[],
][] = [
  ['card', 'card'],
  ['bar', 'bar'],
  ['dialog', 'dialog'],
  ['panel', 'none', open],
  [
    'details',
    'none',
    async (page) => {
      await open(page);
      await page.$eval('say-so >>> article:nth-of-type(2) details', (details) => {
        (details as HTMLDetailsElement).open = true;
        details.scrollIntoView({ block: 'nearest' });
      });
    },
  ],
  ['embeds', 'embeds'],
  ['list', 'list', (page) => page.evaluate(() => window.SaySo.decide({ functional: true }))],
  ['notice', 'notice', seeChanges, ['320', '768', 'dark', 'rtl']],
  [
    'notice-open',
    'notice',
    async (page) => {
      await seeChanges(page);
      await page.$eval('#collect', (section) => {
        section.toggleAttribute('open', true);
        section.scrollIntoView();
      });
    },
    ['320', 'dark', 'rtl', 'forced'],
  ],
  [
    'notice-search',
    'notice',
    async (page) => {
      await seeChanges(page);
      await page.locator('say-so-notice >>> input').fill('write');
      await page.waitForSelector('#rights[open]');
      await page.evaluate(() => scrollTo(0, 999));
    },
    ['320'],
  ],
  [
    'notice-question',
    'notice',
    async (page) => {
      await seeChanges(page);
      await page.select('say-so-notice >>> select', 'keep');
      await page.waitForSelector('#keep[open]');
      await page.evaluate(() => scrollTo(0, 999));
    },
    ['320'],
  ],
];

async function visit(path: string, view: View): Promise<Page> {
  const page = await story.visitor();
  const { width, height, scheme = 'light', isForced, lang = 'en' } = view;
  await page.setViewport({ width, height });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: isForced ? 'active' : 'none' },
    ],
  });
  await page.goto(`${story.site.origin}/${lang}/${path}.html`);
  await seeIcon(page);
  if (view.isLarge)
    await page.evaluate(() => document.documentElement.style.setProperty('--say-so-size', '200%'));
  return page;
}

/** The picture, when everything is there that it shows. */
async function picture(page: Page): Promise<Uint8Array> {
  await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('code{font-family:inherit}');
    for (const { shadowRoot } of document.querySelectorAll('*'))
      shadowRoot?.adoptedStyleSheets.push(sheet);
    (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    await Promise.all(
      [400, 600].map((weight) => document.fonts.load(`${weight} 16px Fixed`, 'aع')),
    );
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.screenshot();
}

describe('the look of', () => {
  for (const [state, path, act, wanted] of STATES)
    for (const [name, view] of Object.entries(VIEWS).filter(
      ([one]) => wanted?.includes(one) ?? true,
    ))
      it(`${state} is as it was, ${name}`, async () => {
        const page = await visit(path, view);
        await act?.(page);

        assert.equal(difference(`${state}-${name}`, await picture(page)), null);
      });

  for (const path of ['right', 'slot', 'none'])
    it(`${path} is as it was`, async () => {
      const view: View = { width: 480, height: 560 };
      const page = await visit(path, view);

      assert.equal(difference(path, await picture(page)), null);
    });
});
