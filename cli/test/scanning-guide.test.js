import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { PAGE_MESSAGES } from '../src/page-check/messages.js';
import { inRepository, run } from './helpers/run.js';

const guide = readFileSync(inRepository('docs/scanning.md'), 'utf8');

describe('the guide to scanning', () => {
  it('names every option of the command', async () => {
    const { out } = await run(['scan', '--help']);

    const options = [...out.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => String(name));
    const missing = options.filter((name) => !guide.includes(name) && name !== '--help');
    assert.ok(options.length > 15);
    assert.deepEqual(missing, []);
  });

  it('shows a workflow whose command there is', async () => {
    const [, text = ''] = /```yaml\n([^]*?)```/.exec(guide) ?? [];
    const { jobs } = parse(text);
    const { out } = await run(['scan', '--help']);

    /** @type {string[]} */
    const commands = jobs.scan.steps.flatMap(
      (/** @type {{ run?: string }} */ step) => step.run ?? [],
    );

    assert.equal(commands.length, 1);
    assert.match(String(commands[0]), /^npx --yes @say-so\/cli scan https:/);
    const options =
      String(commands[0])
        .replace('npx --yes', '')
        .match(/--[a-z]+/g) ?? [];
    assert.deepEqual(
      options.filter((option) => !out.includes(option)),
      [],
    );
  });

  it('explains every code that is not the script’s', () => {
    const codes = Object.keys(PAGE_MESSAGES);
    const own = codes.slice(0, codes.indexOf('config-unreadable'));

    const explained = [...guide.matchAll(/^\| `([a-z-]+)` +\| [A-Z]/gm)].map(([, code]) => code);

    assert.deepEqual(explained, own);
  });

  it('links to files that exist', () => {
    const links = [...guide.matchAll(/\]\(((?!#|[a-z-]+:)[^)#]+)/g)].map(([, path = '']) => path);

    assert.deepEqual(
      links.filter((path) => !existsSync(join(inRepository('docs'), path))),
      [],
    );
  });
});
