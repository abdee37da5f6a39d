import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Page as SitePage } from '#demo/site-server.mjs';
import { press, seeQuestion, tellStories, until } from '../helpers/story.js';

const pages: Record<string, SitePage> = {};
const story = tellStories({ pages });

/** What the command writes for some services, by the name of the file. */
function written(...args: string[]): (file: string) => string {
  const cwd = mkdtempSync(join(tmpdir(), 'say-so-'));
  try {
    const bin = join(process.cwd(), 'cli/bin/say-so.js');
    const { status } = spawnSync(process.execPath, [bin, 'init', '--yes', ...args], { cwd });
    assert.equal(status, 0);
    const files = ['say-so.json', 'say-so.html'];
    const texts = new Map(files.map((file) => [file, readFileSync(join(cwd, file), 'utf8')]));
    return (file) => texts.get(file) ?? '';
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const TAG = /https:\/\/www\.googletagmanager\.com\/gtag\/js/;

const pageWith = (head: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body><h1>Shop</h1></body></html>`;

before(() => {
  spawnSync(process.execPath, ['cli/setup.mjs']);
});

for (const [how, args] of [
  ['in a file', []],
  ['in the page', ['--inline']],
] as const)
  describe(`a configuration of say-so init ${how}`, () => {
    it('is read without a word and holds its service', async () => {
      const file = written('--services', 'ga4', ...args);
      pages['/say-so.json'] = file('say-so.json');
      pages['/shop.html'] = pageWith(file('say-so.html'));
      const page = await story.visitor();
      const asked: string[] = [];
      page.on('request', (request) => TAG.test(request.url()) && asked.push(request.url()));

      await page.goto(`${story.site.origin}/shop.html`);
      await seeQuestion(page);
      const held = await page.evaluate(() =>
        window.SaySo.report().held.map(({ needs }) => String(needs)),
      );
      const before = asked.length;
      await press(page, 'prompt', 'accept-all');
      await until(() => asked.length > 0);

      assert.deepEqual(held, ['analytics/ga4', 'analytics/ga4']);
      assert.equal(before, 0);
      assert.equal(asked.length, 1);
      assert.ok(!story.said.some((text) => text.includes('[say-so]')), story.said.join('\n'));
      assert.deepEqual(story.faults, []);
    });
  });

describe('a service of say-so init', () => {
  it('is held by its host where nobody marked it', async () => {
    const file = written('--services', 'ga4', '--inline');
    const [head = ''] = file('say-so.html').split('\n\n');
    pages['/shop.html'] = pageWith(head);
    const page = await story.visitor();
    const asked: string[] = [];
    page.on('request', (request) => TAG.test(request.url()) && asked.push(request.url()));
    await page.goto(`${story.site.origin}/shop.html`);
    await seeQuestion(page);

    await page.evaluate(() => {
      const script = document.createElement('script');
      script.src = 'https://www.googletagmanager.com/gtag/js?id=G-1';
      document.head.append(script);
    });
    const held = await page.evaluate(() =>
      window.SaySo.report().held.map(({ address }) => address),
    );
    const before = asked.length;
    await press(page, 'prompt', 'accept-all');
    await until(() => asked.length > 0);

    assert.deepEqual(held, ['https://www.googletagmanager.com/gtag/js?id=G-1']);
    assert.equal(before, 0);
    assert.equal(asked.length, 1);
  });
});
