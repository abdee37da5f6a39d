import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  lstat,
  mkdir,
  open as openFile,
  readdir,
  readFile,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, run } from './helpers/run.js';

const WORDS = '# Größe\n\n## Übung\n\näöü\n';
const MARK = '\ufeff';

/** @param {string} text */
const inLatin = (text) => Buffer.from(text, 'latin1');

/** A folder with a file in it. @param {{ after(act: () => Promise<void>): void }} context @param {string} name @param {string | Buffer} content */
async function withFile(context, name, content) {
  const cwd = await folder(context);
  await writeFile(join(cwd, name), content);
  return cwd;
}

describe('a file', () => {
  it('is no text when its encoding is not named', async (context) => {
    const cwd = await withFile(context, 'legal.md', inLatin(WORDS));

    const { code, out, err } = await run(['notice', 'legal.md'], { cwd });

    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^say-so: legal\.md cannot be read: it is not in UTF-8/);
  });

  for (const [what, name, content] of /** @type {[string, string, Buffer][]} */ ([
    ['a mark of UTF-16 names', 'legal.md', Buffer.from(MARK + WORDS, 'utf16le')],
    ['a page names', 'legal.html', inLatin('<meta charset="iso-8859-1"><h1>Größe</h1><h2>Übung</h2>äöü')],
    ['a page wrongly names', 'legal.html', Buffer.from('<meta charset="iso-8859-1"><h1>Größe</h1><h2>Übung</h2>äöü')],
  ])) // prettier-ignore
    it(`is read in the encoding that ${what}`, async (context) => {
      const cwd = await withFile(context, name, content);

      const { code, out } = await run(['notice', name], { cwd });

      assert.equal(code, 0);
      const { title, sections } = JSON.parse(out);
      assert.deepEqual([title, sections], ['Größe', [{ id: 'bung', title: 'Übung', blocks: [{ p: 'äöü' }] }]]);
    }); // prettier-ignore

  it('of JSON may begin with a mark, as browsers allow', async (context) => {
    const cwd = await withFile(context, 'say-so.json', `${MARK}{"days": 20}\r\n`);

    assert.equal((await run(['check', 'config', 'say-so.json'], { cwd })).code, 0);
    assert.equal((await run(['check', 'config', '-'], { input: `${MARK}{"days": 20}` })).code, 0);
  });

  it('of JSON that browsers garble is not good', async (context) => {
    const cwd = await withFile(context, 'say-so.json', inLatin('{"texts": {"choose": "Wählen"}}'));

    const { code, err } = await run(['check', 'config', 'say-so.json'], { cwd });

    assert.equal(code, 2);
    assert.match(err, /it is not in UTF-8/);
  });

  it('of meta that is not YAML is an error', async (context) => {
    const cwd = await withFile(context, 'legal.md', WORDS);
    await writeFile(join(cwd, 'meta.yaml'), 'lang: "de\ncolour: red\n');

    const { code, err } = await run(['notice', 'legal.md', '-m', 'meta.yaml'], { cwd });

    assert.equal(code, 1);
    assert.match(err, /^meta\.yaml:\d+:\d+ {2}error {2}.* {2}\(yaml\)$/m);
  });

  it('that is not there hides nothing of the others', async (context) => {
    const cwd = await withFile(context, 'say-so.json', '{"days": 0}');

    const { code, out, err } = await run(['check', 'config', 'a.json', 'say-so.json'], { cwd });

    assert.equal(code, 2);
    assert.match(out, /^say-so\.json:1:2 {2}error .*\n1 error, 0 warnings$/m);
    assert.match(err, /^say-so: a\.json cannot be read/);
  });

  it('that a link leads to is written, not the link', async (context) => {
    const cwd = await withFile(context, 'legal.md', WORDS);
    await writeFile(join(cwd, 'live.json'), 'old');
    await symlink('live.json', join(cwd, 'notice.json'));

    await run(['notice', 'legal.md', '-o', 'notice.json'], { cwd });

    assert.equal((await lstat(join(cwd, 'notice.json'))).isSymbolicLink(), true);
    assert.equal(JSON.parse(await readFile(join(cwd, 'live.json'), 'utf8')).title, 'Größe');
  });

  it('that is a pipe gets the text and stays one', async (context) => {
    const cwd = await withFile(context, 'legal.md', WORDS);
    const pipe = join(cwd, 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Open at both ends, so that neither waits for the other.
    const open = await openFile(pipe, 'r+');

    await run(['notice', 'legal.md', '-o', 'pipe'], { cwd });

    assert.equal((await lstat(pipe)).isFIFO(), true);
    const { buffer, bytesRead } = await open.read(Buffer.alloc(1024));
    await open.close();
    assert.equal(JSON.parse(buffer.toString('utf8', 0, bytesRead)).title, 'Größe');
  });

  it('that cannot be written leaves nothing behind', async (context) => {
    const cwd = await withFile(context, 'legal.md', WORDS);
    await mkdir(join(cwd, 'notice.json'));

    const { code } = await run(['notice', 'legal.md', '-o', 'notice.json'], { cwd });

    assert.equal(code, 2);
    assert.deepEqual((await readdir(cwd)).sort(), ['legal.md', 'notice.json']);
  });
});
