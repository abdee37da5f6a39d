/**
 * @import { Command } from 'commander'
 */

/**
 * Adds the options of every command that drives a browser.
 *
 * @param {Command} command
 */
export const addBrowserOptions = (command) =>
  command
    .option('--browser <path>', 'a Chrome or Chromium (or CHROME_PATH); else the first installed')
    .option('--browser-switch <switch...>', 'more switches for it: --browser-switch=--lang=de')
    .option('--no-sandbox', 'starts it without its sandbox, as some containers need');
