// A long notice: when its first section can be seen, and how long a piece of the work holds up the page.
import { median, pause, printTable } from './lib/figures.mjs';
import { builtFile } from './lib/site.mjs';
import { THROTTLE } from './lib/tab.mjs';

const SECTIONS = 300;
const WORDS = 60_000;
const BLOCKS = 4_800;

const VOCABULARY =
  'information personal controller we keep data legal basis contract request rights purpose retention supplier visitor school device storage'.split(
    ' ',
  );

/** Always the same words in the same order: every run measures the same notice. */
function* words() {
  for (let seed = 1; ;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield VOCABULARY[seed % VOCABULARY.length];
  }
}

/** Ten sections in each of thirty, with a link and a bold word now and then. */
function longNotice() {
  const supply = words();
  const paragraph = (count) => Array.from({ length: count }, () => supply.next().value).join(' ');
  const perSection = BLOCKS / SECTIONS;
  const length = Math.floor(WORDS / BLOCKS) - 1;
  const section = (number) => ({
    id: `s${number}`,
    title: paragraph(4),
    question: ['keep', 'share', 'basis'][number % 3],
    blocks: Array.from({ length: perSection }, (_, place) =>
      place % 7 === 3
        ? { p: [paragraph(length - 1), { b: 'bold' }, { to: `s${(number * 7) % SECTIONS}` }] }
        : `${paragraph(length)}.`,
    ),
  });
  const all = Array.from({ length: SECTIONS }, (_, number) => section(number));
  const outer = all.filter((_, number) => number % 10 === 0);
  return {
    title: 'Notice',
    lang: 'en',
    updated: '2026-11-01',
    sections: outer.map((one, tenth) => ({
      ...one,
      sections: all.slice(tenth * 10 + 1, tenth * 10 + 10),
    })),
  };
}

/** Runs in the page. Each thing that a reader does, the longest task that it made, and how long until it was shown. */
async function read(json) {
  const host = document.querySelector('say-so-notice');
  const inside = (selector) => host.shadowRoot.querySelector(selector);
  const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const figures = {};
  const measure = async (name, act) => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const start = performance.now();
    await act();
    do await nextFrame();
    while (!host.querySelector('say-so-section'));
    const shown = performance.now() - start;
    await wait(3_000);
    observer.disconnect();
    figures[name] = { shown, longest };
  };
  const type = (text) => () => {
    inside('input').value = text;
    inside('input').dispatchEvent(new Event('input', { bubbles: true }));
  };
  await measure('show the notice', () => (host.notice = JSON.parse(json)));
  await measure('expand all', () => inside('[data-action=expand-all]').click());
  await measure('collapse all', () => inside('[data-action=collapse-all]').click());
  inside('input').focus();
  await wait(2_000);
  await measure('search "retention"', type('retention'));
  await measure('search "re"', type('re'));
  await measure('search nothing', type(''));
  await measure('one question', () => {
    inside('select').value = 'keep';
    inside('select').dispatchEvent(new Event('change', { bubbles: true }));
  });
  return figures;
}

/** @param {{ site: object, browser: object, rounds: number }} bench */
export async function notice({ site, browser, rounds }) {
  site.put('/say-so.js', builtFile('say-so.js'));
  const address = site.put(
    '/notice',
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Notice</title><script src="/say-so.js"></script><say-so-notice toolbar></say-so-notice>',
  );
  const json = JSON.stringify(longNotice());
  const results = [];
  for (let round = 0; round < rounds; round++)
    results.push(
      await browser.visit(address, async (tab) => {
        await pause(1_000);
        await tab.slowDown();
        return tab.evaluate(read, json);
      }),
    );
  const rows = Object.keys(results[0]).map((name) => [
    name,
    ...['shown', 'longest'].map((figure) =>
      Math.round(median(results.map((result) => result[name][figure]))),
    ),
  ]);
  const kilobytes = Math.round(json.length / 1024);
  printTable(
    `A notice of ${SECTIONS} sections, ${BLOCKS} blocks and ${kilobytes} KiB at ${THROTTLE}x: ms until a frame shows the first of it, and the longest task (0: none over 50)`,
    ['what a reader does', 'shown', 'longest task'],
    rows,
  );
}
