import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { write } from './files.js';
import { cloudflare, onExpress } from './node-servers.js';
import { run } from './run.js';

/**
 * @typedef {{ folder: string, site: string, lines: string, port: number }} Setting
 *   `folder`: for its own files; `site`: what it serves; `lines`: what `say-so policy` printed, or a recipe
 * @typedef {{ isThere: boolean, wanted: string, start(setting: Setting): Promise<() => Promise<void>> }} Host
 *   `start` gives the way to stop
 */

/** @param {string} program */
function isInstalled(program) {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { env: PATH });
    return true;
  } catch {
    return false;
  }
}

/** Debian keeps servers where only root looks. */
const PATH = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };

/** A port that is free now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * Starts a program that serves, and waits until it answers.
 *
 * @param {[program: string, ...args: string[]]} command
 * @param {number} port
 */
async function serve([program, ...args], port) {
  const child = spawn(program, args, { env: PATH });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const exit = once(child, 'exit');
  while (!(await answers(port)))
    if (child.exitCode !== null) throw new Error(`${program} does not start: ${said}`);
  return async () => {
    child.kill();
    await exit;
  };
}

/** @param {number} port */
const answers = (port) =>
  fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => new Promise((resolve) => setTimeout(() => resolve(false), 50)),
  );

/** @type {Host} */
const nginx = {
  wanted: 'nginx',
  isThere: isInstalled('nginx'),
  async start({ folder, site, lines, port }) {
    const types = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : '';
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const file = await write(
      folder,
      'nginx.conf',
      `daemon off; pid nginx.pid; error_log stderr;
events {}
http {
  ${types}
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include say-so.conf;
  server { listen 127.0.0.1:${port}; root ${site}; include recipe*.conf; }
}`,
    );
    await write(folder, 'say-so.conf', lines);
    return serve(['nginx', '-p', folder, '-c', file, '-e', 'stderr'], port);
  },
};

/** @type {Host} */
const apache = {
  wanted: 'apache2-bin',
  isThere: isInstalled('apache2'),
  async start({ folder, site, lines, port }) {
    const types = await write(folder, 'mime.types', 'text/html html\ntext/javascript js\n');
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'setenvif'];
    const file = await write(
      folder,
      'apache.conf',
      `ServerRoot ${folder}
PidFile apache.pid
ServerName localhost
Listen 127.0.0.1:${port}
ErrorLog apache.log
User nobody
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig ${types}
DirectoryIndex index.html
DocumentRoot ${site}
${lines}`,
    );
    return serve(['apache2', '-f', file, '-DFOREGROUND'], port);
  },
};

/** @type {Host} */
const caddy = {
  wanted: 'caddy',
  isThere: isInstalled('caddy'),
  async start({ folder, site, lines, port }) {
    const file = await write(
      folder,
      'Caddyfile',
      `{\nadmin off\nauto_https off\n}\nhttp://:${port} {\nbind 127.0.0.1\n${lines}\nroot * ${site}\nfile_server\n}\n`,
    );
    return serve(['caddy', 'run', '--config', file, '--adapter', 'caddyfile'], port);
  },
};

/** @type {Host} */
const php = {
  wanted: 'php-cli',
  isThere: isInstalled('php'),
  async start({ folder, site, lines, port }) {
    await write(folder, 'say-so-policy.php', lines);
    const router = await write(
      folder,
      'router.php',
      `<?php require __DIR__ . '/say-so-policy.php';
if (http_response_code() !== 200) return;
$file = ${JSON.stringify(site)} . $_SERVER['SCRIPT_NAME'];
if (is_dir($file)) $file .= '/index.html';
if (!is_file($file)) { http_response_code(404); return; }
header('Content-Type: ' . (str_ends_with($file, '.js') ? 'text/javascript' : 'text/html'));
readfile($file);`,
    );
    return serve(['php', '-S', `127.0.0.1:${port}`, router], port);
  },
};

/** By the names that `say-so policy` knows them by. @type {Record<string, Host>} */
export const HOSTS = { nginx, apache, caddy, php, express: onExpress, cloudflare };

/** Prints the lines for a server. @param {string} config @param {string} server @param {string[]} more */
export async function linesFor(config, server, ...more) {
  const { code, out, err } = await run(['policy', config, '--server', server, ...more]);
  if (code) throw new Error(err);
  return out;
}
