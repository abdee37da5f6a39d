import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { startSite } from '../../demo/site-server.mjs';
import { fixture, folder, start } from './helpers/run.js';

/** Waits until the command says something. @param {AsyncIterator<string>} lines @param {RegExp} words */
async function said(lines, words) {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${words} was never said`);
    if (words.test(value)) return value;
  }
}

/** @param {import('node:test').TestContext} context */
async function watching(context) {
  const site = await folder(context);
  await mkdir(join(site, 'legal'));
  const source = join(site, 'legal.md');
  await writeFile(source, await readFile(fixture('current.md')));
  const server = await startSite({ folder: site });
  const child = start(['notice', source, '-o', join(site, 'legal/notice.json'), '--watch']);
  context.after(async () => {
    child.kill();
    await once(child, 'exit');
    await server.stop();
  });
  const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
  await said(lines, /^Watching/);
  const served = async () => {
    const response = await fetch(`${server.origin}/legal/notice.json`);
    return /** @type {{ title: string }} */ (await response.json());
  };
  return { source, lines, served };
}

describe('say-so notice --watch', { timeout: 20_000 }, () => {
  it('brings a change of the text to the served notice', async (context) => {
    const { source, lines, served } = await watching(context);
    const before = await served();
    const text = await readFile(source, 'utf8');

    await writeFile(source, text.replace('# Privacy notice', '# How we treat you'));
    await said(lines, / → .*: 0 errors/);

    assert.equal(before.title, 'Privacy notice');
    assert.equal((await served()).title, 'How we treat you');
  });

  it('goes on when an editor replaces the file', async (context) => {
    const { source, lines, served } = await watching(context);

    for (const title of ['First', 'Second']) {
      await writeFile(`${source}.new`, `# ${title}\n\n## A\n\nb\n`);
      await rename(`${source}.new`, source);
      await said(lines, / → .*: 0 errors/);

      assert.equal((await served()).title, title);
    }
  });

  it('says what a change lost and goes on', async (context) => {
    const { source, lines, served } = await watching(context);

    await writeFile(source, '# A\n\n![x](y.png)\n');
    const lost = await said(lines, /lost-image/);
    await said(lines, / → .*: 1 error/);
    await writeFile(source, '# B\n');
    await said(lines, / → .*: 0 errors/);

    assert.match(lost, /legal\.md:3:1/);
    assert.equal((await served()).title, 'B');
  });
});
