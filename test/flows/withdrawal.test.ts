import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { press, rest, tellStories } from '../helpers/story.js';

const storage = [
  { name: '_st*', type: 'cookie' },
  { name: 'st_*', type: 'local' },
  { name: 'st_*', type: 'session' },
  { name: 'st_db', type: 'indexeddb' },
  { name: 'st_cache', type: 'cache' },
];
const config = {
  prompt: 'none',
  categories: [{ id: 'necessary' }, { id: 'analytics', services: [{ id: 'stats', storage }] }],
};
const page = (name: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
  <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
  <script src="/say-so.js"></script>
  <script type="text/plain" data-say-so="analytics" src="/keeps.js"></script>`;

/** A script that keeps things everywhere, and once more while the page is left. */
const KEEPS = `
  const paths = ['', '; Path=/', '; Path=/deep', '; Path=/deep/er/', '; Path=' + location.pathname];
  const domains = ['', '; Domain=www.shop.localhost', '; Domain=shop.localhost'];
  paths.forEach((path, p) => domains.forEach((domain, d) => {
    document.cookie = '_st' + p + d + '=1' + path + domain;
    document.cookie = '_st=1' + path + domain;
    document.cookie = '_stp' + p + d + '=1; Secure; Partitioned' + path + domain;
  }));
  document.cookie = 'mine=1; Path=/';
  const keep = () => { localStorage.st_id = 1; sessionStorage.st_id = 1; document.cookie = '_st_late=1; Path=/' };
  keep();
  addEventListener('pagehide', keep);
  localStorage.mine = 1;
  window.kept = Promise.all([
    new Promise((done) => { const r = indexedDB.open('st_db'); r.onsuccess = done }),
    caches.open('st_cache'),
  ]);`;

const story = tellStories({
  pages: {
    '/deep/er/page.html': page('Deep'),
    '/index2.html': page('Other'),
    '/a;b/page.html': page('Odd'),
    '/a;b/c/page.html': page('Odder'),
    '/keeps.js': KEEPS,
  },
});

const left = (tab: Page): Promise<string[]> =>
  tab.evaluate(async () => [
    ...document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...(await caches.keys()),
  ]);
const theirs = (names: string[]): string[] => names.filter((name) => /^_?st/.test(name));

async function granted(): Promise<Page> {
  const tab = await story.visitor();
  const { port } = new URL(story.site.origin);
  await tab.goto(`http://www.shop.localhost:${port}/deep/er/page.html`);
  await tab.evaluate(() => window.SaySo.acceptAll());
  await tab.waitForFunction(() => Reflect.get(window, 'kept') as Promise<unknown>);
  return tab;
}

describe('a withdrawal', () => {
  it('deletes all that was kept, on every domain and path, in every storage', async () => {
    const tab = await granted();
    assert.ok(theirs(await left(tab)).length > 30);

    await tab.evaluate(() => window.SaySo.open());
    await Promise.all([tab.waitForNavigation(), press(tab, 'panel', 'reject-all')]);
    await tab.waitForFunction(async () => !(await indexedDB.databases()).length);
    await rest(tab, 100);

    assert.deepEqual((await left(tab)).sort(), ['__Host-say-so', 'mine', 'mine']);
    assert.deepEqual(story.faults, []);
  });

  it('tells what it has deleted', async () => {
    const tab = await granted();
    await Promise.all([tab.waitForNavigation(), tab.evaluate(() => window.SaySo.rejectAll())]);

    // Written while the page was left, and found at the next start.
    for (const name of ['cookie _st_late', 'local st_id', 'session st_id'])
      await tab.waitForFunction(
        (wanted) => window.SaySo?.report().cleared.includes(wanted),
        {},
        name,
      );
  });
});

describe('a cookie of a path that no script can write', () => {
  const visit = async (tab: Page, path: string): Promise<string[]> => {
    await tab.goto(story.site.origin + path);
    await tab.evaluate(async () => window.SaySo.ready);
    return tab.evaluate(() => [document.cookie, ...window.SaySo.report().cleared]);
  };

  it('is deleted from its own folder, and claimed from no other', async () => {
    const tab = await story.visitor();
    await visit(tab, '/a;b/page.html');
    await tab.evaluate(() => (document.cookie = '_st_odd=1'));

    assert.deepEqual(await visit(tab, '/a;b/c/page.html'), ['_st_odd=1']);
    assert.deepEqual(await visit(tab, '/a;b/page.html'), ['', 'cookie _st_odd']);
  });
});

describe('a visit before any answer', () => {
  it('deletes what was kept by then, and nothing that is not listed', async () => {
    const tab = await story.visitor();
    await tab.goto(`${story.site.origin}/favicon.svg`);
    await tab.evaluate(() => {
      document.cookie = '_st_old=1; Path=/';
      document.cookie = 'mine=1; Path=/';
      localStorage.setItem('st_old', '1');
    });
    await tab.goto(`${story.site.origin}/index2.html`);
    await tab.waitForFunction(() => window.SaySo.report().cleared.length === 2);

    assert.deepEqual(await left(tab), ['mine']);
  });
});
