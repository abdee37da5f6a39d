import { Option } from 'commander';
import { Findings } from '../../findings.js';
import { readInput } from '../../input.js';
import { readBase } from '../../policy/base.js';
import { readConfig } from '../../policy/config.js';
import { REGION, planOf } from '../../policy/plan.js';
import { SERVERS } from '../../policy/servers/index.js';
import { weaknessesIn } from '../../policy/weaknesses.js';
import { findingLines } from '../../print-findings.js';
import { WrongUse } from '../../wrong-use.js';

/**
 * @import { Command } from 'commander'
 * @typedef {{ server: keyof typeof SERVERS, base?: string, region?: string, http?: true, reportOnly?: true, json?: true }} Options
 */

const HELP = `
The lines read the visitor's answer from the cookie and send a Content-Security-Policy that lets in the site
itself, the hosts of what needs no answer, and those of the services that are granted. Hosts that nobody lists
stay out. Print them again whenever say-so.json changes. What they do and cannot do: docs/servers.md

Exit code: 0 printed (there may be warnings), 1 nothing printed because of errors, 2 wrong use.`;

/** @param {string} file @param {Options} options */
async function policy(file, { server, base: given, region, http, reportOnly }) {
  const findings = new Findings(file === '-' ? '<stdin>' : file);
  const base = readBase(given);
  const input = await readInput(file, findings);
  const config = input && readConfig(input, findings);
  const plan = config && planOf(config, { region, isHttp: http });
  for (const [code, detail] of plan ? weaknessesIn(plan, base) : [])
    findings.add(code, undefined, detail);
  if (!plan || findings.hasErrors) return { plan, lines: '', findings };
  const header = `Content-Security-Policy${reportOnly ? '-Report-Only' : ''}`;
  const rules = plan.rules.filter(({ sources }) => sources.length);
  return { plan, lines: `${SERVERS[server]({ ...plan, rules }, { base, header })}\n`, findings };
}

/** @param {string} file @param {Options} options */
async function run(file, options) {
  if (options.region && !REGION.test(options.region.toUpperCase()))
    throw new WrongUse(`${options.region} is no region: GB, US-CA`);
  const { plan, lines, findings } = await policy(file, options);
  const found = findings.sorted;
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ server: options.server, lines, plan, findings: found }, null, 2)}\n`,
    );
  else {
    process.stdout.write(lines);
    const said = findingLines(found, Boolean(process.stderr.isTTY));
    process.stderr.write(said.map((line) => `${line}\n`).join(''));
  }
  return findings.hasErrors ? 1 : 0;
}

/**
 * Adds `say-so policy`.
 *
 * @param {Command} program
 * @param {(code: number) => void} exit
 */
export function addPolicy(program, exit) {
  program
    .command('policy')
    .description('prints what makes a server hold back what is not granted')
    .argument('[file]', 'the configuration, or - for the standard input', 'say-so.json')
    .addOption(
      new Option('-s, --server <name>', 'the server to print for')
        .choices(Object.keys(SERVERS))
        .makeOptionMandatory(),
    )
    .option('--base <policy>', 'a policy of the site that the hosts are added to')
    .option('--region <code>', 'the region to print for: GB, US-CA; without it the strictest')
    .option('--http', 'for a site on plain http, where browsers keep no __Host- cookie')
    .option('--report-only', 'a header that forbids nothing and reports')
    .option('--json', 'prints the lines, who is let in when, and what was found as JSON')
    .addHelpText('after', HELP)
    .action(async (file, options) => exit(await run(file, options)));
}
