import { slowDown } from './browser.mjs';
import { pause } from './figures.mjs';

/** Some show their buttons before they listen to them. */
const SETTLE_MS = 1_000;

/** Long tasks and event timings are told a while later, when there is nothing else to do. */
const TOLD_MS = 400;

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

/** Runs in the page: notes the click, what the browser says about it, and calls `onClick` with it. */
function noteClick() {
  window.clicks = { timings: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.interactionId) clicks.timings.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  const note = ({ timeStamp }) => {
    clicks.time = timeStamp;
    performance.mark('the-click');
  };
  addEventListener('click', note, { capture: true, once: true });
}

/** The longest task of the page's main thread from the click on, in ms. */
function longestTaskIn(trace) {
  const { traceEvents: events } = JSON.parse(Buffer.from(trace).toString());
  const click = events.find(({ name }) => name === 'the-click');
  const isOwn = ({ name, pid, tid, ts, dur }) =>
    name === 'RunTask' && pid === click.pid && tid === click.tid && ts + dur >= click.ts;
  return Math.max(...events.filter(isOwn).map(({ dur }) => dur)) / 1_000;
}

/**
 * The page settles at full speed, then a mouse clicks on a slow computer. `done` waits until the page has done what the
 * click is for. Returns, in ms: `time` of the click, `longestTask`, and `eventTiming`, 0 below the 16 that browsers tell.
 */
export async function slowClick({ page, session }, selector, done) {
  const button = await page.waitForSelector(selector, { visible: true });
  await pause(SETTLE_MS);
  const { x, y } = await button.clickablePoint();
  await page.mouse.move(x - 3, y);
  await page.evaluate(noteClick);
  await pause(TOLD_MS);
  await slowDown(session);
  await page.tracing.start({ categories: CATEGORIES });
  await page.mouse.click(x, y);
  await done();
  await pause(TOLD_MS);
  const trace = await page.tracing.stop();
  const { time, timings } = await page.evaluate(() => clicks);
  return { time, longestTask: longestTaskIn(trace), eventTiming: Math.max(0, ...timings) };
}
