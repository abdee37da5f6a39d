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

/** A web site on a free port: what is put there, and external scripts `/ran.js?NUMBER`. */
export async function startSite() {
  const contents = new Map();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://site');
    const isCounted = pathname === '/ran.js';
    const body = isCounted ? `ran(${Number(search.slice(1))})` : contents.get(pathname);
    const type = TYPES[extname(pathname)] ?? 'text/plain';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type};charset=utf-8` });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** Puts a page or a file on the site, and returns its address. */
    put(path, body) {
      contents.set(path, body);
      return `http://127.0.0.1:${server.address().port}${path}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
