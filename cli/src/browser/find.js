import { existsSync } from 'node:fs';
import { WrongUse } from '../wrong-use.js';

/**
 * Which Chrome or Chromium is driven: the one that is named, or `CHROME_PATH`, or the first that is installed.
 *
 * @param {string} [path]
 * @returns {Promise<string>}
 * @throws {WrongUse} when there is none
 */
export async function findBrowser(path = process.env['CHROME_PATH']) {
  if (path && !existsSync(path)) throw new WrongUse(`there is no browser at ${path} (no-browser)`);
  if (path) return path;
  const { Launcher } = await import('chrome-launcher');
  try {
    const found = Launcher.getFirstInstallation();
    if (found) return found;
  } catch {
    // It throws where it finds none, with words of its own.
  }
  throw new WrongUse(
    'no Chrome or Chromium was found: install one, or name it with --browser PATH (no-browser)',
  );
}
