// Opening the panel: how long from the click until a visitor sees it, on a slow computer.
import { bestOf, inRounds, median, printTable, withRatio } from './lib/figures.mjs';
import { slowClick } from './lib/slow-click.mjs';
import { OURS, WIDGETS, inlineScripts, mount } from './lib/subjects.mjs';
import { THROTTLE } from './lib/tab.mjs';

const FIGURES = {
  seen: 'first frame that shows it',
  eventTiming: 'Event Timing',
  longestTask: 'longest task',
};

/** Runs in the page: looks out for the panel from the click on. */
function awaitPanel(selector) {
  const look = () => (window.panelSeen = eyes.seen(selector));
  addEventListener('pointerdown', look, { capture: true, once: true });
}

const measure = (browser) => (subject) =>
  browser.visit(subject.address, async (tab) => {
    let seen;
    const click = await slowClick(tab, subject.choose, {
      before: () => tab.evaluate(awaitPanel, subject.panel),
      after: async () => (seen = await tab.evaluate(() => window.panelSeen)),
    });
    return { ...click, seen: seen - click.time };
  });

/** @param {{ site: object, browser: object, rounds: number }} bench */
export async function panel({ site, browser, rounds }) {
  const subjects = WIDGETS.filter((subject) => subject.panel).map((subject) =>
    mount(site, subject, { path: '/panel', scripts: inlineScripts(10) }),
  );
  const results = await inRounds(subjects, rounds, measure(browser));
  const value = (name, figure) => median(results.get(name).map((visit) => visit[figure]));
  const names = subjects.map(({ name }) => name);
  const best = (figure) =>
    bestOf(names.filter((name) => name !== OURS).map((name) => value(name, figure)));
  printTable(
    `Opening the panel, ${THROTTLE}x throttled: ms from the click (and times the quickest peer)`,
    ['', ...Object.values(FIGURES)],
    names.map((name) => [
      name,
      ...Object.keys(FIGURES).map((figure) => withRatio(value(name, figure), best(figure))),
    ]),
  );
}
