// What it costs a page that a widget starts: for somebody who is asked, and for somebody who has answered.
import { countCpu, countElements, cpuTime, heapSize } from './lib/cpu.mjs';
import { openEyes } from './lib/eyes.mjs';
import {
  bestOf,
  inRounds,
  median,
  pause,
  printTable,
  withRatio,
  withSpread,
} from './lib/figures.mjs';
import { FLOORS, OURS, WIDGETS, inlineScripts, mount } from './lib/subjects.mjs';
import { THROTTLE } from './lib/tab.mjs';

const [EMPTY] = FLOORS;

/** As many as a shop has. */
const SCRIPTS = inlineScripts(10);

/** Long enough for everything that a widget does later by itself. */
const SETTLE_MS = 1_300;

/** A subject that does not do its work would be very fast. */
async function checkPage(tab, { name, question }, isAnswered) {
  if (!question) return;
  await tab.evaluate(openEyes);
  const state = (selector) => ({ isAsked: eyes.isSeen(selector), ran: seen.size });
  const { isAsked, ran } = await tab.evaluate(state, question);
  if (isAsked === isAnswered || ran !== (isAnswered ? SCRIPTS.length : 0))
    throw new Error(`${name}: question ${isAsked ? '' : 'not '}shown, and ${ran} scripts ran.`);
}

/** One visit at full speed: what the page has used when it has settled. */
async function visitCosts(browser, subject, isRegular) {
  let before;
  const prepare = async (tab) => {
    await countCpu(tab);
    before = await cpuTime(tab);
  };
  const work = async (tab) => {
    await pause(SETTLE_MS);
    const cpu = (await cpuTime(tab)) - before;
    await checkPage(tab, subject, isRegular);
    const elements = await countElements(tab);
    return { cpu, elements, heap: await heapSize(tab) };
  };
  return browser.visit(subject.address, work, { isRegular, prepare });
}

/** Runs in the page before its scripts: notes when the question is seen, and long tasks. */
function watchQuestion(selector) {
  window.longTasks = [0];
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask', buffered: true });
  if (selector) window.questionSeen = eyes.seenOnceThere(selector);
}

/** Runs in the page. Everything is in ms. */
const readTimes = async () => ({
  seen: await window.questionSeen,
  painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  longestTask: Math.max(...longTasks),
});

/** One visit on a slow computer: when a visitor sees what. */
async function visitTimes(browser, subject) {
  const prepare = async (tab) => {
    await tab.evaluateFirst(openEyes);
    await tab.evaluateFirst(watchQuestion, subject.question);
    await tab.slowDown();
  };
  const work = async (tab) => {
    await pause(SETTLE_MS);
    return tab.evaluate(readTimes);
  };
  return browser.visit(subject.address, work, { prepare });
}

/** Somebody accepts, and comes again until the browser has compiled what it keeps. */
async function becomeRegular(browser, { address, accept }) {
  const answer = async (tab) => {
    if (!accept) return;
    const click = await tab.pointAt(accept);
    await pause(SETTLE_MS);
    await click();
    await pause(SETTLE_MS);
  };
  for (const work of [answer, () => pause(SETTLE_MS), () => pause(SETTLE_MS)])
    await browser.visit(address, work, { isRegular: true });
}

const measure = (browser) => async (subject) => ({
  first: await visitCosts(browser, subject, false),
  returning: await visitCosts(browser, subject, true),
  slow: await visitTimes(browser, subject),
});

/** Prints what subjects add to the empty page, round by round. */
function printCosts(title, visit, results) {
  const added = (name, figure) =>
    results
      .get(name)
      .map((round, index) => round[visit][figure] - results.get(EMPTY.name)[index][visit][figure]);
  const subjects = [...WIDGETS, ...FLOORS].filter((subject) => subject !== EMPTY);
  const peers = WIDGETS.filter(({ name }) => name !== OURS);
  const best = bestOf(peers.map(({ name }) => median(added(name, 'cpu'))));
  printTable(
    title,
    ['', 'CPU, ms', 'times the fastest peer', 'heap, KiB', 'elements'],
    subjects.map(({ name }) => [
      name,
      withSpread(added(name, 'cpu'), 1),
      (median(added(name, 'cpu')) / best).toFixed(2),
      median(added(name, 'heap')).toFixed(0),
      median(added(name, 'elements')).toFixed(0),
    ]),
  );
  const own = results.get(EMPTY.name).map((round) => round[visit].cpu);
  console.log(`\nThe empty page itself: ${withSpread(own, 1)} ms.`);
}

function printTimes(results) {
  const value = (name, figure) => median(results.get(name).map(({ slow }) => slow[figure]));
  const best = bestOf(
    WIDGETS.filter(({ name }) => name !== OURS).map(({ name }) => value(name, 'seen')),
  );
  printTable(
    `First visit, ${THROTTLE}x throttled: ms from navigation (and times the quickest peer)`,
    ['', 'question seen', 'first paint', 'longest task (0: none above 50)'],
    [...WIDGETS, ...FLOORS].map(({ name, question }) => [
      name,
      question ? withRatio(value(name, 'seen'), best) : '',
      value(name, 'painted').toFixed(0),
      value(name, 'longestTask').toFixed(0),
    ]),
  );
}

/** @param {{ site: object, browser: object, rounds: number }} bench */
export async function boot({ site, browser, rounds }) {
  const subjects = [...FLOORS, ...WIDGETS].map((subject) =>
    mount(site, subject, { path: '/boot', scripts: SCRIPTS }),
  );
  for (const subject of subjects) await becomeRegular(browser, subject);
  const results = await inRounds(subjects, rounds, measure(browser));
  printCosts(
    'First visit: what is added to the empty page (middle half of the rounds)',
    'first',
    results,
  );
  printCosts('Returning visit, everything accepted: the same', 'returning', results);
  printTimes(results);
}
