import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

const LEFT_OUT = ['.git', 'node_modules', 'dist', 'build', 'coverage', 'pictures'];

const elsewhere = mkdtempSync(join(tmpdir(), 'say-so-second-build-'));
after(() => rmSync(elsewhere, { recursive: true, force: true }));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .sort();

describe('a second build in another folder', () => {
  it('makes the same files of the same bytes', () => {
    cpSync('.', elsewhere, {
      recursive: true,
      filter: (path) => !LEFT_OUT.includes(basename(path)),
    });
    symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'), 'junction');
    execSync('npm run --silent build', { cwd: elsewhere, stdio: 'ignore' });
    const second = join(elsewhere, 'dist');
    const files = filesIn('dist');

    assert.ok(files.length > 100);
    assert.deepEqual(filesIn(second), files);
    assert.deepEqual(
      files.filter(
        (file) => !readFileSync(join('dist', file)).equals(readFileSync(join(second, file))),
      ),
      [],
    );
  });
});
