// Installs what an example needs, with the package as it would be published, and starts it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EXAMPLES } from './examples.mjs';

const FOLDER = join(import.meta.dirname, '..');
const ROOT = join(FOLDER, '..');
const TARBALL = join(FOLDER, 'say-so.tgz');
const PATIENCE_MS = 180_000;

function npm(words, cwd) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', words, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell,
  });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} failed in ${cwd}`);
}

/** Packs what is in dist/: all examples install this file. */
export function pack() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', FOLDER], ROOT);
  renameSync(join(FOLDER, `say-so-${version}.tgz`), TARBALL);
}

/** Installs an example's packages, unless they are there with this very tarball. */
function install(folder) {
  const stamp = join(folder, 'node_modules', '.say-so-hash');
  const hash = createHash('sha256').update(readFileSync(TARBALL)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  writeFileSync(stamp, hash);
}

async function answers(origin) {
  try {
    return (await fetch(origin)).ok;
  } catch {
    return false; // nobody listens yet
  }
}

/** Everything that was started, and what that has started. */
function end(child) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', `${child.pid}`, '/t', '/f']);
  else process.kill(-child.pid, 'SIGTERM');
}

/**
 * Starts an example by the command of its folder, and waits until it answers.
 *
 * @param {string} name one of {@link EXAMPLES}
 * @param {{ script?: string, stdio?: 'ignore' | 'inherit' }} options `script`: of its package.json
 */
export async function startExample(name, { script = 'start', stdio = 'ignore' } = {}) {
  const folder = join(FOLDER, name);
  const origin = `http://localhost:${EXAMPLES[name]}`;
  if (await answers(origin)) throw new Error(`Somebody else answers at ${origin}.`);
  install(folder);
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: folder,
    stdio,
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  const ended = new Promise((done) => child.once('exit', done));
  let isOver = false;
  void ended.then(() => (isOver = true));
  const stop = () => {
    if (!isOver) end(child);
    return ended;
  };
  for (const late = Date.now() + PATIENCE_MS; !(await answers(origin)); await pause(200))
    if (isOver || Date.now() > late) {
      await stop();
      throw new Error(`The example ${name} does not answer.`);
    }
  return { origin, stop, ended };
}

/** Forgets what was built of an earlier package. */
export const forget = (name) =>
  ['.next', '.svelte-kit', '.angular', '.astro', 'dist', 'build'].forEach((folder) =>
    rmSync(join(FOLDER, name, folder), { recursive: true, force: true }),
  );
