import { InvalidArgumentError } from 'commander';
import { readFile } from 'node:fs/promises';
import { decode } from '../../decode.js';
import { saveFile } from '../../save-file.js';
import { WrongUse } from '../../wrong-use.js';
import { addBrowserOptions } from '../browser-options.js';
import { progressBar } from './progress.js';

/**
 * @import { Command } from 'commander'
 * @import { BrowserWishes } from '../../browser/launch.js'
 * @import { Outcome } from '../../scan/outcome.js'
 * @typedef {BrowserWishes & {
 *   pages: string[], max: number, depth: number, pause: number, wait: number, timeout: number, robots: boolean,
 *   accept?: string, reject?: string, allow: string[], config?: string, strict?: true, json?: true, html?: string,
 *   write?: string | true,
 * }} Options times in seconds
 */

const HELP = `
Visits the site three times with a new profile, and says what was stored and asked for: without an answer, after a
refusal, after all was accepted. It answers through Say-So; for another tool name its buttons.

A leak is something without a grant: of a service that is not granted, of a service that the catalogue knows as not
necessary, or of a host of somebody else that nobody knows. What is of the site itself and not listed is shown, and
counts with --strict only.

Exit code: 0 nothing leaks, 1 something leaks, 2 wrong use, no browser, or the site cannot be reached, 3 nothing leaks
as far as was seen, but a page failed or the answer could not be given.`;

/** @param {string} text */
function amount(text) {
  const number = Number(text);
  if (!text.trim() || !(number >= 0)) throw new InvalidArgumentError('It must be a number.');
  return number;
}

/** @param {string} file @returns {Promise<unknown>} */
async function readConfigFile(file) {
  try {
    return JSON.parse(decode(await readFile(file)));
  } catch (error) {
    throw new WrongUse(`${file} cannot be read: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {string} address */
function siteAt(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new WrongUse(`this is no address that begins with http:// or https://: ${address}`);
}

/** @param {string} address @param {Options} options @returns {Promise<Outcome>} */
async function look(address, options) {
  const start = siteAt(address);
  const config = options.config ? await readConfigFile(options.config) : undefined;
  const { withBrowser } = await import('../../browser/launch.js');
  const { judgeScan } = await import('../../scan/outcome.js');
  const { scan } = await import('../../scan/scan.js');
  const { accept, reject } = options;
  const wishes = {
    ...options,
    selectors: { ...(accept && { accept }), ...(reject && { reject }) },
    waitMs: options.wait * 1000,
    pauseMs: options.pause * 1000,
    timeoutMs: options.timeout * 1000,
  };
  const progress = progressBar(process.stderr);
  const seen = await withBrowser(options, (browser) =>
    scan(browser, start, wishes, progress.tell).finally(progress.clear),
  );
  return judgeScan(seen, { config, allow: options.allow, strict: options.strict ?? false });
}

/** @param {string} address @param {Options} options */
async function run(address, options) {
  const outcome = await look(address, options);
  const { jsonOf } = await import('../../scan/report/json.js');
  const { tableOf } = await import('../../scan/report/table.js');
  const isTerminal = Boolean(process.stdout.isTTY);
  process.stdout.write(options.json ? jsonOf(outcome) : tableOf(outcome, isTerminal));
  if (options.html) {
    const { pageOf } = await import('../../scan/report/html.js');
    await saveFile(options.html, pageOf(outcome));
  }
  if (options.write) {
    const { writeFindings } = await import('../../inventory/write.js');
    const file = options.write === true ? 'say-so.json' : options.write;
    process.stderr.write(await writeFindings(file, outcome.seen, options.allow));
  }
  return outcome.exitCode;
}

/**
 * Adds `say-so scan`.
 *
 * @param {Command} program
 * @param {(code: number) => void} exit
 */
export function addScan(program, exit) {
  const command = program
    .command('scan')
    .description('says what a site stores and loads, before and after an answer')
    .argument('<url>', 'an address of the site')
    .option('--pages <list...>', 'paths, patterns like /blog/*, or @FILE with one in each line', [])
    .option('--depth <number>', 'how many links are followed', amount, 2)
    .option('--max <number>', 'how many pages are visited at most', amount, 20)
    .option('--pause <seconds>', 'between two pages', amount, 0.5)
    .option('--wait <seconds>', 'how long a page is left alone once it rests', amount, 1)
    .option('--timeout <seconds>', 'how long a page may take to come', amount, 30)
    .option('--no-robots', 'visits what robots.txt asks to leave alone as well')
    .option('--accept <selector>', 'the button of another tool that accepts')
    .option('--reject <selector>', 'the button of another tool that refuses')
    .option('--config <file>', 'the configuration, where the page does not show it')
    .option('--allow <host...>', 'hosts that are no leak, as a service lists them', [])
    .option('--strict', 'counts what the configuration does not list as a leak')
    .option('--write [file]', 'adds what was found to a configuration (say-so.json)')
    .option('--html <file>', 'writes the report as a page')
    .option('--json', 'prints the report as JSON')
    .addHelpText('after', HELP);
  addBrowserOptions(command).action(async (address, options) => exit(await run(address, options)));
}
