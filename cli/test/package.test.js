import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, inRepository } from './helpers/run.js';

/** What the package is made of, besides the command itself. */
const PARTS = ['schema', 'catalogue', 'src/text/locales', 'LICENSE'];

describe('the package of the command', () => {
  it('carries what it reads, and works by itself', async (context) => {
    const cwd = await folder(context);
    const isOwn = (/** @type {string} */ path) =>
      !/node_modules|[/\\](test|LICENSE)([/\\]|$)/.test(path);
    cpSync(inRepository('cli'), join(cwd, 'repository/cli'), { recursive: true, filter: isOwn });
    for (const name of PARTS)
      cpSync(inRepository(name), join(cwd, 'repository', name), { recursive: true });
    const shell = process.platform === 'win32';
    execFileSync('npm', ['pack', '--pack-destination', cwd, '--loglevel=error'], {
      cwd: join(cwd, 'repository/cli'),
      stdio: 'ignore',
      shell,
    });
    execFileSync('tar', ['-xzf', 'say-so-cli-0.1.0.tgz'], { cwd });
    symlinkSync(inRepository('cli/node_modules'), join(cwd, 'package/node_modules'), 'junction');

    const bin = join(cwd, 'package/bin/say-so.js');
    execFileSync(process.execPath, [bin, 'init', '--yes', '--services', 'ga4', '--lang', 'de'], {
      cwd,
    });
    const said = execFileSync(process.execPath, [bin, 'check', 'say-so.json'], { cwd });

    assert.equal(JSON.parse(readFileSync(join(cwd, 'say-so.json'), 'utf8')).lang, 'de');
    assert.ok(readFileSync(join(cwd, 'locales/de.json'), 'utf8').includes('Alle ablehnen'));
    assert.equal(String(said), '0 errors, 0 warnings\n');
    assert.match(readFileSync(join(cwd, 'package/LICENSE'), 'utf8'), /^MIT License/);
  });
});
