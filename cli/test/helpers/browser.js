import { after, before } from 'node:test';
import { withBrowser } from '../../src/browser/launch.js';
import { judgeScan } from '../../src/scan/outcome.js';
import { scan } from '../../src/scan/scan.js';
import { run } from './run.js';

/**
 * @import { Browser } from 'puppeteer-core'
 */

// The Chromium of the other tests. Asked for before a browser starts: it may bring fonts of its own.
const { findChromium } = await import(
  String(new URL('../../../scripts/browsers.mjs', import.meta.url))
);
const { executablePath } = await findChromium();

/** For which every host is this machine. */
const SWITCH = '--host-resolver-rules=MAP * 127.0.0.1';

/** A browser for as long as something is done with it. @template T @param {(browser: Browser) => Promise<T>} use */
export const inBrowser = (use) =>
  withBrowser({ browser: executablePath, browserSwitch: [SWITCH] }, use);

/**
 * Runs a command that drives a browser.
 *
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export const runInBrowser = (args, options) =>
  run(
    [args[0] ?? '', `--browser=${executablePath}`, ...args.slice(1), `--browser-switch=${SWITCH}`],
    options,
  );

/**
 * One browser for all tests of a file. Call at its top level.
 *
 * @returns {{ readonly browser: Browser }}
 */
export function shareBrowser() {
  /** @type {{ browser?: Browser, leave?: () => void, closed?: Promise<void> }} */
  const held = {};
  before(
    () =>
      new Promise((isOpen, hasFailed) => {
        held.closed = inBrowser(
          (browser) =>
            new Promise((leave) => {
              Object.assign(held, { browser, leave });
              isOpen(undefined);
            }),
        );
        held.closed.catch(hasFailed);
      }),
  );
  after(() => {
    held.leave?.();
    return held.closed;
  });
  return {
    get browser() {
      return /** @type {Browser} */ (held.browser);
    },
  };
}

/** What a scan wants that waits no longer than it must. */
const QUICK = {
  pages: [],
  max: 20,
  depth: 2,
  robots: true,
  waitMs: 200,
  pauseMs: 0,
  timeoutMs: 15_000,
  selectors: {},
};

/**
 * Scans and judges.
 *
 * @param {Browser} browser
 * @param {string} start
 * @param {Partial<import('../../src/scan/scan.js').ScanWishes> & { allow?: string[], strict?: boolean }} [wishes]
 */
export async function scanSite(browser, start, { allow = [], strict = false, ...wishes } = {}) {
  return judgeScan(await scan(browser, start, { ...QUICK, ...wishes }), { allow, strict });
}
