import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { LANGUAGES } from '../../src/text/languages.js';
import { seeQuestion, tellStories } from '../helpers/story.js';

const html = (lang: string, tag = ''): string => `<!doctype html>
<html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width"><script src="/say-so.js"${tag}></script></head>
<body><h1>Page</h1></body></html>`;

let slowFor = 0;

const story = tellStories({
  pages: {
    '/english.html': html('en-GB'),
    '/none.html': html(''),
    '/welsh.html': html('cy'),
    '/frisian.html': html('fy'),
    '/told.html': html('cy', ' data-lang="de"'),
    '/elsewhere.html': html('cy', ' data-locales="/words"'),
    '/words/cy.json': { 'prompt.title': 'Hello' },
    '/late.html': html('cy', ' data-locales="/slow"'),
    '/slow/cy.json': (_, response) =>
      setTimeout(() => response.end('{"prompt.title":"Late words"}'), slowFor),
    ...Object.fromEntries(LANGUAGES.map((lang) => [`/${lang}.html`, html(lang)])),
  },
});

const title = (page: Page): Promise<string> =>
  page.$eval('say-so >>> #question', ({ textContent }) => textContent ?? '');

async function visit(path: string, page?: Page): Promise<Page> {
  const there = page ?? (await story.visitor());
  await there.goto(`${story.site.origin}/${path}.html`);
  await seeQuestion(there);
  return there;
}

describe('the language of the question', () => {
  it('is English without a file on an English page', async () => {
    const page = await story.visitor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit('english', page);

    assert.match(await title(page), /optional/);
    assert.deepEqual(
      asked.filter((url) => url.includes('/locales/')),
      [],
    );
  });

  for (const [what, path, words] of [
    ['of the page', 'welsh', /cwcis/],
    ['that the tag says', 'told', /Cookies/],
    ['from the folder that the tag says', 'elsewhere', /^Hello$/],
    ['of the browser, which is English, on a page in an unknown one', 'frisian', /optional/],
    ['of the browser, which is English, on a page in none', 'none', /optional/],
  ] as const)
    it(`is that ${what}`, async () => {
      const page = await visit(path);

      assert.match(await title(page), words);
      assert.deepEqual(story.faults, []);
    });

  it('is that of the browser on a page that says none', async () => {
    const page = await story.visitor();
    await page.evaluateOnNewDocument(() =>
      Object.defineProperty(navigator, 'languages', { get: () => ['fy', 'cy', 'de'] }),
    );
    await visit('none', page);

    assert.match(await title(page), /cwcis/);
  });

  it('waits a moment for its file rather than change', async () => {
    slowFor = 300;
    const page = await visit('late');

    assert.equal(await title(page), 'Late words');
  });

  it('is English until a late file is there', async () => {
    slowFor = 2500;
    const page = await visit('late');
    assert.match(await title(page), /optional/);

    await page.waitForFunction(
      () =>
        document.querySelector('say-so')?.shadowRoot?.querySelector('#question')?.textContent ===
        'Late words',
    );
    assert.equal(await page.$eval('say-so >>> .root', (root) => root.getAttribute('lang')), 'cy');
  });
});

describe('at 320 pixels', () => {
  /** What does not fit: the page is wider than the window, words are cut off, or the two answers differ. */
  const faultsOf = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const root = document.querySelector('say-so')?.shadowRoot;
      const all = [...(root?.querySelectorAll<HTMLElement>('button, h2, p, label') ?? [])];
      const [one, other] = [...(root?.querySelectorAll('[part=answer]') ?? [])].map((button) =>
        button.getBoundingClientRect(),
      );
      const isCut = (element: HTMLElement): boolean =>
        element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      return [
        ...(document.documentElement.scrollWidth > 320 ? ['wider than the window'] : []),
        ...all.filter(isCut).map(({ textContent }) => `cut: ${textContent?.trim()}`),
        ...(one && other && Math.abs(one.width - other.width) < 1
          ? []
          : ['answers differ in width']),
        ...(one && other && Math.abs(one.height - other.height) < 1
          ? []
          : ['answers differ in height']),
      ];
    });

  it('every language fits, on both layers, in its direction', async () => {
    const page = await story.visitor();
    await page.setViewport({ width: 320, height: 640 });
    const faults: Record<string, string[]> = {};
    for (const lang of LANGUAGES) {
      await visit(lang, page);
      const onCard = await faultsOf(page);
      const direction = await page.$eval(
        'say-so >>> .root',
        (root) => getComputedStyle(root).direction,
      );
      await page.evaluate(() => window.SaySo.open());
      await page.waitForSelector('say-so >>> dialog[open]');
      const all = [...onCard, ...(await faultsOf(page))];
      const isRightToLeft = ['ar', 'fa', 'he', 'ur'].includes(lang);
      if (direction !== (isRightToLeft ? 'rtl' : 'ltr')) all.push(direction);
      if (all.length) faults[lang] = all;
    }

    assert.deepEqual(faults, {});
    assert.deepEqual(story.faults, []);
  });
});
