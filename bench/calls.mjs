// What it costs each call of the platform that Say-So looks whether it goes to a listed host.
import { inRounds, median, pause, printTable, withSpread } from './lib/figures.mjs';
import { variantsOn } from './lib/variants.mjs';

const VARIANTS = ['bare page', 'say-so', 'say-so, 30 hosts'];

/** How often each is called in one turn. None of them sends anything. */
const CALLS = {
  'fetch(address), aborted': 1_000,
  'fetch(path), aborted': 1_000,
  'fetch(request), aborted': 1_000,
  'xhr.open(method, address)': 5_000,
  'script.src = address': 10_000,
  'script.src = path': 10_000,
  'frame.src = address': 10_000,
  'source.src = address': 10_000,
  'link.href = address': 10_000,
  "script.setAttribute('src', address)": 10_000,
  "div.setAttribute('class', name)": 10_000,
  "createElement('div')": 10_000,
  'parent.appendChild(div)': 10_000,
};

const TURNS = 10;

/** Runs in the page: the quickest turn of one call, in µs per call. */
async function time(call, count, turns) {
  const path = '/api/basket?id=17';
  const address = location.origin + path;
  const ignore = () => {};
  const aborted = { signal: AbortSignal.abort() };
  const request = new Request(address, aborted);
  const xhr = new XMLHttpRequest();
  // What is on no page loads nothing; only an image would.
  const [script, frame, source, link, div, parent] = 'script iframe source link div div'
    .split(' ')
    .map((tag) => document.createElement(tag));
  const calls = {
    'fetch(address), aborted': () => fetch(address, aborted).catch(ignore),
    'fetch(path), aborted': () => fetch(path, aborted).catch(ignore),
    'fetch(request), aborted': () => fetch(request).catch(ignore),
    'xhr.open(method, address)': () => xhr.open('GET', address),
    'script.src = address': () => (script.src = address),
    'script.src = path': () => (script.src = path),
    'frame.src = address': () => (frame.src = address),
    'source.src = address': () => (source.src = address),
    'link.href = address': () => (link.href = address),
    "script.setAttribute('src', address)": () => script.setAttribute('src', address),
    "div.setAttribute('class', name)": () => div.setAttribute('class', 'price'),
    "createElement('div')": () => document.createElement('div'),
    'parent.appendChild(div)': () => parent.appendChild(div),
  };
  const run = calls[call];
  let best = Infinity;
  for (let turn = 0; turn < turns; turn++) {
    const results = [];
    const start = performance.now();
    for (let number = 0; number < count; number++) results.push(run());
    if (results[0] instanceof Promise) await Promise.all(results);
    best = Math.min(best, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return (best * 1_000) / count;
}

/** One visit: every call in turn. */
const measure = (browser) => (variant) =>
  browser.visit(variant.address, async (tab) => {
    const visit = {};
    await pause(200);
    for (const [call, count] of Object.entries(CALLS)) {
      await tab.send('HeapProfiler.collectGarbage');
      visit[call] = await tab.evaluate(time, call, count, TURNS);
    }
    return visit;
  });

export async function calls({ site, browser, rounds }) {
  const results = await inRounds(variantsOn(site, VARIANTS), rounds, measure(browser));
  const [bare, ...others] = VARIANTS;
  const times = (variant, call) => results.get(variant).map((visit) => visit[call]);
  const added = (variant, call) =>
    times(variant, call).map((value, round) => value - times(bare, call)[round]);
  printTable(
    'Calls that go to no listed host: µs per call, and what is added to it (middle half of the rounds)',
    ['call', bare, ...others],
    Object.keys(CALLS).map((call) => [
      call,
      median(times(bare, call)).toFixed(2),
      ...others.map((variant) => withSpread(added(variant, call), 2)),
    ]),
  );
}
