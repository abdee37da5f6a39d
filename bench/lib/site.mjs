import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = { '': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The folder with the built script. Another one lets two builds be compared. */
const DIST = process.env.SAY_SO_DIST ?? join(import.meta.dirname, '..', '..', 'dist');

/** A file of the built script. */
export function builtFile(name) {
  const path = join(DIST, name);
  if (!existsSync(path)) throw new Error(`${path} is not there: npm run build makes it.`);
  return readFileSync(path);
}

/** A file of a peer's package. */
export const peerFile = (path) =>
  readFileSync(join(import.meta.dirname, '..', 'node_modules', path));

/** Files are kept by browsers that come again, pages and the scripts that are counted are not. */
const keepFor = (pathname) =>
  extname(pathname) && pathname !== COUNTED ? 'max-age=3600' : 'no-store';

const COUNTED = '/ran.js';

/**
 * Web sites on a free port: what is put there, an empty page `/blank`, and external scripts `/ran.js?NUMBER`. Every host
 * below `localhost` leads there, and two of them are strangers to each other.
 */
export async function startSite() {
  const contents = new Map([['/blank', '<!doctype html><title>blank</title>']]);
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://site');
    requests.push(pathname);
    const body = pathname === COUNTED ? `ran(${Number(search.slice(1))})` : contents.get(pathname);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${TYPES[extname(pathname)] ?? 'text/plain'};charset=utf-8`,
      'cache-control': keepFor(pathname),
      'access-control-allow-origin': '*',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    /** The paths that were asked for, in this order. */
    requests,
    /** Puts a page or a file there, and returns its address on one of the hosts. */
    put(path, body, host = 'shop') {
      contents.set(path, body);
      return `http://${host}.localhost:${port}${path}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
