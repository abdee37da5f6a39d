import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { SiteOptions } from '#demo/site-server.mjs';
import { faultsOf } from '../helpers/axe.js';
import { ACCESSIBLE_PAGES, STATES } from '../helpers/accessible-pages.js';
import { seeIcon, seeQuestion, tellStories } from '../helpers/story.js';

const story = tellStories({ pages: ACCESSIBLE_PAGES as NonNullable<SiteOptions['pages']> });

type State = (typeof STATES)[number];
interface View {
  readonly width?: number;
  readonly height?: number;
  readonly media?: Record<string, string>;
}

async function visit([, path, ready, act]: State, view: View = {}): Promise<Page> {
  const { width = 1000, height = 800, media = {} } = view;
  const tab = await story.visitor();
  await tab.setViewport({ width, height });
  const session = await tab.createCDPSession();
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
  await tab.goto(`${story.site.origin}/${path}.html`);
  await tab.waitForSelector(ready, { visible: true });
  await act?.(tab);
  return tab;
}

/** Puts rules on the page and into every shadow root of it, as a reader's own style sheet is. */
const addEverywhere = (tab: Page, rules: string): Promise<void> =>
  tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const dress = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets.push(sheet);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) dress(shadowRoot);
    };
    dress(document);
  }, rules);

/** What of ours is cut off, and whether the page has got wider than its window. What can be scrolled is not lost. */
const lost = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { display, overflowX, clipPath } = getComputedStyle(element);
        const isBox = !/inline$|contents|none/.test(display) && element.clientWidth > 1;
        if (!isBox || /auto|scroll/.test(overflowX) || clipPath !== 'none') continue;
        // Answers have room around them for the ring of focus.
        const room = element.matches('.actions') ? 6 : 1;
        const isWide = element.scrollWidth > element.clientWidth + room;
        const isHigh =
          /hidden|clip/.test(overflowX) && element.scrollHeight > element.clientHeight + 1;
        const isOurs = element.closest('html > body, say-so-notice') || root !== document;
        if (isOurs && (isWide || isHigh)) found.push(element.outerHTML.slice(0, 120));
      }
    };
    look(document);
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`${scrollWidth} pixels wide`, ...found] : found;
  });

/** Controls of ours that are smaller than a finger; one with a label is as large as that. */
const smallTargets = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const found: string[] = [];
    const look = (root: ShadowRoot): void => {
      for (const element of root.querySelectorAll('button, summary, select, input')) {
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        if (target.checkVisibility() && width && (width < 44 || height < 44))
          found.push(
            `${Math.round(width)} by ${Math.round(height)}: ${element.outerHTML.slice(0, 90)}`,
          );
      }
    };
    for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) look(shadowRoot);
    return found;
  });

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const LARGE = ':root { font-size: 200% } :root { --say-so-size: 200% }';

/** Everything that moves or would, in all roots. */
const motions = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const found = document.getAnimations().map(({ id }) => `animation ${id}`);
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const moves = [transitionDuration, animationName, scrollBehavior].join();
        if (moves !== '0s,none,auto') found.push(`${element.localName} ${moves}`);
      }
    };
    look(document);
    return found;
  });

/** What forced colours would lose: a control without a border or words, and what refuses them. */
const lostInForcedColours = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const found: string[] = [];
    const look = (root: ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        const needsEdge = element.matches('section, dialog, .answer button, [part=launcher]');
        if (style.forcedColorAdjust === 'none') found.push(`${element.localName} adjusts nothing`);
        if (
          needsEdge &&
          (style.borderTopStyle !== 'solid' || /^rgba.*, 0\)$/.test(style.borderTopColor))
        )
          found.push(`${element.outerHTML.slice(0, 90)} has no edge`);
      }
    };
    for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) look(shadowRoot);
    return found;
  });

describe('in every state', () => {
  for (const state of STATES) {
    const [name] = state;
    for (const scheme of ['light', 'dark'])
      it(`${name} passes the axe audit, ${scheme}`, async () => {
        const tab = await visit(state, { media: { 'prefers-color-scheme': scheme } });

        assert.deepEqual(await faultsOf(tab), []);
        assert.deepEqual(story.faults, []);
      });

    it(`${name} fits 320 pixels, with targets of 44`, async () => {
      const tab = await visit(state, { width: 320, height: 640 });

      assert.deepEqual(await lost(tab), []);
      assert.deepEqual(await smallTargets(tab), []);
    });

    it(`${name} loses nothing by text spacing or letters twice as large`, async () => {
      const spaced = await visit(state, { width: 320, height: 640 });
      await addEverywhere(spaced, SPACING);
      assert.deepEqual(await lost(spaced), []);

      const large = await visit(state, { width: 640 });
      await addEverywhere(large, LARGE);
      assert.deepEqual(await lost(large), []);
    });

    it(`${name} stands still, and keeps its edges in forced colours`, async () => {
      for (const motion of ['reduce', 'no-preference']) {
        const tab = await visit(state, { media: { 'prefers-reduced-motion': motion } });
        assert.deepEqual(await motions(tab), []);
      }
      const forced = await visit(state, { media: { 'forced-colors': 'active' } });
      assert.deepEqual(await lostInForcedColours(forced), []);
      assert.deepEqual(await faultsOf(forced), []);
    });
  }
});

const stateOf = (name: string): State => {
  const found = STATES.find(([one]) => one === name);
  if (!found) throw new Error(name);
  return found;
};

/** What stands first for a screen reader: all elements of the page up to the first heading of its own. */
describe('the question', () => {
  it('is a named region before everything else on the page', async () => {
    const tab = await visit(stateOf('the card'));
    const [first, modal] = await tab.evaluate(() => [
      document.documentElement.children[1]?.localName,
      document.querySelector('[aria-modal], [tabindex]:is(say-so)')?.outerHTML ?? 'none',
    ]);
    const layer = await tab.$eval('say-so >>> section', (section) => [
      section.getAttribute('aria-labelledby'),
      section.querySelector('#question')?.localName,
    ]);

    assert.deepEqual([first, modal], ['say-so', 'none']);
    assert.deepEqual(layer, ['question', 'h2']);
  });

  for (const name of ['the card', 'the bar', 'the dialog'])
    it(`stands for as long as it takes: ${name}, after a minute`, async () => {
      const tab = await visit(stateOf(name));
      const session = await tab.createCDPSession();
      const before = await tab.evaluate(() => [
        performance.now(),
        document.activeElement?.localName,
      ]);
      const over = new Promise((done) => session.once('Emulation.virtualTimeBudgetExpired', done));
      await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 60_000 });
      await over;

      const after = await tab.evaluate(() => [
        performance.now(),
        document.activeElement?.localName,
      ]);
      assert.ok(Number(after[0]) - Number(before[0]) >= 60_000, `${before[0]} to ${after[0]}`);
      assert.equal(after[1], before[1]);
      await seeQuestion(tab);
      assert.equal((await seeIcon(tab)).state, 'unset');
    });
});

describe('the page', () => {
  it('keeps its nodes as they were, through question, panel and answer', async () => {
    for (const name of ['the card', 'the dialog']) {
      const tab = await visit(stateOf(name));
      const own = (): Promise<string> =>
        tab.evaluate(
          () =>
            (document.documentElement.cloneNode() as Element).outerHTML + document.body.outerHTML,
        );
      const before = await own();
      const seen: string[] = [];
      for (const act of [
        () => window.SaySo.open(),
        () => window.SaySo.close(),
        () => window.SaySo.open(),
        () => window.SaySo.acceptAll(),
      ]) {
        await tab.evaluate(act);
        seen.push(await own());
      }

      assert.deepEqual(seen, Array(4).fill(before), name);
      assert.doesNotMatch(before, /inert|aria-hidden/);
    }
  });

  it('is read without scripts: its fallbacks stand, and nothing of ours', async () => {
    const tab = await story.visitor();
    await tab.setJavaScriptEnabled(false);
    await tab.goto(`${story.site.origin}/words.html`);

    assert.ok(await tab.waitForSelector('say-so-notice > a', { visible: true }));
    assert.equal(await tab.$('say-so'), null);
    assert.deepEqual(story.site.received, []);
  });
});

describe('the icon', () => {
  /** Relative luminance (WCAG 2.2). */
  const luminance = (rgb: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
      part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const BACKGROUNDS = [
    '#fff',
    '#000',
    'repeating-linear-gradient(45deg, #fff 0 5px, #000 5px 9px, #36c 9px 14px)',
  ];

  for (const scheme of ['light', 'dark'])
    it(`looks the same on any background, with enough contrast, ${scheme}`, async () => {
      const inner: string[] = [];
      for (const background of BACKGROUNDS) {
        const tab = await visit(stateOf('the icon'), { media: { 'prefers-color-scheme': scheme } });
        await tab.evaluate((value) => (document.body.style.background = value), background);
        const icon = await tab.$('say-so >>> [part=launcher] span');
        const { data, width, height } = PNG.sync.read(
          Buffer.from((await icon?.screenshot()) ?? ''),
        );
        const lights = Array.from({ length: width * height }, (_, at) =>
          luminance([...data.subarray(at * 4, at * 4 + 3)]),
        );
        const contrast = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
        assert.ok(contrast >= 3, `${contrast} on ${background}`);
        inner.push(data.toString('base64'));
      }

      assert.equal(new Set(inner).size, 1);
    });

  it('is a button with a name, at the same place on every page', async () => {
    const places = new Set<string>();
    for (const name of ['the icon', 'placeholders', 'the list', 'a notice with changes, closed']) {
      const tab = await visit(stateOf(name));
      const place = await tab.$eval('say-so >>> [part=launcher]', (button) => {
        const { left, bottom } = button.getBoundingClientRect();
        const { localName, ariaLabel, ariaHasPopup } = button;
        return [localName, ariaLabel, ariaHasPopup, left, innerHeight - bottom].join();
      });
      places.add(place);
    }

    assert.deepEqual([...places], ['button,Cookie settings,dialog,20,20']);
  });
});
