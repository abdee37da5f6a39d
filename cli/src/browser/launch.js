import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongUse } from '../wrong-use.js';
import { findBrowser } from './find.js';

/**
 * @import { Browser } from 'puppeteer-core'
 * @typedef {{ browser?: string, sandbox?: boolean, browserSwitch?: string[] }} BrowserWishes
 *   `browser`: its path; `browserSwitch`: what else it is started with
 */

/** Chrome starts as root without its sandbox only, which is what most containers are. */
const isRoot = process.getuid?.() === 0;

/** Headless Chrome refuses cookies of third parties unless the profile says otherwise: a visitor's mostly does not. */
const PREFERENCES = { profile: { cookie_controls_mode: 0 } };

/** @param {BrowserWishes} wishes @param {string} userDataDir */
async function launch({ browser: path, sandbox = true, browserSwitch = [] }, userDataDir) {
  const executablePath = await findBrowser(path);
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    return await puppeteer.launch({
      executablePath,
      userDataDir,
      headless: true,
      args: [
        '--disable-background-networking',
        '--disable-gpu',
        ...(sandbox && !isRoot ? [] : ['--no-sandbox']),
        ...browserSwitch,
      ],
    });
  } catch (error) {
    const [reason] = String(error).split('\n');
    throw new WrongUse(`${executablePath} does not start: ${reason} (no-browser)`);
  }
}

/**
 * Starts a browser with a new profile for as long as something is done with it.
 *
 * @template T
 * @param {BrowserWishes} wishes
 * @param {(browser: Browser) => Promise<T>} use
 * @returns {Promise<T>} what `use` gives
 * @throws {WrongUse} when no browser starts, or it crashes
 */
export async function withBrowser(wishes, use) {
  const profile = await mkdtemp(join(tmpdir(), 'say-so-browser-'));
  try {
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
    const browser = await launch(wishes, profile);
    try {
      return await use(browser);
    } catch (error) {
      if (browser.connected) throw error;
      throw new WrongUse('the browser went away before it was done (no-browser)');
    } finally {
      await browser.close().catch(() => {}); // It has gone already.
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
