// Opening the panel: how long from the click until a visitor sees it, on a slow computer.
import { THROTTLE } from './lib/browser.mjs';
import { openEyes } from './lib/eyes.mjs';
import { bestOf, inRounds, median, printTable, withRatio } from './lib/figures.mjs';
import { slowClick } from './lib/slow-click.mjs';
import { OURS, WIDGETS, inlineScripts, mount } from './lib/subjects.mjs';

const FIGURES = {
  seen: 'first frame that shows it',
  eventTiming: 'Event Timing',
  longestTask: 'longest task',
};

const measure = (browser) => (subject) =>
  browser.visit(
    subject.address,
    async (page, session) => {
      await page.evaluate((selector) => {
        const watch = () => (window.panelSeen = eyes.seen(selector));
        addEventListener('pointerdown', watch, { capture: true, once: true });
      }, subject.panel);
      let seen;
      const done = async () => (seen = await page.evaluate(() => window.panelSeen));
      const click = await slowClick({ page, session }, subject.choose, done);
      return { ...click, seen: seen - click.time };
    },
    { prepare: (page) => page.evaluateOnNewDocument(openEyes) },
  );

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
