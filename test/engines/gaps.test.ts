import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENGINE } from '../helpers/abilities.js';
import { press, tellInEveryEngine, waitFor, type Tab } from './tab.js';

/** What differs, and how it is in each engine. A browser that has caught up fails here, and the README is changed. */
const GAPS = {
  'keeps a secure cookie on http://localhost': { chromium: true, firefox: true, webkit: false },
  'tells of Global Privacy Control': { chromium: false, firefox: true, webkit: false },
  'prerenders pages by speculation rules': { chromium: true, firefox: false, webkit: false },
  'opens a closed section for a text fragment': {
    // The headless shell that comes from npm knows no text fragments.
    chromium: process.env['STORY_HEADLESS'] !== 'shell',
    firefox: false,
    webkit: true,
  },
  'fetches images that stand in a template': { chromium: false, firefox: true, webkit: false },
  'finds text in closed sections by its own search': {
    chromium: true,
    firefox: true,
    webkit: true,
  },
  'enforces Trusted Types': { chromium: true, firefox: true, webkit: true },
  'marks what is found without changing the page': { chromium: true, firefox: true, webkit: true },
} as const;
type Gap = keyof typeof GAPS;

const head = (more = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gap</title><link rel="icon" href="data:,">${more}
  <script type="application/json" data-say-so-config>{"categories":[{"id":"necessary"},{"id":"analytics"},{"id":"marketing","saleShare":true}]}</script>
  <script src="/say-so.js"></script>`;

const POLICY = `<meta http-equiv="Content-Security-Policy"
  content="script-src 'self'; require-trusted-types-for 'script'; trusted-types say-so">`;

/** As a visitor switches it on who wants it. */
const preferences = {
  'privacy.globalprivacycontrol.enabled': true,
  'privacy.globalprivacycontrol.functionality.enabled': true,
};

const story = tellInEveryEngine(
  {
    pages: {
      '/page.html': `${head()}<body><template><img src="%TRACKER%/in-template.gif" alt=""></template><p>Page</p>`,
      '/typed.html': `${head(POLICY)}<body><p>Page</p>`,
      '/notice.html': `${head()}<body><div style="height: 3000px"></div><say-so-notice src="/notice.json"></say-so-notice>`,
      '/notice.json': {
        sections: [
          { title: 'First', blocks: ['One.'] },
          { title: 'Other', blocks: ['These words come.'] },
        ],
      },
    },
  },
  { preferences },
);

async function open(path: string): Promise<Tab> {
  const tab = await story.visitor();
  await tab.goto(story.site.origin + path);
  await waitFor(tab, () => 'SaySo' in window);
  return tab;
}

/** Looks how it is here. */
const LOOKS: Record<Gap, () => Promise<boolean>> = {
  async 'keeps a secure cookie on http://localhost'() {
    const tab = await open('/page.html');
    await press(tab, 'prompt', 'reject-all');
    await waitFor(tab, () => document.cookie.includes('say-so=v=1'));
    const isPrefixed = await tab.run(() => document.cookie.startsWith('__Host-say-so='));
    await tab.goto(`${story.site.origin}/page.html`);
    assert.equal(await tab.run(() => window.SaySo.state.status), 'refused');
    return isPrefixed;
  },
  async 'tells of Global Privacy Control'() {
    const tab = await open('/page.html');
    const signal = await tab.run(() => Reflect.get(navigator, 'globalPrivacyControl') === true);
    await tab.run(() => window.SaySo.acceptAll() ?? null);
    const granted = await tab.run(() => window.SaySo.has('marketing'));
    assert.equal(granted, !signal, 'a signal of the browser refuses what is sold or shared');
    return signal;
  },
  async 'prerenders pages by speculation rules'() {
    const tab = await open('/page.html');
    return tab.run(() => HTMLScriptElement.supports?.('speculationrules') ?? false);
  },
  async 'opens a closed section for a text fragment'() {
    const tab = await open('/notice.html#:~:text=These%20words');
    await waitFor(tab, () => document.querySelectorAll('say-so-section').length === 2);
    await tab.run(() => new Promise<null>((done) => setTimeout(() => done(null), 1000)));
    return tab.run(() => !!document.querySelector('say-so-section[open]'));
  },
  async 'fetches images that stand in a template'() {
    const tab = await open('/page.html');
    await tab.run(() => new Promise<null>((done) => setTimeout(() => done(null), 400)));
    return story.site.received.some(({ path }) => path === '/in-template.gif');
  },
  async 'finds text in closed sections by its own search'() {
    const tab = await open('/page.html');
    return tab.run(() => 'onbeforematch' in document.body);
  },
  async 'enforces Trusted Types'() {
    const tab = await open('/typed.html');
    await waitFor(
      tab,
      () => !!document.querySelector('say-so')?.shadowRoot?.querySelector('[data-layer]'),
    );
    return tab.run(() => {
      try {
        document.createElement('div').innerHTML = '<b></b>';
        return false;
      } catch {
        return true;
      }
    });
  },
  async 'marks what is found without changing the page'() {
    const tab = await open('/page.html');
    return tab.run(() => 'highlights' in CSS);
  },
};

describe(`what ${ENGINE} does otherwise`, () => {
  for (const [gap, look] of Object.entries(LOOKS))
    it(`is as the README says: ${gap}`, async () => {
      assert.equal(await look(), Reflect.get(GAPS[gap as Gap], ENGINE));
    });
});
