import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/say-so.js', import.meta.url));

/** Starts the real command. @param {string[]} args @param {{ cwd?: string }} [options] */
export const start = (args, { cwd } = {}) =>
  spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, FORCE_COLOR: '' } });

/**
 * Runs the real command to its end.
 *
 * @param {string[]} args
 * @param {{ cwd?: string, input?: string }} [options]
 * @returns {Promise<{ code: number | null, out: string, err: string }>}
 */
export async function run(args, { cwd, input } = {}) {
  const child = start(args, cwd ? { cwd } : {});
  child.stdin.end(input ?? '');
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (err += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** An empty folder that is gone after the test. @param {{ after(act: () => Promise<void>): void }} context */
export async function folder(context) {
  const path = await mkdtemp(join(tmpdir(), 'say-so-'));
  context.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A file of the fixtures, or below the root of the repository. @param {string} name */
export const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** @param {string} path below the root of the repository */
export const inRepository = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
