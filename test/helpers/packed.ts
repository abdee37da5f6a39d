import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

/** The package as the registry would get it. */
export interface Packed {
  /** The tarball's bytes. */
  readonly tarball: Uint8Array;
  /** A project that has installed it: `node_modules/say-so`, beside what it depends on. */
  readonly project: string;
  /** Where it lies in that project. */
  readonly folder: string;
}

/** Packs what is in dist/, and installs it into a project of its own, which the end of the tests removes. */
export function packPackage(): Packed {
  const project = mkdtempSync(join(tmpdir(), 'say-so-project-'));
  after(() => rmSync(project, { recursive: true, force: true }));
  const file = 'say-so.tgz';
  const said = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', project],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' },
  );
  const [name = ''] = /say-so-[\d.]+\.tgz/.exec(said) ?? [];
  renameSync(join(project, name), join(project, file));
  execFileSync('tar', ['-xzf', file], { cwd: project });
  const folder = join(project, 'node_modules', 'say-so');
  mkdirSync(join(project, 'node_modules'));
  renameSync(join(project, 'package'), folder);
  for (const dependency of ['lit', 'lit-html', 'js-cookie'])
    symlinkSync(resolve('node_modules', dependency), join(folder, '..', dependency), 'junction');
  return { tarball: readFileSync(join(project, file)), project, folder };
}
