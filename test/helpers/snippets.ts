import { readFileSync, readdirSync } from 'node:fs';

/** A piece of code in the documentation. */
export interface Snippet {
  readonly file: string;
  /** Of the fence, from 1. */
  readonly line: number;
  /** What the fence says; empty: nothing. */
  readonly language: string;
  readonly code: string;
}

/** A fence with its indent, so that code in a list is found too; longer fences hold shorter ones. */
const FENCE = /^( *)(`{3,})(\w*)[^\n]*\n([^]*?)^\1\2 *$/gm;

/** The files of which every snippet is run. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...['bench', 'catalogue', 'cli', 'examples'].map((folder) => `${folder}/README.md`),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** The snippets of a file, in their order. */
export function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(FENCE)].map(
    ({ index, 1: indent = '', 3: language = '', 4: code = '' }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** Where a snippet stands, for the title of a test. */
export const placeOf = ({ file, line, language }: Snippet): string =>
  `${file}:${line}${language && ` (${language})`}`;
