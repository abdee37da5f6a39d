import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check/command.js';
import { addInit } from './commands/init/command.js';
import { addNotice } from './commands/notice/command.js';
import { addPolicy } from './commands/policy/command.js';
import { addScan } from './commands/scan/command.js';
import { WrongUse } from './wrong-use.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Every command is a folder under `commands/` that adds itself. */
const COMMANDS = [addInit, addNotice, addCheck, addPolicy, addScan];

/**
 * Runs the command line.
 *
 * @param {string[]} args without node and the script
 * @returns {Promise<number>} the exit code: 0 all is well, 1 errors were found, 2 wrong use
 */
export async function runProgram(args) {
  let exitCode = 0;
  const program = new Command('say-so')
    .description('Writes and checks the configuration and the privacy notice of Say-So.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(say-so --help shows how)');
  for (const add of COMMANDS)
    add(program, (code) => {
      exitCode = code;
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode ? 2 : 0;
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`say-so: ${error.message}\n`);
    return 2;
  }
}
