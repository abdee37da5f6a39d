import { makerOf } from './makers.js';

/**
 * @import { BrowserContext, CDPSession } from 'puppeteer-core'
 * @import { Observer } from './watch.js'
 */

/** Only these: pages and their own workers are watched already. */
const FILTER = [{ type: 'service_worker' }, { exclude: true }];

/** @param {CDPSession} session @param {string} script @param {Observer} observer */
async function watch(session, script, observer) {
  session.on('Network.requestWillBeSent', ({ request, initiator }) =>
    observer.request({
      url: request.url,
      maker: makerOf(initiator) ?? { how: 'script', url: script },
    }),
  );
  await session.send('Network.enable');
  await session.send('Runtime.runIfWaitingForDebugger');
}

/**
 * Tells of the requests that service workers make: no page speaks for them. They wait until somebody listens.
 *
 * @param {BrowserContext} context
 * @param {Observer} observer
 * @returns {Promise<() => Promise<void>>} stops it
 */
export async function watchWorkers(context, observer) {
  const session = await context.browser()?.target().createCDPSession();
  if (!session) return async () => {};
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const worker = session.connection()?.session(sessionId);
    if (worker && targetInfo.browserContextId === context.id)
      watch(worker, targetInfo.url, observer).catch(() => {}); // It has ended already.
  });
  const options = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: FILTER };
  await session.send('Target.setAutoAttach', options);
  return () => session.detach().catch(() => {});
}
