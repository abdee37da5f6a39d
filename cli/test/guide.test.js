import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { MESSAGES } from '../src/messages.js';
import { ofMarkdown } from './helpers/make.js';
import { inRepository } from './helpers/run.js';

const guide = readFileSync(inRepository('docs/writing-a-notice.md'), 'utf8');

/** Every example, with what it is said to become. */
const examples = [
  ...guide.matchAll(
    /### ([^\n]+)\n(?:(?!\n### )[^])*?```markdown\n([^]*?)```\n\n```json\n([^]*?)```/g,
  ),
];

/** @param {string} markdown */
const whole = (markdown) => (markdown.startsWith('---') ? markdown : `# T\n\n${markdown}`);

describe('the guide', () => {
  it('has an example under every heading of the text', () => {
    const headings = guide.replace(/```[^]*?```/g, '').match(/^### /gm) ?? [];

    assert.equal(examples.length, headings.length);
    assert.ok(examples.length >= 7);
  });

  for (const [, heading, markdown = '', json = ''] of examples)
    it(`says rightly what becomes of: ${heading}`, () => {
      const expected = JSON.parse(json);
      const { notice, found } = ofMarkdown(whole(markdown));

      const made = JSON.parse(JSON.stringify(notice));
      const shown = Array.isArray(expected)
        ? made.intro
        : Object.fromEntries(Object.keys(expected).map((key) => [key, made[key]]));
      assert.deepEqual(shown, expected);
      assert.deepEqual(found, []);
    });

  it('explains every code as the command does, and no other', () => {
    const rows = [...guide.matchAll(/^\| `([\w-]+)` +\| (error|warning) +\| (.*?)\. +\|$/gm)];

    const explained = Object.fromEntries(
      rows.map(([, code, severity, sentence]) => [code, [severity, sentence]]),
    );
    assert.deepEqual(explained, MESSAGES);
  });

  for (const file of ['docs/writing-a-notice.md', 'docs/notice-format.md', 'cli/README.md'])
    it(`and its neighbours link to files that exist: ${file}`, () => {
      const text = readFileSync(inRepository(file), 'utf8');
      const links = [...text.matchAll(/\]\(((?!#|[a-z-]+:)[^)#]+)/g)].map(([, path = '']) => path);

      assert.deepEqual(
        links.filter((path) => !existsSync(join(inRepository(file), '..', path))),
        [],
      );
    });
});
