/**
 * @import { BrowserContext, Frame, Page } from 'puppeteer-core'
 * @typedef {'cookie' | 'local' | 'session' | 'indexeddb' | 'cache'} Kind
 * @typedef {{ kind: Kind, name: string, host: string, duration?: string }} Kept `host`: whose it is; `duration`: in
 *   words, where the browser knows it
 */

/** The longest that a frame may take to say what it keeps, in milliseconds. */
const FRAME_LIMIT = 3000;

/** Runs in a frame: the names in its storage, by kind. */
async function namesInFrame() {
  const { caches, indexedDB, location, localStorage, sessionStorage } = /** @type {any} */ (
    globalThis
  );
  /** @type {(list: () => string[] | Promise<string[]>) => Promise<string[]>} */
  const namesOf = async (list) => {
    try {
      return (await list()) ?? [];
    } catch {
      return []; // Closed to this frame, or nothing that this browser has.
    }
  };
  return {
    host: location.hostname,
    local: await namesOf(() => Object.keys(localStorage)),
    session: await namesOf(() => Object.keys(sessionStorage)),
    indexeddb: await namesOf(async () =>
      (await indexedDB.databases()).map((/** @type {{ name: string }} */ { name }) => name),
    ),
    cache: await namesOf(() => caches?.keys()),
  };
}

/** @param {Frame} frame @returns {Promise<Kept[]>} */
async function keptInFrame(frame) {
  const late = new Promise((done) => setTimeout(done, FRAME_LIMIT).unref());
  // A frame without a document, or one that goes meanwhile, keeps nothing that can be read.
  const found = await Promise.race([frame.evaluate(namesInFrame).catch(() => {}), late]);
  if (!found) return [];
  const { host, ...kinds } = /** @type {Awaited<ReturnType<typeof namesInFrame>>} */ (found);
  return Object.entries(kinds).flatMap(([kind, names]) =>
    names.map((name) => ({ kind: /** @type {Kind} */ (kind), name, host })),
  );
}

/** Units from the longest, in seconds. */
const UNITS = /** @type {const} */ ([
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]);

/**
 * A time in words, as an inventory has it: `13 months`.
 *
 * @param {number} seconds
 */
export function inWords(seconds) {
  // One and a half years are better told in months.
  const [unit, size] = UNITS.find(
    ([name, length]) =>
      seconds >= length * (name === 'minute' ? 1 : 0.99) && isNearly(seconds / length),
  ) ??
    UNITS.find(([, length]) => seconds >= length * 2) ?? ['second', 1];
  const count = Math.max(1, Math.round(seconds / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const isNearly = (/** @type {number} */ count) => Math.abs(count - Math.round(count)) < 0.02;

/**
 * All that a visitor's browser keeps now: cookies of every host, and the storage of the page and its frames.
 *
 * @param {BrowserContext} context
 * @param {Page} page
 * @returns {Promise<Kept[]>}
 */
export async function keptNow(context, page) {
  const cookies = (await context.cookies()).map(({ name, domain, session, expires }) => ({
    kind: /** @type {const} */ ('cookie'),
    name,
    host: domain.replace(/^\./, ''),
    duration: session ? 'session' : inWords(expires - Date.now() / 1000),
  }));
  const frames = await Promise.all(page.frames().map(keptInFrame));
  return [...cookies, ...frames.flat()];
}
