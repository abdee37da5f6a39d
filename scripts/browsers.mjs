// Which Chromium the tests run in. First that is there and answers:
//   1. CHROME_PATH
//   2. a Chrome or Chromium that is installed (the search that @web/test-runner-chrome makes)
//   3. Linux x64: the Chromium inside the npm package @sparticuz/chromium. No download, no apt, no root.
//   4. elsewhere: chrome-headless-shell from Google's storage, through @puppeteer/browsers, kept in node_modules/.cache
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'chromium');
const answers = (path) => {
  if (process.platform !== 'linux') return existsSync(path); // elsewhere --version opens a window
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

/** The fonts that come with it, and no others: with some installed ones it crashes on any text field. */
function ownFonts() {
  const file = join(cache, 'own-fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(cache, 'fonts', 'fonts')}</dir><cachedir>${join(cache, 'font-cache')}</cachedir></fontconfig>`,
  );
  return file;
}

export async function findChromium(env = process.env) {
  if (env.CHROME_PATH) {
    if (!answers(env.CHROME_PATH))
      throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, and it does not run.`);
    return { executablePath: env.CHROME_PATH, source: 'CHROME_PATH', headless: true };
  }
  if (!env.IGNORE_INSTALLED_CHROME) {
    let path;
    try {
      const require = createRequire(
        createRequire(import.meta.url).resolve('@web/test-runner-chrome'),
      );
      path = require('chrome-launcher').Launcher.getFirstInstallation();
    } catch {
      /* none */
    }
    if (path && answers(path)) return { executablePath: path, source: 'installed', headless: true };
  }
  mkdirSync(cache, { recursive: true });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { TMPDIR } = env;
    env.TMPDIR = cache; // it unpacks into os.tmpdir(): 200 MB, once
    env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'; // it then unpacks its own NSS and expat too, and sets LD_LIBRARY_PATH
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    if (TMPDIR === undefined) delete env.TMPDIR;
    else env.TMPDIR = TMPDIR;
    env.FONTCONFIG_FILE = ownFonts();
    return { executablePath, source: '@sparticuz/chromium', headless: 'shell' };
  }
  const { Browser, detectBrowserPlatform, install, resolveBuildId } =
    await import('@puppeteer/browsers');
  try {
    const buildId = await resolveBuildId(
      Browser.CHROMEHEADLESSSHELL,
      detectBrowserPlatform(),
      'stable',
    );
    const { executablePath } = await install({
      browser: Browser.CHROMEHEADLESSSHELL,
      buildId,
      cacheDir: cache,
    });
    return { executablePath, source: `chrome-headless-shell ${buildId}`, headless: 'shell' };
  } catch (cause) {
    throw new Error(
      'No Chrome found, and none could be downloaded. Install Chrome, or set CHROME_PATH to a Chromium.',
      { cause },
    );
  }
}
