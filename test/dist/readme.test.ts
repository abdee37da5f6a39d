import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readConfig } from '../../src/core/config.js';
import { createSaySo } from '../../src/index.js';
import { LANGUAGES } from '../../src/text/languages.js';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code]) => code ?? '',
  );

describe('README', () => {
  it('names every key of the configuration', () => {
    for (const key of Object.keys(readConfig())) assert.ok(readme.includes(`\`${key}\``), key);
  });

  it('names every member of the API', () => {
    const [, members = ''] = /### API\n([^]*?)\n### /.exec(readme) ?? [];
    for (const key of Object.keys(createSaySo()))
      assert.match(members, new RegExp(`^\\| .*\`${key}\\b`, 'm'));
  });

  it('says how many languages there are', () => {
    assert.ok(readme.includes(`${LANGUAGES.length} more: all official languages`));
  });

  it('has configurations that are read without a message', () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warnings.push(text);
    const configs = blocks('html').flatMap((html) =>
      [...html.matchAll(/data-say-so-config>([\s\S]*?)<\/script>/g)].map(([, json]) => json ?? ''),
    );
    for (const json of configs) readConfig(JSON.parse(json));
    console.warn = warn;

    assert.ok(configs.length > 0);
    assert.deepEqual(warnings, []);
  });

  for (const file of ['README.md', 'CONTRIBUTING.md'])
    it(`and its neighbours name only commands and files that exist: ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g))
        assert.ok(scripts[name], name);
      for (const [, path = ''] of text.matchAll(/\]\(((?!#|https?:)[^)#]+)/g))
        assert.ok(existsSync(path), path);
    });
});
