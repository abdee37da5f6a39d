// How long from the click on "accept all" until the last held script has run, and how long the page waits meanwhile.
import { bestOf, inRounds, median, printTable, withRatio } from './lib/figures.mjs';
import { slowClick } from './lib/slow-click.mjs';
import { OURS, WIDGETS, externalScripts, inlineScripts, mount } from './lib/subjects.mjs';
import { THROTTLE } from './lib/tab.mjs';

const KINDS = [
  {
    kind: 'inline',
    patience: 1_500,
    counts: [1, 10, 100, 1_000, 10_000],
    scriptsOf: inlineScripts,
  },
  { kind: 'external', patience: 10_000, counts: [1, 10, 100, 1_000], scriptsOf: externalScripts },
];

/** Runs in the page: waits until the last script has run, or none has for a while. To look more often would cost. */
const scriptsRan = (count, patience) =>
  new Promise((resolve) => {
    let before = -1;
    const look = () => {
      if (seen.size === count || seen.size === before) return resolve();
      before = seen.size;
      setTimeout(look, patience);
    };
    look();
  });

const measure = (browser) => (subject) =>
  browser.visit(subject.address, async (tab) => {
    const after = () => tab.evaluate(scriptsRan, subject.count, subject.patience);
    const click = await slowClick(tab, subject.accept, { after });
    const { ran, last } = await tab.evaluate(() => ({ ran: seen.size, last: lastRun }));
    return { ...click, ran, all: last - click.time };
  });

const subjectsOf = (site, { kind, scriptsOf, patience }, count) =>
  WIDGETS.map((widget) => ({
    ...mount(site, widget, { path: `/${kind}/${count}`, scripts: scriptsOf(count) }),
    count,
    patience,
  }));

function summaryOf(visits) {
  const figures = ['all', 'longestTask', 'eventTiming'];
  return {
    ran: Math.min(...visits.map(({ ran }) => ran)),
    ...Object.fromEntries(
      figures.map((figure) => [figure, median(visits.map((visit) => visit[figure]))]),
    ),
  };
}

/** What was measured of each widget, by the number of scripts. */
async function measureKind({ site, browser, rounds }, kind) {
  const summaries = new Map();
  for (const count of kind.counts) {
    // The largest take most of the time, and each is a mean of many already.
    const enough = count > 1_000 ? Math.ceil(rounds / 2) : rounds;
    const results = await inRounds(subjectsOf(site, kind, count), enough, measure(browser));
    const own = [...results].map(([name, visits]) => [name, summaryOf(visits)]);
    summaries.set(count, Object.fromEntries(own));
  }
  return summaries;
}

const NAMES = WIDGETS.map(({ name }) => name);
const PEERS = NAMES.filter((name) => name !== OURS);

/** What one click costs is in the times of so few scripts already. */
const FEW = 10;

function printKind({ kind, counts }, summaries) {
  const print = (title, valueOf, shown = counts) => {
    const cell = (name, count) => {
      const isWhole = (each) => summaries.get(count)[each].ran === count;
      const value = (each) => valueOf(summaries.get(count)[each], each, count);
      if (!isWhole(name)) return `only ${summaries.get(count)[name].ran} ran`;
      return withRatio(value(name), bestOf(PEERS.filter(isWhole).map(value)));
    };
    printTable(
      title,
      ['scripts', ...shown],
      NAMES.map((name) => [name, ...shown.map((count) => cell(name, count))]),
    );
  };

  print(
    `Releasing ${kind} scripts, ${THROTTLE}x throttled: ms from the click to the last one (and times the quickest peer)`,
    ({ all }) => all,
  );
  print('The longest task meanwhile, ms', ({ longestTask }) => longestTask);
  print('Event Timing of the click, ms', ({ eventTiming }) => eventTiming);
  print(
    `What each script after the first ${FEW} took, µs: linear where it stays the same`,
    ({ all }, name, count) => ((all - summaries.get(FEW)[name].all) * 1_000) / (count - FEW),
    counts.filter((count) => count > FEW),
  );
}

/** @param {{ site: object, browser: object, rounds: number }} bench */
export async function release(bench) {
  for (const kind of KINDS) printKind(kind, await measureKind(bench, kind));
}
