import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { publint } from 'publint';
import { rollup, type OutputChunk } from 'rollup';
import { packPackage } from '../helpers/packed.js';

/** What a project downloads when it installs us. Whoever ships more writes here that it is meant. */
const MAX_TARBALL_BYTES = 436_000;

const { tarball, project } = packPackage();

/** The ways to look a package up that are left where `require` and Node before 12 are not. */
const MODERN = ['node16-esm', 'bundler'];

const STRICT = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};

/** What a page of somebody else does with the script tag, its elements and its events. */
const PAGE = `
import type {} from 'say-so/auto';
import { createSaySo, type Notice, type SaySo as Widget } from 'say-so';

const widget: Widget = createSaySo({}, { lang: 'de', region: 'GB', locales: '/locales' });
void SaySo.when('analytics').then(() => window.SaySo.open());
document.addEventListener('say-so-change', ({ detail }) => detail.withdrawn.join());
const notice: Notice = { title: 'Privacy notice', sections: [] };
document.querySelectorAll('say-so-notice').forEach((element) => (element.notice = notice));
export const marks = widget.report().escaped.map(({ mark }) => mark);
`;

/** What a bundler makes of some lines: the first file, and those that are fetched when they are wanted. */
async function bundle(lines: string): Promise<OutputChunk[]> {
  const input = join(project, 'entry.js');
  writeFileSync(input, lines);
  const build = await rollup({ input, plugins: [nodeResolve()] });
  const { output } = await build.generate({ format: 'es' });
  return output.filter((file) => file.type === 'chunk');
}

/** The modules of which anything is left in a file. */
const modulesIn = ({ modules }: OutputChunk): string[] =>
  Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([path]) => path);

const runInNode = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the published package', () => {
  it('has nothing that publint would change', async () => {
    const { messages } = await publint({
      pack: { tarball: Uint8Array.from(tarball).buffer },
      strict: true,
    });

    assert.deepEqual(messages, []);
  });

  it('has types that every modern lookup finds right', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball));

    assert.ok(result.types);
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem) || MODERN.includes(problem.resolutionKind),
    );
    assert.deepEqual(problems, []);
  });

  for (const [module, moduleResolution] of [
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ] as const)
    it(`compiles in strict mode, libraries too: ${moduleResolution}`, () => {
      const compilerOptions = { ...STRICT, module, moduleResolution };
      const config = { compilerOptions, files: ['page.mts'] };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
      writeFileSync(join(project, 'page.mts'), PAGE);

      const said = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc')], {
        cwd: project,
        encoding: 'utf8',
      });

      assert.equal(said.stdout, '');
      assert.equal(said.status, 0);
    });

  it('bundles the store without Lit, page and cookie', async () => {
    const chunks = await bundle(
      `import { ConsentStore } from 'say-so'; console.log(ConsentStore);`,
    );
    const paths = chunks.flatMap(modulesIn).filter((path) => !path.endsWith('entry.js'));

    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter((path) => !/say-so[\\/]dist[\\/]esm[\\/]core[\\/]/.test(path)),
      [],
    );
    assert.ok(
      !/litHtml|lit\$|customElements|document\.(?!baseURI)/.test(chunks[0]?.code ?? 'lit$'),
    );
  });

  it('bundles a widget whose Lit is fetched later', async () => {
    const [first, ...later] = await bundle(`import { createSaySo } from 'say-so'; createSaySo();`);

    assert.ok(first && !first.code.includes('litHtmlVersions'));
    assert.ok(later.some(({ code }) => code.includes('litHtmlVersions')));
  });

  it('leaves nothing of an import that is not used', async () => {
    const [chunk] = await bundle(`import { createSaySo } from 'say-so'; import 'say-so';`);

    assert.equal(chunk?.code.trim(), '');
  });

  it('keeps what starts by itself in a bundle', async () => {
    const [chunk] = await bundle(`import 'say-so/auto';`);

    assert.match(chunk?.code ?? '', /loaded-twice/);
  });

  for (const name of ['say-so', 'say-so/auto'])
    it(`does nothing on a server, and throws nothing there: ${name}`, () => {
      const globals = runInNode(
        `const before = Object.getOwnPropertyNames(globalThis);
        await import('${name}');
        console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)));`,
      );

      assert.equal(globals.trim(), '[]');
    });

  it('grants nothing on a server, whatever is decided', () => {
    const said = runInNode(
      `import { createSaySo } from 'say-so';
      const saySo = createSaySo({ categories: [{ id: 'necessary' }, { id: 'chat', mode: 'opt-out' }] });
      saySo.acceptAll();
      saySo.decide({ chat: true });
      saySo.subscribe(() => console.log('told'))();
      for (const act of ['open', 'close', 'rejectAll', 'withdraw', 'observe']) saySo[act]();
      const { status, granted } = await saySo.ready;
      const refused = await saySo.receipt().catch(({ message }) => message);
      console.log(JSON.stringify([status, granted, saySo.has('chat'), saySo.report(), refused]));`,
    );

    const [status, granted, hasChat, report, refused] = JSON.parse(said) as unknown[];
    assert.deepEqual([status, granted, hasChat], ['unset', ['necessary'], false]);
    assert.deepEqual(report, { held: [], released: [], escaped: [], cleared: [] });
    assert.match(String(refused), /\(receipt-format\)/);
  });

  it('is no larger than it was meant to be', () => {
    assert.ok(tarball.length < MAX_TARBALL_BYTES, `${tarball.length} bytes`);
  });
});
