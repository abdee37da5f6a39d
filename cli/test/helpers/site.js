import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { inRepository } from './run.js';

/**
 * @import { AddressInfo } from 'node:net'
 * @typedef {{ status?: number, headers?: Record<string, string | string[]>, body?: string | Buffer }} Answer without a body the
 *   connection is cut
 * @typedef {Record<string, string | Answer>} Pages what stands at which path, `HOST/path` where it is not the site's own
 *   host; `PORT` in a text is the port of the server
 * @typedef {{ origin: string, port: number, asked: string[], stop(): Promise<void> }} Site `asked`: `host/path`
 */

const TYPES = Object.entries({
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
});

/** The script as a visitor gets it: `npm run build` has made it. */
const SAY_SO = { '/say-so.js': readFileSync(inRepository('dist/say-so.js'), 'utf8') };

/**
 * A real site and the hosts of others, on one port: the browser is told that every name is here.
 *
 * @param {Pages} pages
 * @returns {Promise<Site>}
 */
export async function startSite(pages) {
  /** @type {Pages} */
  const all = { ...SAY_SO, ...pages };
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    asked.push(name + pathname);
    const found = all[name === 'localhost' ? pathname : name + pathname];
    /** @type {Answer | undefined} */
    const answer = typeof found === 'string' ? { body: found } : found;
    if (answer && answer.body === undefined) return response.destroy();
    const [, type] = TYPES.find(([ending]) => pathname.endsWith(ending)) ?? ['', 'text/html'];
    response.writeHead(answer?.status ?? (answer ? 200 : 404), {
      'content-type': `${type}; charset=utf-8`,
      'access-control-allow-origin': '*',
      ...answer?.headers,
    });
    const body = answer?.body ?? '';
    return response.end(typeof body === 'string' ? body.replaceAll('PORT', String(port)) : body);
  });
  server.listen(0);
  await once(server, 'listening');
  const { port } = /** @type {AddressInfo} */ (server.address());
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { origin: `http://localhost:${port}`, port, asked, stop };
}

/**
 * A page with our script and a configuration.
 *
 * @param {string} body
 * @param {object} [config]
 */
export const page = (body, config = {}) => `<!doctype html>
<html lang="en"><head><title>A page</title>
<script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
<script src="/say-so.js"></script></head><body><h1>A page</h1>
${body}
</body></html>`;
