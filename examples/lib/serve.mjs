// Serves the folder of an example as it is: `node ../lib/serve.mjs FOLDER PORT`.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SECOND_PORT } from './second-site.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** Packages that a static site has copied beside its pages. */
const COPIED = { 'say-so': 'say-so/dist', turbo: '@hotwired/turbo/dist' };

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** A package of the example, or else of this repository, whose own package is the repository itself. */
function inPackage(folder, path) {
  const places = [join(folder, '..', 'node_modules'), join(folder, 'node_modules')];
  const installed = places.map((place) => join(place, path)).find(existsSync);
  return (
    installed ?? join(ROOT, path.startsWith('say-so/') ? path.slice(7) : `node_modules/${path}`)
  );
}

/** The file of a path: `/film` is film.html, or index.html where a router in the page knows it; `/say-so/` the package. */
function fileOf(folder, pathname) {
  const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const [, first, ...rest] = path.split(/[\\/]/);
  if (first in COPIED) return inPackage(folder, [COPIED[first], ...rest].join('/'));
  const file = join(folder, extname(path) ? path : `${path}.html`);
  return extname(path) || existsSync(file) ? file : join(folder, 'index.html');
}

/**
 * @param {string} folder
 * @param {{ port?: number, second?: string }} options `second`: the second site, where it is not at its usual address
 */
export async function serve(folder, { port = 0, second } = {}) {
  const server = createServer(async ({ url }, response) => {
    const file = fileOf(resolve(folder), new URL(url, 'http://site').pathname);
    const body = await readFile(file).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    const isPage = second && extname(file) === '.html';
    response.end(
      isPage ? String(body).replaceAll(`http://127.0.0.1:${SECOND_PORT}`, second) : body,
    );
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, 'localhost', done));
  return {
    origin: `http://localhost:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder, port] = process.argv;
  const { origin } = await serve(folder, { port: Number(port) });
  console.log(`The example answers at ${origin}`);
}
