import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { folder, inRepository } from './run.js';
import { HOSTS, freePort } from './servers.js';

const guide = readFileSync(inRepository('docs/servers.md'), 'utf8');
/** Where the files of the recipes are, as long as the tests run. */
export const root = await folder({ after });
// Servers that root starts look at files as somebody else.
await chmod(root, 0o755);
await symlink(inRepository('cli/node_modules'), join(root, 'node_modules'));

export const NAMES = { nginx: 'nginx', Express: 'express', PHP: 'php', Cloudflare: 'cloudflare' };

/** The code under a heading of the guide. @param {string} section @param {keyof typeof NAMES} server */
export function recipe(section, server) {
  const part = guide.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  const own = part.split(`\n### ${server}\n`)[1]?.split('\n### ')[0] ?? '';
  const codes = [...own.matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  assert.ok(codes.length, `${section}: ${server}`);
  return codes;
}

export const TAG = '<script src="/say-so.js"></script>';

/**
 * Starts the recipe of a section; it ends with the file.
 *
 * @param {string} section @param {keyof typeof NAMES} server @param {(code: string) => string} [adapt]
 * @param {string} [turn] where one is started more than once
 */
export async function start(section, server, adapt = (code) => code, turn = '') {
  const host = HOSTS[NAMES[server]];
  assert.ok(host);
  const place = join(root, `${section.replaceAll(' ', '-')}-${server}${turn}`);
  const site = join(place, 'site');
  await mkdir(site, { recursive: true });
  await writeFile(join(site, 'index.html'), `<!doctype html><title>Site</title>${TAG}`);
  const [lines = '', inServer = ''] = recipe(section, server).map((code) =>
    adapt(code).replaceAll('/run/', `${place}/`).replaceAll('/var/log/nginx/', `${place}/`),
  );
  await writeFile(join(place, 'recipe.conf'), inServer);
  const port = await freePort();
  const stop = await host.start({ folder: place, site, lines, port });
  after(stop);
  return { port, place };
}

/** The recipes for servers that are here. */
export const SERVERS = /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES)).filter(
  (server) => {
    const { isThere = false, wanted } = HOSTS[NAMES[server]] ?? {};
    if (!isThere)
      console.warn(`Left out: ${server}, which is not installed (Debian package ${wanted}).`);
    return isThere;
  },
);
