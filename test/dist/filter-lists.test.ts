import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { RequestType } from '@ghostery/adblocker';
import { blockedBy, hiddenBy, selectors } from '../helpers/filter-lists.js';
import { press, seeQuestion, tellStories } from '../helpers/story.js';

/** As what a page asks for a file. */
const TYPES: Readonly<Record<string, RequestType>> = {
  js: 'script',
  css: 'stylesheet',
  json: 'fetch',
  svg: 'image',
  html: 'sub_frame',
};

/** Where files of `dist/` are served from: the site itself, and what serves npm packages. */
const HOMES = ['https://shop.example', 'https://cdn.jsdelivr.net/npm/say-so@0.1.0/dist'];

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));

const addresses = [
  ...HOMES.flatMap((home) => files('dist').map((file) => `${home}/${file}`)),
  ...files('demo/site').map((file) => `${HOMES[0]}/${file}`),
];

const typeOf = (address: string): RequestType =>
  TYPES[address.slice(address.lastIndexOf('.') + 1)] ?? 'other';

/** Names in what is built, also of what no page of this test shows. */
const NAMES: Readonly<Record<string, RegExp>> = {
  tag: /<(say-so[\w-]*)|["'`](say-so(?:-\w+)+)["'`]/g,
  id: /\bid="?([\w-]+)/g,
  class: /\bclass="?([\w -]+)/g,
  part: /\bpart="?([\w -]+)/g,
  data: /\b(data-[\w-]+)/g,
};

const built = ['say-so.js', 'say-so.dev.js']
  .map((file) => readFileSync(`dist/${file}`, 'utf8'))
  .join();
const namesOf = (kind: string): string[] => [
  ...new Set(
    [...built.matchAll(NAMES[kind] as RegExp)].flatMap(([, one, other]) =>
      (one ?? other ?? '').split(' '),
    ),
  ),
];

/** An element for each name. */
const MARKUP: Readonly<Record<string, (name: string) => string>> = {
  tag: (name) => `<${name}></${name}>`,
  id: (name) => `<div id="${name}"></div>`,
  // What is a part here is a class elsewhere: neither may be on a list.
  class: (name) => `<div class="${name}"></div>`,
  part: (name) => `<div id="${name}" class="${name}" part="${name}"></div>`,
  data: (name) => `<div ${name}></div>`,
};

const BLANK = '<!doctype html><html lang="en"><title>Names</title><link rel="icon" href="data:,">';
const BAD = `${BLANK}<div id="cookie-icon"></div><cookie-notice></cookie-notice><p class="consent-bar"></p><p data-ccpa></p>`;
const kinds = Object.keys(NAMES);

const story = tellStories({
  pages: {
    '/bad.html': BAD,
    '/parts.html': `${BLANK}<script type="application/json" data-say-so-config>{"categories":[{"id":"necessary"},{"id":"marketing","services":[{"id":"film","storage":[{"name":"f"}]}]}]}</script>
      <script src="/say-so.js"></script><body>
      <iframe data-say-so="marketing" data-say-so-service="film" data-src="%TRACKER%/film" title="Film"></iframe>
      <say-so-inventory toolbar></say-so-inventory>
      <say-so-notice toolbar open="all" src="/legal/notice.json"></say-so-notice>`,
    ...Object.fromEntries(
      kinds.map((kind) => [
        `/${kind}.html`,
        BLANK +
          namesOf(kind)
            .map(MARKUP[kind] as (name: string) => string)
            .join(''),
      ]),
    ),
  },
});

describe('filter lists', () => {
  it('are there, and block and hide what bears a bad name', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/bad.html`);
    const hidden = await hiddenBy(page);

    assert.ok(selectors.length > 50);
    for (const name of ['#cookie-icon', 'cookie-notice', '.consent-bar', '[data-ccpa]'])
      assert.ok(
        hidden.some((rule) => rule.startsWith(name)),
        name,
      );
    assert.notEqual(blockedBy('https://shop.example/cookie-notice.js', 'script'), '');
    assert.notEqual(blockedBy('https://shop.example/cookie-notice.json', 'fetch'), '');
    assert.notEqual(blockedBy('https://elsewhere.example/record', 'ping'), '');
  });

  it('block no address of what we serve', () => {
    assert.ok(addresses.length > 100);
    assert.deepEqual(
      addresses.filter((address) => blockedBy(address, typeOf(address))),
      [],
    );
  });

  it('do not block the record that a site is sent', () => {
    assert.equal(blockedBy('https://shop.example/say-so/records', 'fetch'), '');
    assert.equal(blockedBy('https://shop.example/say-so/records', 'ping'), '');
  });

  for (const kind of kinds)
    it(`hide nothing for a ${kind} that the script writes`, async () => {
      const page = await story.visitor();
      await page.goto(`${story.site.origin}/${kind}.html`);

      assert.ok(namesOf(kind).length > 4, namesOf(kind).join());
      assert.deepEqual(await hiddenBy(page), []);
    });

  it('hide nothing of question, panel, placeholder, list and notice', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/parts.html`);
    await seeQuestion(page);
    await press(page, 'prompt', 'settings');
    for (const part of [
      'say-so >>> [data-layer=panel]',
      'say-so-embed >>> [data-action=load-once]',
      'say-so-inventory >>> table',
      'say-so-section',
    ])
      await page.waitForSelector(part, { visible: true });

    assert.deepEqual(await hiddenBy(page), []);
  });

  for (const path of files('demo/site').filter((file) => file.endsWith('.html')))
    it(`hide nothing of the demo page ${path}`, async () => {
      const page = await story.visitor();
      await page.goto(`${story.site.origin}/${path}`);
      await seeQuestion(page);

      assert.deepEqual(await hiddenBy(page), []);
    });
});
