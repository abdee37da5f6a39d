import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { rest, tellStories, until } from '../helpers/story.js';

const MARK = 'data-say-so="analytics"';

/** Everything that can be marked, with the address that it asks for; `%` is where it stands. */
const KINDS: Readonly<Record<string, string>> = {
  'a classic script': `<script type="text/plain" ${MARK} src="%/classic.js"></script>`,
  'an async script': `<script type="text/plain" ${MARK} async src="%/async.js"></script>`,
  'a deferred script': `<script type="text/plain" ${MARK} defer src="%/defer.js"></script>`,
  'a module': `<script type="text/plain" ${MARK} data-type="module" src="%/module.js"></script>`,
  'an inline script': `<script type="text/plain" ${MARK}>fetch('%/inline', { mode: 'no-cors' })</script>`,
  'an inline module': `<script type="text/plain" ${MARK} data-type="module">await fetch('%/inline-module', { mode: 'no-cors' })</script>`,
  'a script that removes itself': `<script type="text/plain" ${MARK}>document.currentScript?.remove(); fetch('%/removed', { mode: 'no-cors' })</script>`,
  'a script after one that fails': `<script type="text/plain" ${MARK} src="%/fails.js?fail"></script><script type="text/plain" ${MARK}>fetch('%/after-failure', { mode: 'no-cors' })</script>`,
  'a script after one that throws': `<script type="text/plain" ${MARK}>throw new Error('on purpose')</script><script type="text/plain" ${MARK}>fetch('%/after-error', { mode: 'no-cors' })</script>`,
  'a frame': `<iframe ${MARK} data-src="%/frame" title="Frame"></iframe>`,
  'an image': `<img ${MARK} data-src="%/image.gif" alt="">`,
  'an image with srcset': `<img ${MARK} data-srcset="%/srcset.gif 1x" alt="">`,
  'a picture': `<picture ${MARK}><source data-srcset="%/picture.gif"><img data-src="%/unused.gif" alt=""></picture>`,
  'a film': `<video ${MARK} preload="auto" data-src="%/film"></video>`,
  'a film with sources': `<video ${MARK} preload="auto" data-poster="%/poster"><source data-src="%/film-source"></video>`,
  'a sound': `<audio ${MARK} preload="auto" data-src="%/sound"></audio>`,
  'a source by itself': `<audio preload="auto"><source ${MARK} data-src="%/source"></audio>`,
  'an embed': `<embed ${MARK} type="text/html" data-src="%/embed">`,
  'an object': `<object ${MARK} type="text/html" data-src="%/object"></object>`,
  'a style sheet': `<link ${MARK} rel="stylesheet" data-href="%/sheet.css">`,
};

/** The last address of each kind: the one that has to be asked for. */
const pathOf = (kind: string, place: number): string =>
  (KINDS[kind]?.match(/%[\w/.-]+/g) ?? [])
    .filter((path) => !path.includes('unused'))
    .at(-1)
    ?.replace('%', `/${place}`) ?? '';

/** The ways in which marked markup comes to a page. Each runs in the page. */
const PLACES: Readonly<Record<string, ((markup: string) => void) | undefined>> = {
  'in the page': undefined,
  'by innerHTML': (markup) => {
    document.body.appendChild(document.createElement('div')).innerHTML = `<p>${markup}</p>`;
  },
  'by insertAdjacentHTML': (markup) => document.body.insertAdjacentHTML('beforeend', markup),
  'by a fragment': (markup) => {
    document.body.append(document.createRange().createContextualFragment(markup));
  },
  'by a template': (markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    document.body.append(template.content.cloneNode(true));
  },
  'by replaceChildren': (markup) => {
    const box = document.body.appendChild(document.createElement('div'));
    const other = document.createElement('div');
    other.innerHTML = markup;
    box.replaceChildren(...other.childNodes);
  },
  'in a cloned tree': (markup) => {
    const tree = document.createElement('section');
    tree.innerHTML = `<div><div>${markup}</div></div>`;
    document.body.append(tree.cloneNode(true));
  },
  'in a shadow root that was named': (markup) => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = markup;
    window.SaySo.observe(root);
  },
  'later, in a shadow root': (markup) => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    window.SaySo.observe(root);
    root.appendChild(document.createElement('div')).innerHTML = markup;
  },
  'by a swap of the body, as Turbo does it': (markup) => {
    const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
    const body = document.adoptNode(parsed.body);
    document.documentElement.replaceChild(body, document.body);
  },
};

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Marked</title>
  <script type="application/json" data-say-so-config>{"prompt":"none","afterWithdraw":"stay"}</script>
  <script src="/say-so.js"></script>`;

const names = Object.keys(PLACES);
const all = (place: number): string =>
  Object.values(KINDS).join('\n').replaceAll('%/', `%TRACKER%/${place}/`);

const story = tellStories({
  pages: {
    ...Object.fromEntries(
      names.map((name, place) => [`/${place}.html`, HEAD + (PLACES[name] ? '' : all(place))]),
    ),
    '/grown.html': `${HEAD}<main></main>`,
  },
});
const paths = (): string[] => story.site.received.map(({ path }) => path);

/** What is live although nothing may be. */
const live = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('div')].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    );
    return [document, ...roots].flatMap((root) =>
      [...root.querySelectorAll('[data-say-so]:not(script)')]
        .filter((one) => ['src', 'srcset', 'href', 'data'].some((name) => one.hasAttribute(name)))
        .map((one) => one.outerHTML),
    );
  });

for (const [place, name] of names.entries())
  describe(`marked ${name}`, () => {
    let held: string[];
    let granted: string[];
    let left: string[];
    let errors: string[];

    before(async () => {
      const page = await story.visitor();
      await page.goto(`${story.site.origin}/${place}.html`);
      const markup = all(place).replaceAll('%TRACKER%', story.site.trackerOrigin);
      const insert = PLACES[name];
      if (insert) await page.evaluate(insert, markup);
      await rest(page, 150);
      held = paths();
      await page.evaluate(() => window.SaySo.acceptAll());
      const wanted = Object.keys(KINDS).map((kind) => pathOf(kind, place));
      await until(() => wanted.every((path) => paths().includes(path)));
      await rest(page, 150);
      granted = paths();
      await page.evaluate(() => window.SaySo.withdraw());
      await rest(page, 50);
      left = await live(page);
      errors = story.faults.filter((fault) => !fault.includes('on purpose'));
    });

    for (const kind of Object.keys(KINDS))
      it(`is held, and let go once: ${kind}`, () => {
        const path = pathOf(kind, place);
        assert.deepEqual(held, []);
        const asked = granted.filter((one) => one === path).length;
        // A film is asked for in pieces.
        assert.ok(/film|sound|source/.test(kind) ? asked : asked === 1, `${path}: ${asked} times`);
      });

    it('is held again with the withdrawal', () => assert.deepEqual(left, []));

    it('does no harm', () => assert.deepEqual(errors, []));
  });

describe('order', () => {
  it('is that of the document, whatever is slow', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/grown.html`);
    await page.evaluate(
      ({ mark, origin }) => {
        const main = document.querySelector('main') as HTMLElement;
        main.innerHTML = ['a.js?delay=150', 'b.js', '', 'c.js?fail', 'd.js', '']
          .map((path, index) =>
            path
              ? `<script type="text/plain" ${mark} src="${origin}/${path}"></script>`
              : `<script type="text/plain" ${mark}>(window.ran ??= []).push('inline ${index}')</script>`,
          )
          .join('');
        window.SaySo.acceptAll();
      },
      { mark: MARK, origin: story.site.trackerOrigin },
    );
    await page.waitForFunction(() => Reflect.get(window, 'ran')?.length === 5);

    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'ran') as string[]), [
      '/a.js',
      '/b.js',
      'inline 2',
      '/d.js',
      'inline 5',
    ]);
  });
});
