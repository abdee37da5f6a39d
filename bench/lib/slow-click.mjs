import { pause } from './figures.mjs';

/** Some show their buttons before they listen to them. */
const SETTLE_MS = 1_000;

/** Event timings are told once the frame is shown and there is nothing else to do. Short ones never are. */
const TOLD_MS = 400;
const NEVER_TOLD_MS = 2_000;

/** Runs in the page: notes the click, and what the browser says about it. */
function noteClick() {
  window.noted = { timings: [] };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) noted.timings.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  const note = ({ timeStamp }) => {
    noted.time = timeStamp;
    performance.mark('the-click');
  };
  addEventListener('click', note, { capture: true, once: true });
}

/** The longest task of the page's main thread from the click on, in ms of its own time: other programs do not count. */
function longestTaskIn(events) {
  const click = events.find(({ name }) => name === 'the-click');
  const isOwn = ({ name, pid, tid, ts, dur }) =>
    name === 'ThreadControllerImpl::RunTask' &&
    pid === click.pid &&
    tid === click.tid &&
    ts + dur >= click.ts;
  return Math.max(...events.filter(isOwn).map(({ dur, tdur = dur }) => tdur)) / 1_000;
}

/**
 * The page settles at full speed, then a mouse clicks on a slow computer. `before` is called just before that, and `after`
 * waits until the page has done what the click is for. Returns, in ms: `time` of the click, `longestTask`, and
 * `eventTiming`, which is not a number where the browser tells none.
 */
export async function slowClick(tab, selector, { before, after }) {
  await tab.untilSeen(selector);
  await pause(SETTLE_MS);
  const click = await tab.pointAt(selector);
  await tab.evaluate(noteClick);
  await before?.();
  await pause(TOLD_MS);
  await tab.slowDown();
  const stop = await tab.trace();
  await click();
  await after();
  await tab.until(() => noted.timings.length, [], NEVER_TOLD_MS);
  await pause(TOLD_MS);
  const longestTask = longestTaskIn(await stop());
  const { time, timings } = await tab.evaluate(() => noted);
  return { time, longestTask, eventTiming: timings.length ? Math.max(...timings) : NaN };
}
