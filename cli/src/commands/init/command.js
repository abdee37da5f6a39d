import { existsSync } from 'node:fs';
import { findingLines, summary } from '../../print-findings.js';
import { writeWhole } from '../../write-whole.js';
import { WrongUse } from '../../wrong-use.js';
import { askToOverwrite, askWishes } from './ask.js';
import { makeFiles } from './make-files.js';

/**
 * @import { Command } from 'commander'
 * @import { Made } from './make-files.js'
 * @typedef {{ services?: string[], lang?: string, notice?: string, from?: string, output: string, script: string,
 *   inline?: true, yes?: true, force?: true, json?: true }} Options
 */

const HELP = `
Writes say-so.json, and say-so.html with what belongs into your pages: the tag, and the code of each service as it is
marked. Of a language other than English it writes the words as well. It asks on a terminal only.

--from reads the configuration of vanilla-cookieconsent, klaro or tarteaucitron, or a page with the marks of another
tool. Nothing of it is run. What could not be carried is named.

Exit code: 0 written (there may be warnings), 1 written, and something was lost, 2 wrong use, and nothing was written.`;

/** @param {Options} options */
const mayAsk = ({ yes, json }) =>
  !yes && !json && Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** @param {Options} options @returns {Promise<Options>} */
async function complete(options) {
  const { services, from } = options;
  if (services && from)
    throw new WrongUse('--from finds the services itself; leave --services out');
  if (from) return options;
  if (mayAsk(options)) return { ...options, ...(await askWishes(options)) };
  if (!services && !options.yes)
    throw new WrongUse('nobody can be asked here; say --yes, or --services ga4,youtube');
  return options;
}

/** @param {Map<string, string>} files @param {Options} options */
async function assertFree(files, options) {
  const taken = [...files.keys()].filter((file) => existsSync(file));
  if (!taken.length || options.force) return;
  if (!mayAsk(options))
    throw new WrongUse(`${taken.join(' and ')}: there already; --force writes over it`);
  if (!(await askToOverwrite(taken))) throw new WrongUse('nothing was written');
}

/** @param {Made} made @param {Options} options */
function told({ files, config, head, findings, next }, { json }) {
  const written = [...files.keys()];
  if (json) return [JSON.stringify({ written, config, snippet: head, findings }, null, 2)];
  const lines = findingLines(findings, Boolean(process.stdout.isTTY));
  const found = lines.length ? [...lines, summary(findings), ''] : [];
  return [...found, `Written: ${written.join(', ')}`, '', head, '', ...next];
}

/** @param {Options} given */
async function run(given) {
  const options = await complete(given);
  const made = await makeFiles(options);
  await assertFree(made.files, options);
  for (const [file, text] of made.files) await writeWhole(file, text, { withFolder: true });
  process.stdout.write(`${told(made, options).join('\n')}\n`);
  return made.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** @param {string} text */
const listed = (text) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/**
 * Adds `say-so init`.
 *
 * @param {Command} program
 * @param {(code: number) => void} exit
 */
export function addInit(program, exit) {
  program
    .command('init')
    .description('writes a configuration and the snippet')
    .option(
      '--services <ids>',
      'what the site uses, by the ids of the catalogue: ga4,youtube',
      listed,
    )
    .option('--lang <tag>', 'the language to speak; that of the page without it')
    .option('--notice <address>', 'where your privacy notice stands')
    .option('--from <file>', 'the configuration of another tool, or a page with its marks')
    .option('-o, --output <file>', 'where to write', 'say-so.json')
    .option('--script <address>', 'where the script will stand', '/say-so.js')
    .option(
      '--inline',
      'puts the configuration into the snippet: it decides before the page goes on',
    )
    .option('-y, --yes', 'asks nothing')
    .option('--force', 'writes over files that are there')
    .option('--json', 'prints what was done as JSON, and asks nothing')
    .addHelpText('after', HELP)
    .action(async (options) => exit(await run(options)));
}
