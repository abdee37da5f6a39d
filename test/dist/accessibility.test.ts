import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const page = readFileSync('docs/accessibility.md', 'utf8');
const [accessible = '', fair = ''] = page.split('## A fair question');
const rows = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => /^\| [A-Z]/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** The tests that a row names, each with its file; one without goes on in the last one named. */
function testsOf(cell: string, first = ''): [file: string, title: string][] {
  let file = first;
  return [...cell.matchAll(/`([\w/-]+)`: “(.*?)”|“(.*?)”/g)].map(([, named, title, more]) => {
    file = named ?? file;
    return [file, title ?? more ?? ''];
  });
}

const assertThere = ([file, title]: [string, string]): void => {
  const path = `test/${file}.test.ts`;
  assert.ok(existsSync(path), path);
  assert.ok(readFileSync(path, 'utf8').includes(title), `${path}: ${title}`);
};

describe('docs/accessibility.md', () => {
  for (const [, id = '', , shown = ''] of rows(accessible))
    it(`names for ${id} tests that there are`, () => {
      const tests = testsOf(shown);
      assert.ok(tests.length, shown);
      tests.forEach(assertThere);
    });

  for (const [, pattern = '', , shown = ''] of rows(fair))
    it(`names for ${pattern} tests that there are`, () => {
      const tests = testsOf(shown, 'flows/fair');
      assert.ok(tests.length, shown);
      tests.forEach(assertThere);
    });

  it('speaks of every row, A1 to A39', () => {
    const missing = Array.from({ length: 39 }, (_, at) => `A${at + 1}`).filter(
      (id) => !new RegExp(`\\b${id}\\b`).test(accessible),
    );

    assert.deepEqual(missing, []);
  });
});
