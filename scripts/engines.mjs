// The engines that the tests run in: Chromium always, and every other that is installed.
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium } from './browsers.mjs';
import { webdriverLauncher } from './webdriver-launcher.mjs';
import { webkitGtk } from './webdriver.mjs';

/** The first of some paths that is there. */
const firstOf = (...paths) => paths.find((path) => path && existsSync(path));

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const MINI_BROWSER = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);

/** Engine → where it is, if it is; and the launcher that drives it. */
export const ENGINES = {
  chromium: {
    find: async () => (await findChromium()).executablePath,
    headless: async () => (await findChromium()).headless,
    async launcher() {
      const { executablePath, headless } = await findChromium();
      return chromeLauncher({
        launchOptions: { executablePath, headless, args: ['--no-sandbox'] },
      });
    },
  },
  firefox: {
    find: () => firstOf(process.env.FIREFOX_PATH, ...FIREFOX),
    // WebDriver BiDi: it needs no geckodriver.
    launcher: (executablePath) =>
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath },
      }),
  },
  webkit: {
    find: () => firstOf(process.env.MINIBROWSER_PATH, ...MINI_BROWSER),
    launcher: (binary) => webdriverLauncher('WebKitGTK', webkitGtk(binary)),
  },
};
