import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CONFIG_MESSAGES } from '../src/config/messages.js';
import { MESSAGES } from '../src/messages.js';
import { MOVING_MESSAGES } from '../src/moving/messages.js';
import { POLICY_MESSAGES } from '../src/policy/messages.js';
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

/** The codes that a page explains, as the command has them. @param {string} text */
function explainedIn(text) {
  const rows = [...text.matchAll(/^\| `([\w-]+)` +\| (error|warning) +\| (.*?)\. +\|$/gm)];
  return Object.fromEntries(
    rows.map(([, code, severity, sentence]) => [code, [severity, sentence]]),
  );
}

const LINKED = [
  'docs/writing-a-notice.md',
  'docs/notice-format.md',
  'docs/configuration.md',
  'docs/first-configuration.md',
  'docs/servers.md',
  'docs/tag-manager.md',
  'docs/scanning.md',
  'docs/versioning.md',
  'cli/README.md',
  ...readdirSync(inRepository('docs/moving-in')).map((file) => `docs/moving-in/${file}`),
];

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
    const [first, servers] = ['first-configuration', 'servers'].map((name) =>
      readFileSync(inRepository(`docs/${name}.md`), 'utf8'),
    );

    assert.deepEqual(explainedIn(guide), MESSAGES);
    assert.deepEqual(explainedIn(`${servers}`), POLICY_MESSAGES);
    assert.deepEqual(explainedIn(`${first}`), { ...CONFIG_MESSAGES, ...MOVING_MESSAGES });
  });

  for (const file of LINKED)
    it(`and its neighbours link to files that exist: ${file}`, () => {
      const text = readFileSync(inRepository(file), 'utf8').replace(/```[^]*?```/g, '');
      const links = [...text.matchAll(/\]\(((?!#|[a-z-]+:)[^)#]+)/g)].map(([, path = '']) => path);

      assert.deepEqual(
        links.filter((path) => !existsSync(join(inRepository(file), '..', path))),
        [],
      );
    });
});
