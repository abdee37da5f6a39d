import type { Snippet } from './snippets.js';

/** Snippets that `test/dist/snippets.test.ts` does not run, each with the reason. */
interface Unrun {
  /** A file, or a folder with all in it. */
  readonly file: string;
  /** All languages, where it is absent. */
  readonly language?: string;
  readonly reason: string;
  /** The test that runs them, where there is one. */
  readonly runBy?: string;
}

export const UNRUN: readonly Unrun[] = [
  { file: 'CONTRIBUTING.md', language: '', reason: 'it is a drawing' },
  {
    file: 'docs/writing-a-notice.md',
    language: 'markdown',
    reason: 'the command reads it, and what it makes is compared with the JSON below it',
    runBy: 'cli/test/guide.test.js',
  },
  {
    file: 'docs/scanning.md',
    language: 'yaml',
    reason: 'a service runs it; its command is compared with the options that there are',
    runBy: 'cli/test/scanning-guide.test.js',
  },
  {
    file: 'docs/servers.md',
    reason: 'real servers run them',
    runBy: 'cli/test/helpers/recipes.js',
  },
  ...['html', 'js'].map((language) => ({
    file: 'docs/moving-in/',
    language,
    reason: 'before and after, each is visited together with the tool that it is about',
    runBy: 'test/flows/moving-in.test.ts',
  })),
];

/** Why a snippet is not run; nothing where it is. */
export const reasonFor = ({ file, language }: Snippet): Unrun | undefined =>
  UNRUN.find((each) => file.startsWith(each.file) && (each.language ?? language) === language);
