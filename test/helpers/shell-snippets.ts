import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** Whether the command of ours knows what a line asks of it. */
function isKnown(words: readonly string[]): boolean {
  const options = words.filter((word) => word.startsWith('-')).map((word) => word.split('=')[0]);
  const end = words.findIndex((word) => !/^[a-z]+$/.test(word));
  const path = end < 0 ? words : words.slice(0, end);
  const help = execFileSync(process.execPath, ['cli/bin/say-so.js', ...path, '--help'], {
    encoding: 'utf8',
  });
  return options.every((option) => help.includes(String(option)));
}

/** What is wrong with a line of a shell snippet; nothing where there is such a command. */
export function wrongIn(line: string): string | undefined {
  const [command = ''] = line.split(/ +[#>|]/);
  const [program = '', ...words] = command.trim().split(/\s+/);
  if (!program) return undefined;
  if (program === 'say-so') return isKnown(words) ? undefined : line;
  if (program !== 'npm') return line;
  const [run, script = '', dashes, ...others] = words;
  if (run === 'test') return scripts['test'] ? undefined : line;
  if (run !== 'run' || !scripts[script]) return line;
  return script === 'say-so' && dashes === '--' && !isKnown(others) ? line : undefined;
}
