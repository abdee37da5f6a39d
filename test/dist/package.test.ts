import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { EXAMPLES } from '#examples/examples.mjs';
import { LANGUAGES } from '../../src/text/languages.js';

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

const packed = (): string[] => {
  const said = execSync('npm pack --dry-run --json --ignore-scripts', {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [first] = Object.values(JSON.parse(said) as Packed[]);
  return (first?.files ?? []).map(({ path }) => path).sort();
};

/** Files that only the script is made of, and that bundlers never see. */
const OWN_VARIANT = /\.(script|none)\.ts$/;

const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !OWN_VARIANT.test(file))
  .map((file) => `dist/esm/${file.replaceAll('\\', '/').replace(/\.ts$/, '')}`);

const EXPECTED = [
  ...['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-LICENSES.md', 'package.json'],
  ...['', '.gate', '.ui', '.dev'].map((part) => `dist/say-so${part}.js`),
  'dist/custom-elements.json',
  ...['vscode.html-custom-data', 'vscode.css-custom-data', 'web-types'].map(
    (name) => `dist/${name}.json`,
  ),
  ...['elements', 'react', 'preact', 'vue', 'svelte'].map((name) => `dist/types/${name}.d.ts`),
  ...readdirSync('schema').map((file) => `dist/schema/${file}`),
  ...LANGUAGES.map((lang) => `dist/locales/${lang}.json`),
  ...modules.flatMap((path) => [`${path}.js`, `${path}.d.ts`]),
];

/** In the examples: the tarball of this very version, whose bytes no lockfile can know. */
const OWN = 'node_modules/say-so';

const examples = Object.keys(EXAMPLES).map((name) => `examples/${name}`);

const read = (file: string): Record<string, never> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>;

describe('the package', () => {
  it('holds what is meant, and nothing else', () => {
    assert.deepEqual(packed(), EXPECTED.sort());
  });

  it('is published with its provenance, for everybody', () => {
    assert.deepEqual(read('package.json')['publishConfig'], { access: 'public', provenance: true });
  });

  it('needs two packages and runs nothing when it is installed', () => {
    const { dependencies = {}, scripts = {} } = read('package.json') as Record<string, object>;

    assert.deepEqual(Object.keys(dependencies), ['js-cookie', 'lit']);
    assert.deepEqual(
      Object.keys(scripts).filter((name) => /install|^prepare$/.test(name)),
      [],
    );
  });

  it('has a changelog in the form of Keep a Changelog', () => {
    const changes = readFileSync('CHANGELOG.md', 'utf8');
    const [first, ...versions] = changes.match(/^## .*/gm) ?? [];
    const kinds = [...changes.matchAll(/^### (.*)/gm)].map(([, kind = '']) => kind);

    assert.equal(first, '## [Unreleased]');
    assert.ok(versions.every((line) => /^## \[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/.test(line)));
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    assert.ok(kinds.length > 0 && kinds.every((kind) => known.includes(kind)));
  });

  for (const folder of ['.', 'cli', 'bench', ...examples])
    it(`and its workspaces name exact versions, with a fingerprint each: ${folder}`, () => {
      const { dependencies, devDependencies } = read(`${folder}/package.json`) as Record<
        string,
        object
      >;
      const { packages } = read(`${folder}/package-lock.json`) as Record<string, object>;
      const versions: string[] = Object.values({ ...dependencies, ...devDependencies });
      const locked = Object.entries(packages ?? {}) as [string, { integrity?: string }][];

      assert.deepEqual(
        versions.filter((version) => !/^(\d+\.\d+\.\d+|file:\.\.\/say-so\.tgz)$/.test(version)),
        [],
      );
      assert.deepEqual(
        locked
          .filter(([path, { integrity }]) => path && !integrity && path !== OWN)
          .map(([path]) => path),
        [],
      );
    });

  // Without one of them `npm ci` refuses the lockfile, on every computer.
  for (const folder of ['.', 'cli', 'bench', ...examples])
    it(`and its workspaces lock the packages of every platform: ${folder}`, () => {
      const { packages = {} } = read(`${folder}/package-lock.json`) as Record<string, object>;
      const locked = Object.values(packages) as { optionalDependencies?: object }[];
      const wanted = locked.flatMap(({ optionalDependencies = {} }) =>
        Object.keys(optionalDependencies),
      );

      assert.deepEqual(
        wanted.filter((name) =>
          Object.keys(packages).every((path) => !path.endsWith(`node_modules/${name}`)),
        ),
        [],
      );
    });
});
