// What reaches a tracker before anybody was asked: a page with everything that trackers are loaded by.
import { pause, printTable } from './lib/figures.mjs';
import { FLOORS, WIDGETS, mount, slugOf } from './lib/subjects.mjs';

const [EMPTY] = FLOORS;

/** What nobody marked: html of head and body, and what a script of the page does. */
const IN_HEAD = {
  'script in the page': (address) => `<script src="${address}"></script>`,
  'preloaded script': (address) => `<link rel="preload" as="script" href="${address}">`,
  'style sheet': (address) => `<link rel="stylesheet" href="${address}">`,
};
const IN_BODY = {
  'frame in the page': (address) => `<iframe src="${address}"></iframe>`,
  'picture in styles': (address) => `<div style="background: url(${address}); height: 9px"></div>`,
};
const BY_SCRIPT = {
  'script made by a script': (address) =>
    `document.head.append(Object.assign(document.createElement('script'), { src: '${address}' }))`,
  'frame made by a script': (address) =>
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${address}' }))`,
  'new Image': (address) => `new Image().src = '${address}'`,
  fetch: (address) => `fetch('${address}').catch(() => {})`,
  XMLHttpRequest: (address) =>
    `const request = new XMLHttpRequest(); request.open('GET', '${address}'); request.send()`,
  sendBeacon: (address) => `navigator.sendBeacon('${address}', 'x')`,
};

const MARKED = ['marked script', 'marked inline script', 'marked frame'];
const UNMARKED = [IN_HEAD, IN_BODY, BY_SCRIPT].flatMap(Object.keys);
const CASES = [...MARKED, ...UNMARKED];

/** Long enough for everything that a page loads, and for a widget that looks around now and then. */
const SETTLE_MS = 2_500;

/** Widgets that come late have started by then. */
const LATER_MS = 600;

/** Another site than the page's. */
const TRACKER = 'tracker';

/** Each case has an address of its own. */
const pathOf = (name, what) => `/${slugOf(name)}/${slugOf(what)}.gif`;

function pageWith(address, { frame }) {
  const html = (cases) =>
    Object.entries(cases)
      .map(([what, write]) => write(address(what)))
      .join('\n');
  const calls = Object.entries(BY_SCRIPT).map(
    ([what, write]) => `try { ${write(address(what))} } catch {}`,
  );
  const later = `<script>addEventListener('load', () => setTimeout(() => {
${calls.join('\n')}
}, ${LATER_MS}));</script>`;
  const marked = frame?.(address('marked frame')) ?? '';
  return { head: html(IN_HEAD), body: [marked, html(IN_BODY), later].join('\n') };
}

/** The subject's page, with the address of each case on the tracker. */
function mountOn(site, subject) {
  const address = (what) => site.put(pathOf(subject.name, what), '', TRACKER);
  const scripts = [
    { address: address('marked script') },
    { code: `new Image().src = '${address('marked inline script')}'` },
  ];
  const extra = pageWith(address, subject);
  return mount(site, subject, { path: '/leaks', scripts, host: `${TRACKER}.localhost`, extra });
}

/** Opens the page, waits, accepts. Returns what was asked for before and in all. */
async function measure({ site, browser }, { address, accept }) {
  site.requests.length = 0;
  const work = async (tab) => {
    if (accept) await tab.untilSeen(accept);
    await pause(SETTLE_MS);
    const before = new Set(site.requests);
    if (accept) await (await tab.pointAt(accept))();
    await pause(SETTLE_MS);
    return { before, all: new Set(site.requests) };
  };
  return browser.visit(address, work);
}

function verdict({ name, accept, frame }, what, { before, all }) {
  const path = pathOf(name, what);
  if (what === 'marked frame' && !frame) return 'no mark';
  if (before.has(path)) return 'LEAK';
  if (!accept) return '';
  return all.has(path) ? 'held' : 'never';
}

/** @param {{ site: object, browser: object }} bench one visit is enough: this is no matter of time */
export async function leaks(bench) {
  const subjects = [EMPTY, ...WIDGETS].map((subject) => mountOn(bench.site, subject));
  const results = new Map();
  for (const subject of subjects) results.set(subject, await measure(bench, subject));
  printTable(
    'What reaches a tracker: LEAK before the answer, held until then, never also with it',
    ['', ...subjects.map(({ name }) => name)],
    CASES.map((what) => [
      what,
      ...subjects.map((subject) => verdict(subject, what, results.get(subject))),
    ]),
  );
}
