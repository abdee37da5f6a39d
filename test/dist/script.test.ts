import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sentences } from '../../src/core/sentences.js';

const dist = (name: string): string => readFileSync(`dist/${name}`, 'utf8');
const gate = dist('say-so.gate.js');
const ui = dist('say-so.ui.js');
const whole = dist('say-so.js');

describe('the built script', () => {
  it('is the gate and then the interface', () => {
    const [start, lit] = [whole.indexOf('"SaySo"'), whole.indexOf('litHtmlVersions')];

    assert.ok(start > 0 && start < lit, 'Lit stands before the start of the gate');
    assert.ok(whole.length < gate.length + ui.length);
  });

  it('has nothing of Lit in the gate', () => {
    assert.ok(ui.includes('litHtmlVersions'));
    assert.ok(!/lit\$|litHtml|createPolicy/.test(gate.replace(/^\/\*!.*\*\//, '')));
  });

  it('names what it contains, and under which licence', () => {
    for (const file of [gate, ui, whole])
      assert.match(
        file,
        /^\/\*! say-so \d+\.\d+\.\d+, MIT\. Contains lit-html \(BSD-3-Clause.*js-cookie \(MIT/,
      );
  });

  it('needs no eval, no markup from strings but Lit’s own, and has its own policy name', () => {
    // The names stand in the script, because the gate looks at what the page does with them.
    assert.ok(!/\beval\(|new Function|\.(insertAdjacentHTML|writeln?|outerHTML=)\(?/.test(whole));
    assert.equal(whole.match(/\.innerHTML=/g)?.length, 1);
    assert.match(whole, /createPolicy\("say-so"/);
  });

  it('carries no development messages and no development build of Lit', () => {
    assert.ok(!whole.includes(sentences['config-key'] ?? '?'));
    assert.ok(!whole.includes('dev-mode'));
    assert.ok(dist('say-so.dev.js').includes(sentences['config-key'] ?? '?'));
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.ok(gate.includes(`version:"${version}"`));
  });
});

describe('the modules', () => {
  it('leave Lit and js-cookie to the bundler', () => {
    assert.match(dist('esm/base/template-element.js'), /from 'lit\/html\.js'/);
    assert.match(dist('esm/storage/cookie-storage.js'), /from 'js-cookie'/);
  });

  it('can be imported on a server, where there is no document', async () => {
    const names = (await import('say-so' as string)) as object;

    assert.deepEqual(Object.keys(names), ['ConsentStore', 'createSaySo', 'readConfig']);
  });

  it('come with types', () => {
    assert.match(dist('esm/index.d.ts'), /createSaySo/);
  });
});
