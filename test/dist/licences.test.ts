import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Licences {
  packagesIn(modules: Record<string, { renderedLength: number }>): string[];
  faultOf(name: string, licence: string, texts: string): string | undefined;
}

const { packagesIn, faultOf } = (await import(
  `${process.cwd()}/scripts/bundled-licences.mjs`
)) as Licences;
const texts = readFileSync('THIRD-PARTY-LICENSES.md', 'utf8');

describe('the licences of what is bundled', () => {
  it('are asked of the packages that leave code behind', () => {
    const packages = packagesIn({
      '/site/build/src/auto.js': { renderedLength: 9 },
      '/site/node_modules/js-cookie/dist/js.cookie.mjs': { renderedLength: 9 },
      '/site/node_modules/lit/html.js': { renderedLength: 0 },
      '/site/node_modules/lit/node_modules/@lit/part/x.js': { renderedLength: 9 },
      'C:\\site\\node_modules\\lit-html\\lit-html.js': { renderedLength: 9 },
    });

    assert.deepEqual(packages, ['js-cookie', '@lit/part', 'lit-html']);
  });

  it('stand in the head and in the list', () => {
    assert.equal(faultOf('lit-html', 'BSD-3-Clause', texts), undefined);
    assert.equal(faultOf('js-cookie', 'MIT', texts), undefined);
  });

  it('stop the build where another package or licence comes in', () => {
    assert.match(faultOf('left-pad', 'MIT', texts) ?? '', /left-pad is bundled/);
    assert.match(faultOf('lit-html', 'GPL-3.0', texts) ?? '', /listed as BSD-3-Clause/);
    assert.match(faultOf('js-cookie', 'MIT', '') ?? '', /lacks js-cookie/);
  });
});
