import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { clean } from './helpers/clean.js';
import { fixture, folder, inRepository, run } from './helpers/run.js';

const DEMO = inRepository('demo/site/legal/notice.json');

describe('say-so notice', () => {
  it('writes JSON to a file and says what was lost', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'legal.md'), '# Notice\n\nSee ![us](us.png).\n\n## A\n\nb\n');

    const { code, out, err } = await run(['notice', 'legal.md', '-o', 'notice.json'], { cwd });

    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /^legal\.md:3:5 {2}error {2}.*us {2}\(lost-image\)$/m);
    assert.match(err, /^legal\.md → notice\.json: 1 error, 0 warnings$/m);
    const notice = JSON.parse(await readFile(join(cwd, 'notice.json'), 'utf8'));
    assert.deepEqual(notice.sections, [{ id: 'a', title: 'A', blocks: [{ p: 'b' }] }]);
  });

  for (const words of [[], ['-o', '-']])
    it(`writes to the standard output ${words.length ? 'for -' : 'without a file'}`, async () => {
      const { code, out, err } = await run(['notice', fixture('current.md'), ...words]);

      assert.equal(code, 0);
      assert.equal(err, '');
      assert.equal(JSON.parse(out).controller.name, 'Tallow Bridge Libraries Ltd');
    });

  it('makes of JSON a text that makes the same JSON', async (context) => {
    const cwd = await folder(context);
    await run(['notice', fixture('current.md'), '-o', 'first.json'], { cwd });

    await run(['notice', 'first.json', '-o', 'legal.md'], { cwd });
    await run(['notice', 'legal.md', '-o', 'second.json'], { cwd });

    const [first, second] = await Promise.all(
      ['first', 'second'].map((name) => readFile(join(cwd, `${name}.json`), 'utf8')),
    );
    assert.equal(second, first);
  });

  it('takes from another file what a text does not say', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'legal.html'), '<h1>Notice</h1><h2>A</h2><p>b</p>');
    await writeFile(join(cwd, 'meta.yaml'), 'lang: en\ncontroller: { name: A }\n');

    const { out } = await run(['notice', 'legal.html', '-m', 'meta.yaml'], { cwd });

    assert.equal(JSON.parse(out).controller.name, 'A');
  });

  it('writes no text of what is no notice', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'notice.json'), '{ "title": "x", "sections": [], "colour": "red" }');

    const { code, out, err } = await run(['notice', 'notice.json'], { cwd });

    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /^notice\.json:1:\d+ {2}error .*“colour” {2}\(schema\)$/m);
  });

  it('prints the hash of the canonical content', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'a.json'), '{"title":"N","sections":[{"title":"é","blocks":["x"]}]}');
    await writeFile(
      join(cwd, 'b.json'),
      '{ "sections": [ { "blocks": ["x"], "title": "\\u00e9" } ],\n "title": "N" }',
    );

    const hashes = await Promise.all(
      ['a.json', 'b.json'].map((file) => run(['notice', '--hash', file], { cwd })),
    );

    // printf '{"sections":[{"blocks":["x"],"title":"é"}],"title":"N"}' | openssl dgst -sha256 -binary | base64
    const golden = 'sha256-2IEiwLlyPbC7OfQm6ZldIZmf9VuxJ/L2gK74dbeKFb4=\n';
    assert.deepEqual(
      hashes.map(({ out }) => out),
      [golden, golden],
    );
  });
});

describe('say-so check', () => {
  it('finds nothing in the notice of the demo', async () => {
    assert.deepEqual(await run(['check', DEMO]), {
      code: 0,
      out: '0 errors, 0 warnings\n',
      err: '',
    });
  });

  it('passes a text of real size', async () => {
    const { code, out } = await run(['check', 'current.md'], { cwd: fixture('') });

    assert.equal(out, '0 errors, 0 warnings\n');
    assert.equal(code, 0);
  });

  it('fails an older draft with its lines', async () => {
    const { code, out } = await run(['check', 'draft.md'], { cwd: fixture('') });

    assert.equal(code, 1);
    assert.deepEqual(
      [...out.matchAll(/^draft\.md:(\d+):\d+ {2}error .*\(placeholder\)$/gm)].map(
        ([, line]) => line,
      ),
      ['10', '18', '40', '44'],
    );
    for (const code of [
      'bare-host',
      'hidden-mail',
      'lost-reference',
      'link-words',
      'quotes',
      'joined-sentences',
      'question-gap',
      'repeated',
      'art-13',
      'hidden-id',
    ])
      assert.match(out, new RegExp(`\\(${code}\\)$`, 'm'));
  });

  it('prints findings as JSON', async () => {
    const { code, out } = await run(['check', '--json', 'draft.md'], { cwd: fixture('') });

    const found = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(found[0]), [
      'file',
      'line',
      'column',
      'severity',
      'code',
      'message',
    ]);
  });

  it('reads several files and the standard input', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'a.json'), JSON.stringify(clean()));

    const { code, out } = await run(['check', 'a.json', '-'], { cwd, input: '{ "title":\n}' });

    assert.equal(code, 1);
    assert.match(out, /^<stdin>:2:1 {2}error .*\(json\)$/m);
    assert.match(out, /^1 error, 0 warnings$/m);
  });

  it('ends well when there are only warnings', async () => {
    const input = JSON.stringify({ ...clean(), version: undefined });

    const { code, out } = await run(['check', '-'], { input });

    assert.equal(code, 0);
    assert.match(out, /^0 errors, 1 warning$/m);
  });
});

/** @type {[string, string[]][]} */
const WRONG = [
  ['an unknown command', ['serve']],
  ['an unknown option', ['check', '--fix', DEMO]],
  ['no file', ['check']],
  ['a file that is not there', ['check', 'missing.json']],
  ['a file of another kind', ['notice', 'legal.pdf']],
  ['an output that is the input', ['notice', DEMO, '-o', DEMO]],
  ['a watch without an output', ['notice', DEMO, '--watch']],
  ['a folder that is not there', ['notice', DEMO, '-o', 'missing/legal.md']],
];

describe('say-so', () => {
  for (const [what, args] of WRONG)
    it(`ends with 2 and a sentence for ${what}`, async () => {
      const { code, out, err } = await run(args);

      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^(say-so|error): .+/);
      assert.doesNotMatch(err, /\n\s+at /);
    });

  it('says how it is used', async () => {
    const { code, out } = await run(['--help']);

    assert.equal(code, 0);
    assert.match(out, /notice[^]*check/);
  });
});
