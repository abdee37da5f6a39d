import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
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
