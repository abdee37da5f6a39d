import { HOOK_URL, makerOf, writerIn } from './makers.js';
import { hookWrites } from './write-hook.js';

/**
 * @import { HTTPResponse, Page } from 'puppeteer-core'
 * @import { Maker } from './makers.js'
 * @typedef {{ url: string, maker: Maker | undefined }} Request
 * @typedef {{ kind: string, name: string, maker: Maker }} Write
 * @typedef {{ request(request: Request): void, write(write: Write): void }} Observer
 */

/** What the hook calls. It is there for the page too, which may not have a name of its own like it. */
const BINDING = '__sayScanWrite';

/** The name of a cookie that a page or a server writes; nothing when that deletes it. @param {string} line */
function writtenCookie(line) {
  const [pair = '', ...attributes] = line.split(';');
  const isEnd = attributes.some((attribute) => {
    const [key = '', value = ''] = attribute.split('=').map((part) => part.trim());
    if (/^max-age$/i.test(key)) return Number(value) <= 0;
    return /^expires$/i.test(key) && Date.parse(value) <= Date.now();
  });
  return isEnd ? undefined : pair.replace(/=.*/s, '').trim();
}

/** @param {Observer} observer @param {string} told */
function noteWrite(observer, told) {
  const [kind, text, stack] = JSON.parse(told);
  const name = kind === 'cookie' ? writtenCookie(text) : text;
  const maker = writerIn(stack);
  if (name && maker) observer.write({ kind, name, maker });
}

/** @param {Observer} observer @param {HTTPResponse} response */
function noteHeaders(observer, response) {
  const lines = response.headers()['set-cookie']?.split('\n') ?? [];
  for (const name of lines.map(writtenCookie))
    if (name)
      observer.write({ kind: 'cookie', name, maker: { how: 'header', url: response.url() } });
}

/**
 * Tells of every request that a page, its frames and its workers make, and of every write to the storage.
 *
 * @param {Page} page before it has gone anywhere
 * @param {Observer} observer
 */
export async function watchPage(page, observer) {
  await page.exposeFunction(BINDING, (/** @type {string} */ told) => {
    try {
      noteWrite(observer, told);
    } catch {
      // The page may call it too, with anything.
    }
  });
  await page.evaluateOnNewDocument(
    `(${String(hookWrites)})(${JSON.stringify(BINDING)})\n//# sourceURL=${HOOK_URL}`,
  );
  page.on('request', (request) =>
    observer.request({ url: request.url(), maker: makerOf(request.initiator()) }),
  );
  page.on('response', (response) => noteHeaders(observer, response));
  // The protocol speaks of sockets apart from requests.
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  for (const event of /** @type {const} */ (['webSocketCreated', 'webTransportCreated']))
    session.on(`Network.${event}`, ({ url, initiator }) =>
      observer.request({ url, maker: makerOf(initiator) }),
    );
  page.on('dialog', (dialog) => {
    // Dismissed, the question whether to leave would keep us on the page.
    const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    answer.catch(() => {});
  });
}
