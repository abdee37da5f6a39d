// How long from the click on "accept all" until the last held script has run, and how long the page waits meanwhile.
import { inRounds, median, pause, printTable } from './lib/figures.mjs';
import { shopPage } from './lib/shop-page.mjs';
import klaro from './peers/klaro.mjs';
import orejime from './peers/orejime.mjs';
import saySo from './peers/say-so.mjs';
import vanilla from './peers/vanilla-cookieconsent.mjs';

const WIDGETS = [saySo, vanilla, klaro, orejime];

/** A slow phone beside a desktop computer. */
const THROTTLE = 4;

const KINDS = [
  {
    kind: 'inline',
    patience: 1_500,
    counts: [1, 10, 100, 1_000, 10_000],
    script: (number) => ({ code: `ran(${number})` }),
  },
  {
    kind: 'external',
    patience: 10_000,
    counts: [1, 10, 100, 1_000],
    script: (number) => ({ address: `/ran.js?${number}` }),
  },
];

const COUNTER = `<script>
const seen = new Set();
let lastRun = 0;
function ran(number) {
  seen.add(number);
  lastRun = performance.now();
}
</script>`;

/** Runs in the page: clicks, and watches until the last script has run, or none runs any more. */
function clickAndWatch(accept, { count, patience }) {
  const QUIET_MS = 100;
  const longTasks = [0];
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask' });
  return new Promise((resolve) => {
    let start = Infinity;
    let previous = Infinity;
    let longestWait = 0;
    // A message to itself, again and again: between two of them nobody else had a turn for so long.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      longestWait = Math.max(longestWait, now - previous);
      previous = now;
      const quiet = now - Math.max(start, lastRun);
      if (quiet > (seen.size === count ? QUIET_MS : patience))
        // Long tasks are told a while later, when there is nothing else to do.
        setTimeout(
          () =>
            resolve({
              ran: seen.size,
              all: lastRun - start,
              longestWait,
              longestTask: Math.max(...longTasks),
            }),
          QUIET_MS,
        );
      else port2.postMessage(0);
    };
    setTimeout(() => {
      port2.postMessage(0);
      start = previous = performance.now();
      accept.click();
    }, 50);
  });
}

/** One visit: the page settles at full speed, then the click on a slow computer. */
const measure = (browser) => (subject) =>
  browser.visit(subject.address, async (page, session) => {
    const button = await page.waitForSelector(subject.accept, { visible: true });
    // Some show their buttons before they listen to them.
    await pause(150);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    return page.evaluate(clickAndWatch, button, subject);
  });

function subjectsOf(site, { kind, script, patience }, count) {
  return WIDGETS.map(({ name, files, head, body = '', hold, accept }) => {
    for (const [path, content] of Object.entries(files)) site.put(path, content);
    const held = Array.from({ length: count }, (_, number) => hold(script(number)));
    const page = shopPage({ head: COUNTER + head, body: `${held.join('\n')}\n${body}` });
    return { name, accept, count, patience, address: site.put(`/${kind}/${count}/${name}`, page) };
  });
}

function summaryOf(visits) {
  const medianOf = (figure) => median(visits.map((visit) => visit[figure]));
  return {
    ran: Math.min(...visits.map(({ ran }) => ran)),
    all: medianOf('all'),
    longestWait: medianOf('longestWait'),
    longestTask: medianOf('longestTask'),
  };
}

/** What was measured of each widget, by the number of scripts. */
async function measureKind({ site, browser, rounds }, kind) {
  const figures = new Map();
  for (const count of kind.counts) {
    // The largest take most of the time, and each is a mean of many already.
    const enough = count < 1_000 ? rounds : Math.ceil(rounds / 2);
    const results = await inRounds(subjectsOf(site, kind, count), enough, measure(browser));
    const summaries = [...results].map(([name, visits]) => [name, summaryOf(visits)]);
    figures.set(count, Object.fromEntries(summaries));
  }
  return figures;
}

const NAMES = WIDGETS.map(({ name }) => name);

/** What one click costs is in the times of so few scripts already. */
const FEW = 10;

const whole = (ms) => ms.toFixed(0);

function printKind({ kind, counts }, figures) {
  const print = (title, cell, shown = counts) =>
    printTable(
      title,
      ['scripts', ...NAMES],
      shown.map((count) => [
        count,
        ...NAMES.map((name) => {
          const own = figures.get(count)[name];
          return own.ran < count ? `only ${own.ran} ran` : cell(own, count, name);
        }),
      ]),
    );

  print(
    `Releasing ${kind} scripts, ${THROTTLE}x throttled: ms from the click to the last one (and times ours)`,
    ({ all }, count) => `${whole(all)} (${(all / figures.get(count)[saySo.name].all).toFixed(2)}x)`,
  );
  print(
    'The longest that the page had to wait meanwhile, ms (and the longest "long task"; 0: none above 50)',
    ({ longestWait, longestTask }) => `${whole(longestWait)} (${whole(longestTask)})`,
  );
  print(
    `What each script after the first ${FEW} took, µs: linear where it stays the same`,
    ({ all }, count, name) => whole(((all - figures.get(FEW)[name].all) * 1_000) / (count - FEW)),
    counts.filter((count) => count > FEW),
  );
}

export async function release(bench) {
  for (const kind of KINDS) printKind(kind, await measureKind(bench, kind));
}
