import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENGINE } from '../helpers/abilities.js';
import { until } from '../helpers/story.js';
import { press, tellInEveryEngine, waitFor, type Tab } from './tab.js';

const CONFIG = {
  categories: [
    { id: 'necessary' },
    { id: 'analytics', services: [{ id: 'stats', hosts: ['127.0.0.1'] }] },
    { id: 'marketing' },
  ],
};

/** Notes what goes wrong on the page. */
const WATCH = `<script>
  window.faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
</script>`;

const SHOP = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
  <link rel="icon" href="data:,">${WATCH}
  <script type="application/json" data-say-so-config>${JSON.stringify(CONFIG)}</script>
  <script src="/say-so.js"></script>
  <script type="text/plain" data-say-so="analytics" src="%TRACKER%/1.js?delay=150"></script>
  <script type="text/plain" data-say-so="analytics">(window.ran ??= []).push('2')</script>
  <script type="text/plain" data-say-so="analytics" src="%TRACKER%/3.js?fail"></script>
  <script type="text/plain" data-say-so="analytics" src="%TRACKER%/4.js"></script>
  <body><h1>Shop</h1>
  <iframe data-say-so="marketing" data-src="%TRACKER%/film" title="Film"></iframe>
  <script>new Image().src = '%TRACKER%/unmarked.gif'; fetch('%TRACKER%/called').catch(() => {})</script>`;

const NOTICE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notice</title>${WATCH}
  <script type="application/json" data-say-so-config>{"prompt":"none"}</script>
  <script src="/say-so.js"></script>
  <body><div style="height: 3000px"></div>
  <say-so-notice src="/notice.json"><a href="/full">Read</a></say-so-notice>`;

const story = tellInEveryEngine({
  pages: {
    '/shop.html': SHOP,
    '/other.html': SHOP,
    '/notice.html': NOTICE,
    '/notice.json': {
      title: 'Notice',
      sections: [
        { id: 'first', title: 'First', blocks: ['One.'] },
        { id: 'rights', title: 'Your rights', blocks: ['You may ask.'] },
      ],
    },
  },
});

const paths = (): string[] => story.site.received.map(({ path }) => path.replace(/\?.*/, ''));
const ran = (tab: Tab) => tab.run(() => (Reflect.get(window, 'ran') ?? []) as string[]);
const faults = (tab: Tab) => tab.run(() => Reflect.get(window, 'faults') as string[]);
const stateOf = (tab: Tab) => tab.run(() => window.SaySo.state.status);
const seesQuestion = (): boolean =>
  !!document
    .querySelector('say-so')
    ?.shadowRoot?.querySelector('[data-layer=prompt]')
    ?.checkVisibility();
/** Lets the page be: what was to run by itself has run then. */
const rest = (tab: Tab) =>
  tab.run(() => new Promise<null>((done) => setTimeout(() => done(null), 400)));

/** The first visit of somebody to the shop, who is asked. */
async function enter(): Promise<Tab> {
  const tab = await story.visitor();
  await tab.goto(`${story.site.origin}/shop.html`);
  await waitFor(tab, seesQuestion);
  return tab;
}

/** Answers yes, and waits until all that was held has run. */
async function accept(tab: Tab): Promise<void> {
  await press(tab, 'prompt', 'accept-all');
  await waitFor(tab, () => !!(Reflect.get(window, 'ran') as string[])?.includes('/4.js'));
}

describe(`a visit in ${ENGINE}`, () => {
  it('starts with the question, and nothing leaks before an answer', async () => {
    const tab = await enter();
    await rest(tab);

    assert.deepEqual(paths(), []);
    assert.deepEqual(await ran(tab), []);
    assert.equal(await stateOf(tab), 'unset');
    assert.deepEqual(await faults(tab), []);
  });

  it('runs held scripts in their order when all is accepted', async () => {
    const tab = await enter();
    await accept(tab);
    await until(() => paths().includes('/film'));

    assert.deepEqual(await ran(tab), ['/1.js', '2', '/4.js']);
    assert.equal(await stateOf(tab), 'granted');
    assert.ok(paths().includes('/unmarked.gif'));
    assert.ok(!paths().includes('/called'));
    assert.deepEqual(await faults(tab), []);
  });

  it('keeps a refusal, and asks no more on the next page', async () => {
    const tab = await enter();
    await press(tab, 'prompt', 'reject-all');
    await waitFor(tab, () => window.SaySo.state.status === 'refused');
    await tab.goto(`${story.site.origin}/other.html`);
    await rest(tab);

    assert.equal(await stateOf(tab), 'refused');
    assert.equal(await tab.run(seesQuestion), false);
    assert.deepEqual(paths(), []);
    assert.deepEqual(await faults(tab), []);
  });

  it('is reloaded by a withdrawal, and nothing runs any more', async () => {
    const tab = await enter();
    await accept(tab);
    await tab.run(() => {
      Object.assign(window, { isBefore: true });
      window.SaySo.open();
      return null;
    });
    await press(tab, 'panel', 'reject-all');
    await waitFor(
      tab,
      () => !Reflect.has(window, 'isBefore') && document.readyState === 'complete',
    );
    story.site.received.length = 0;
    await rest(tab);

    assert.equal(await stateOf(tab), 'refused');
    assert.deepEqual(await ran(tab), []);
    assert.deepEqual(paths(), []);
  });

  it('lets one category go alone, and none by closing the panel', async () => {
    const tab = await enter();
    await press(tab, 'prompt', 'settings');
    await press(tab, 'panel', 'close');
    assert.equal(await stateOf(tab), 'unset');

    await tab.run(() => {
      window.SaySo.decide({ marketing: true });
      return null;
    });
    await until(() => paths().includes('/film'));

    assert.deepEqual(paths(), ['/film']);
    assert.deepEqual(await tab.run(() => window.SaySo.state.granted), ['necessary', 'marketing']);
  });

  it('comes by #id to an open section of the notice', async () => {
    const tab = await story.visitor();
    await tab.goto(`${story.site.origin}/notice.html#rights`);
    await waitFor(tab, () => !!document.querySelector('#rights[open]'));
    await waitFor(tab, () => {
      const { top = -1 } = document.querySelector('#rights')?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight;
    });

    assert.deepEqual(
      await tab.run(() => [...document.querySelectorAll('[open]')].map(({ id }) => id)),
      ['rights'],
    );
    assert.deepEqual(await faults(tab), []);
  });
});
