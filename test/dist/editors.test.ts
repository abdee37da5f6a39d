import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Named {
  readonly name: string;
}

interface Tag extends Named {
  readonly attributes: readonly Named[];
}

interface Declaration {
  readonly tagName: string;
  readonly attributes?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

const { modules } = read<{
  modules: { declarations: Declaration[] }[];
}>('dist/custom-elements.json');
const declarations = modules.flatMap((each) => each.declarations);

const names = (entries: readonly Named[] = []): string[] => entries.map(({ name }) => name).sort();

/** Each tag with its attributes, as the manifest has them. */
const expected = Object.fromEntries(
  declarations.map(({ tagName, attributes }) => [tagName, names(attributes)]),
);

const listed = (tags: readonly Tag[]): Record<string, string[]> =>
  Object.fromEntries(tags.map(({ name, attributes }) => [name, names(attributes)]));

const MARK = /^data-(say-so(-\w+)?|src(set)?|href|type|poster)$/;

describe('what editors read', () => {
  it('tells VS Code every element and every mark', () => {
    const data = read<{ tags: Tag[]; globalAttributes: Named[] }>(
      'dist/vscode.html-custom-data.json',
    );

    assert.deepEqual(listed(data.tags), expected);
    assert.equal(names(data.globalAttributes).filter((name) => MARK.test(name)).length, 8);
  });

  it('tells VS Code each custom property and part once', () => {
    const { properties, pseudoElements } = read<Record<string, Named[]>>(
      'dist/vscode.css-custom-data.json',
    );
    const parts = declarations.flatMap(({ cssParts = [] }) => names(cssParts));

    assert.deepEqual(
      names(properties),
      [...new Set(declarations.flatMap(({ cssProperties }) => names(cssProperties)))].sort(),
    );
    assert.deepEqual(
      names(pseudoElements),
      [...new Set(parts)].map((part) => `::part(${part})`).sort(),
    );
  });

  it('tells JetBrains every element and every mark', () => {
    const { name, contributions } = read<{
      name: string;
      contributions: { html: { elements: Tag[]; attributes: Named[] } };
    }>(read<{ 'web-types': string }>('package.json')['web-types']);

    assert.equal(name, 'say-so');
    assert.deepEqual(listed(contributions.html.elements), expected);
    assert.equal(names(contributions.html.attributes).filter((mark) => MARK.test(mark)).length, 8);
  });

  it('has types that frameworks accept, and that refuse mistakes', () => {
    // The compiler says what is wrong on its standard output.
    const said = execFileSync('npx', ['tsc', '-p', 'test/types/elements', '--pretty', 'false'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });

    assert.equal(said, '');
  });
});
