import { resolve } from 'node:path';
import { contentHash } from '../../format/canonical.js';
import { findingLines, summary } from '../../print-findings.js';
import { writeWhole } from '../../write-whole.js';
import { WrongUse } from '../../wrong-use.js';
import { convert } from './convert.js';
import { watchFiles } from './watch.js';

/**
 * @import { Command } from 'commander'
 * @typedef {{ output?: string, meta?: string, hash?: true, watch?: true, json?: true }} Options
 */

const HELP = `
.md, .html and .docx become JSON; .json becomes Markdown, which reads back as an equal notice.
What could not be carried is said on the standard error, with its line; the rest is written all the same.

Exit code: 0 all was carried (there may be warnings), 1 something was lost, 2 wrong use.`;

/** @param {string} file @param {Options} options */
async function run(file, { output: target, meta, hash, json }) {
  const { output, notice, findings, hasErrors } = await convert(file, { ...(meta && { meta }) });
  const shown = hash && notice ? `${contentHash(notice)}\n` : output;
  if (shown !== undefined && target) await writeWhole(target, shown);
  else if (shown !== undefined) process.stdout.write(shown);
  const lines = json
    ? [JSON.stringify(findings, null, 2)]
    : findingLines(findings, Boolean(process.stderr.isTTY));
  if (json || findings.length) process.stderr.write(`${lines.join('\n')}\n`);
  if (target && !json) process.stderr.write(`${file} → ${target}: ${summary(findings)}\n`);
  return hasErrors ? 1 : 0;
}

/** @param {string} file @param {Options} options */
async function watch(file, options) {
  const files = [file, ...(options.meta ? [options.meta] : [])];
  await watchFiles(files, async () => {
    try {
      await run(file, options);
    } catch (error) {
      // A file may be away for a moment while an editor saves it; the next change builds again.
      process.stderr.write(`say-so: ${/** @type {Error} */ (error).message}\n`);
    }
  });
  process.stderr.write(`Watching ${file}. Stop with Ctrl+C.\n`);
}

/** @param {string} file @param {Options} options */
function assertUse(file, { output, watch: isWatching }) {
  if (isWatching && !output) throw new WrongUse('--watch needs a file to write: -o notice.json');
  if (output && resolve(output) === resolve(file))
    throw new WrongUse(`${file} would overwrite itself`);
}

/**
 * Adds `say-so notice`.
 *
 * @param {Command} program
 * @param {(code: number) => void} exit
 */
export function addNotice(program, exit) {
  program
    .command('notice')
    .description('makes a notice of a text, or a text of a notice')
    .argument('<file>', 'legal.md, legal.html, legal.docx, or notice.json')
    .option(
      '-o, --output <file>',
      'where to write; the standard output without it, and for -',
      (name) => (name === '-' ? undefined : name),
    )
    .option('-m, --meta <file>', 'a file with language, version, controller … (YAML or JSON)')
    .option('--hash', 'prints the hash of the content instead: sha256-…')
    .option('--watch', 'writes again whenever the file changes')
    .option('--json', 'prints what could not be carried as JSON')
    .addHelpText('after', HELP)
    .action(async (file, /** @type {Options} */ options) => {
      assertUse(file, options);
      exit(await run(file, options));
      if (options.watch) await watch(file, options);
    });
}
