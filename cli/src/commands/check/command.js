import { checkConfig } from '../../config/check-config.js';
import { checkNotice } from '../../check-notice.js';
import { Findings } from '../../findings.js';
import { readInput } from '../../input.js';
import { kindOf } from '../../kind-of.js';
import { findingLines, summary } from '../../print-findings.js';
import { WrongUse } from '../../wrong-use.js';
import { addBrowserOptions } from '../browser-options.js';

/**
 * @import { Command } from 'commander'
 * @import { BrowserWishes } from '../../browser/launch.js'
 * @typedef {BrowserWishes & { json?: true, site?: string }} Options
 */

const HELP = `
Of a notice it looks at the format, at references and limits, and at what an editor would mark; of a text (.md,
.html, .docx) at the notice that is made of it. Of a configuration it looks at the format, and at whether it does
what it says. Of the address of a page (https://…) it looks at how Say-So stands on that page, in a browser and without
answering.

Exit code: 0 no errors (there may be warnings), 1 errors, 2 wrong use.`;

/** How each kind of file is looked at. */
const CHECKS = { config: checkConfig, notice: checkNotice };

/** @param {string} address */
function siteOf(address) {
  if (!URL.canParse(address))
    throw new WrongUse(`${address} is no address: https://www.example.org`);
  return new URL(address);
}

/** @param {string} address @param {BrowserWishes} wishes */
async function checkAddress(address, wishes) {
  // What drives a browser is large, and files need none of it.
  const { withBrowser } = await import('../../browser/launch.js');
  const { checkPage } = await import('../../page-check/check-page.js');
  return withBrowser(wishes, (browser) => checkPage(browser, address));
}

/**
 * @param {string} file
 * @param {keyof typeof CHECKS | undefined} kind the one that its keys say, where none is named
 * @param {Options} options
 */
async function check(file, kind, { site, ...wishes }) {
  if (/^https?:\/\//i.test(file)) {
    if (kind) throw new WrongUse(`${file} is an address, and say-so check ${kind} reads files`);
    return checkAddress(file, wishes);
  }
  const findings = new Findings(file === '-' ? '<stdin>' : file);
  const input = await readInput(file, findings);
  const from = { ...input, findings, ...(site && { site: siteOf(site) }) };
  if (input)
    CHECKS[kind ?? kindOf(input.value)](
      input.value,
      /** @type {typeof from & typeof input} */ (from),
    );
  return findings.sorted;
}

/** @param {string[]} files @param {keyof typeof CHECKS | undefined} kind @param {Options} options */
async function run(files, kind, options) {
  const found = [];
  /** @type {string[]} */
  const wrong = [];
  for (const file of files)
    try {
      found.push(...(await check(file, kind, options)));
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      wrong.push(error.message);
    }
  const lines = options.json
    ? [JSON.stringify(found, null, 2)]
    : [...findingLines(found, Boolean(process.stdout.isTTY)), summary(found)];
  // What was found in the others is not lost with one that cannot be read.
  if (wrong.length < files.length) process.stdout.write(`${lines.join('\n')}\n`);
  if (wrong.length) throw new WrongUse(wrong.join('\nsay-so: '));
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/**
 * @param {Command} command
 * @param {(code: number) => void} exit
 * @param {keyof typeof CHECKS} [kind]
 */
const takesFiles = (command, exit, kind) =>
  command
    .argument(
      '<files...>',
      `a file, or - for JSON on the standard input${kind ? '' : ', or https://…'}`,
    )
    .option('--json', 'prints the findings as JSON')
    .option('--site <url>', 'the address of the site, which tells more about a configuration')
    .addHelpText('after', HELP)
    .action(async (files) => exit(await run(files, kind, command.optsWithGlobals())));

/**
 * Adds `say-so check`, and below it a command for each kind of file.
 *
 * @param {Command} program
 * @param {(code: number) => void} exit
 */
export function addCheck(program, exit) {
  const command = program.command('check').description('checks configurations, notices and pages');
  takesFiles(addBrowserOptions(command), exit);
  const config = command.command('config').description('checks configurations: say-so.json');
  takesFiles(config, exit, 'config');
  const notice = command.command('notice').description('checks notices, and texts of them');
  takesFiles(notice, exit, 'notice');
}
