import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { difference } from '../helpers/pictures.js';
import { seeIcon, tellStories } from '../helpers/story.js';

// A font that the page brings along: what is installed differs from machine to machine.
const FONT = '@fontsource/source-sans-3';
const folder = dirname(createRequire(import.meta.url).resolve(`${FONT}/package.json`));
const fontFile = (weight: number): Buffer =>
  readFileSync(join(folder, `files/source-sans-3-latin-${weight}-normal.woff2`));
const face = (weight: number): string =>
  `@font-face{font-family:Fixed;font-weight:${weight};src:url(/${weight}.woff2)}`;

const config = JSON.parse(readFileSync('demo/site/say-so.json', 'utf8')) as object;
const WORDS = `<h1>Rollcall</h1>${'<p>The register, the timetable and the letter home in one place, used every morning before assembly. <a href="#x">Read on</a>.</p>'.repeat(9)}`;

function pageWith(own: object, body = WORDS, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Look</title>
  <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
  <style>${face(400)}${face(600)}
  body{margin:0;padding:16px;font:16px/1.5 Fixed}
  ::-webkit-scrollbar{display:none}:root{--say-so-font:Fixed;--say-so-inset:16px}${style}</style>
  <script type="application/json" data-say-so-config>${JSON.stringify({ ...config, ...own })}</script>
  <script src="/say-so.js"></script></head><body>${body}</body></html>`;
}

const FRAMES = `<iframe data-say-so="functional" data-say-so-service="video" data-src="/x" title="Our film" width="280" height="230"></iframe>
  <iframe data-say-so="marketing" data-src="/x" title="A map" width="280" height="150"></iframe>
  <iframe data-say-so="marketing" data-src="/x" title="A poster" width="280" height="230" data-poster="/favicon.svg"></iframe>`;
const LIST = '<say-so-inventory toolbar categories="necessary functional"></say-so-inventory>';
const font = (weight: number) => (_: unknown, response: { end(body: Buffer): void }) =>
  response.end(fontFile(weight));

const story = tellStories(
  {
    pages: {
      '/400.woff2': font(400),
      '/600.woff2': font(600),
      '/card.html': pageWith({}),
      '/right.html': pageWith({ position: 'bottom-right' }),
      '/bar.html': pageWith({ prompt: 'bar' }),
      '/dialog.html': pageWith({ prompt: 'dialog' }),
      '/none.html': pageWith({ prompt: 'none' }),
      '/embeds.html': pageWith({ prompt: 'none' }, FRAMES),
      '/list.html': pageWith({ prompt: 'none' }, LIST),
      '/slot.html': pageWith(
        { prompt: 'none' },
        `<say-so><svg slot="launcher" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg></say-so>${WORDS}`,
      ),
    },
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
  readonly isRightToLeft?: boolean;
  readonly isLarge?: boolean;
}

const PHONE: View = { width: 320, height: 640 };
const VIEWS: Record<string, View> = {
  '320': PHONE,
  '768': { width: 768, height: 600 },
  '1440': { width: 1440, height: 600 },
  dark: { ...PHONE, scheme: 'dark' },
  rtl: { ...PHONE, isRightToLeft: true },
  forced: { ...PHONE, isForced: true },
  large: { ...PHONE, isLarge: true },
};

const open = (page: Page): Promise<void> => page.evaluate(() => window.SaySo.open());

/** What can be seen: a page, and what somebody does there before the picture. */
const STATES: [name: string, path: string, act?: (page: Page) => Promise<unknown>][] = [
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
];

async function visit(path: string, view: View): Promise<Page> {
  const page = await story.visitor();
  const { width, height, scheme = 'light', isForced } = view;
  await page.setViewport({ width, height });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: isForced ? 'active' : 'none' },
    ],
  });
  await page.goto(`${story.site.origin}/${path}.html`);
  await seeIcon(page);
  await page.evaluate(({ isRightToLeft, isLarge }) => {
    const { documentElement: root } = document;
    if (isLarge) root.style.setProperty('--say-so-size', '200%');
    if (isRightToLeft) root.dir = 'rtl';
  }, view);
  return page;
}

/** The picture, when everything is there that it shows. Direction comes with a language; here it is put on. */
async function picture(page: Page, { isRightToLeft }: View): Promise<Uint8Array> {
  await page.evaluate(async (isRtl) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('code{font-family:inherit}');
    for (const { shadowRoot } of document.querySelectorAll('*')) {
      shadowRoot?.adoptedStyleSheets.push(sheet);
      if (isRtl) shadowRoot?.querySelector('.root')?.setAttribute('dir', 'rtl');
    }
    (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px Fixed`)));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, isRightToLeft ?? false);
  return page.screenshot();
}

describe('the look of', () => {
  for (const [state, path, act] of STATES)
    for (const [name, view] of Object.entries(VIEWS))
      it(`${state} is as it was, ${name}`, async () => {
        const page = await visit(path, view);
        await act?.(page);

        assert.equal(difference(`${state}-${name}`, await picture(page, view)), null);
      });

  for (const path of ['right', 'slot', 'none'])
    it(`${path} is as it was`, async () => {
      const view: View = { width: 480, height: 560 };
      const page = await visit(path, view);

      assert.equal(difference(path, await picture(page, view)), null);
    });
});
