import { checkNotice } from '../../check-notice.js';
import { Findings } from '../../findings.js';
import { readInput } from '../../input.js';
import { findingLines, summary } from '../../print-findings.js';

/**
 * @import { Command } from 'commander'
 */

const HELP = `
Looks at the format, at references and limits, and at what an editor would mark. Of a text (.md, .html, .docx)
it looks at the notice that is made of it.

Exit code: 0 no errors (there may be warnings), 1 errors, 2 wrong use.`;

/** @param {string} file */
async function check(file) {
  const findings = new Findings(file === '-' ? '<stdin>' : file);
  const input = await readInput(file, findings);
  if (input) checkNotice(input.value, { ...input, findings });
  return findings.sorted;
}

/** @param {string[]} files @param {{ json?: true }} options */
async function run(files, { json }) {
  const found = [];
  for (const file of files) found.push(...(await check(file)));
  const lines = json
    ? [JSON.stringify(found, null, 2)]
    : [...findingLines(found, Boolean(process.stdout.isTTY)), summary(found)];
  process.stdout.write(`${lines.join('\n')}\n`);
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/**
 * Adds `say-so check`.
 *
 * @param {Command} program
 * @param {(code: number) => void} exit
 */
export function addCheck(program, exit) {
  program
    .command('check')
    .description('checks notices')
    .argument(
      '<files...>',
      'notice.json, a text that a notice is made of, or - for JSON on the standard input',
    )
    .option('--json', 'prints the findings as JSON')
    .addHelpText('after', HELP)
    .action(async (files, options) => exit(await run(files, options)));
}
