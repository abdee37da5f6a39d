import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The real libraries that the second site hands out, from their npm packages. */
const LIBRARIES = {
  '/snowplow.js': ['@snowplow/browser-tracker', 'dist/index.umd.min.js'],
  '/mixpanel.js': ['mixpanel-browser', 'dist/mixpanel.min.js'],
  '/countly.js': ['countly-sdk-web', 'lib/countly.min.js'],
  '/plausible.js': ['@plausible-analytics/tracker', 'plausible.js'],
};

/** What is served beside the site, whatever its folder: our script with its translations, and the pages about it. */
const OWN_FILES = [
  [/^\/(?:say-so[\w.]*\.js|locales\/[\w-]+\.json)$/, 'dist'],
  [/^\/(?:configure\/known\.json|docs\/.*)$/, 'build/site'],
  [/^\/configure\/[\w.-]+$/, 'demo'],
  [/^\/catalogue\/to-service\.js$/, '.'],
  [/^\/modules\/(lit-html\/[\w/-]+\.js)$/, 'node_modules'],
];

/** What the pages may load: the configurator shows itself in a frame, has a Lit of its own, and knows no second site. */
function policyOf(path, trackerOrigin) {
  const isOwn = /^\/(?:configure|docs)\//.test(path);
  const others = isOwn ? '' : ` ${trackerOrigin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${others}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${others}`,
    ...(isOwn ? ["frame-src 'self'", "base-uri 'none'", "form-action 'none'"] : []),
    "require-trusted-types-for 'script'",
    `trusted-types say-so${isOwn ? ' lit-html preview' : ''}`,
  ].join('; ');
}

/** The file of ours that a path names; nothing where it is one of the site. */
function ownFile(path) {
  const [pattern, place] = OWN_FILES.find(([each]) => each.test(path)) ?? [];
  return pattern && join(ROOT, place, pattern.exec(path)[1] ?? path);
}

const require = createRequire(import.meta.url);

/** A file inside a package, also where the package does not export it. */
function libraryFile([name, file]) {
  return require.resolve
    .paths(name)
    .map((path) => join(path, name, file))
    .find(existsSync);
}

async function listen(handler, host, port) {
  const server = createServer((request, response) => {
    handler(request, response).catch((error) => {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500, { 'content-type': 'text/plain' });
      response.end(String(error.code ?? error));
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}

async function readBody(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The second site: hands out analytics libraries, takes what they send, and keeps a list of it all. */
async function startTracker(port, received, scripts) {
  const server = await listen(
    async (request, response) => {
      const { pathname } = new URL(request.url, 'http://tracker');
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
      response.setHeader('access-control-allow-credentials', 'true');
      response.setHeader('access-control-allow-headers', 'content-type');
      // What a browser has at hand it does not ask for, and the list would be short of it.
      response.setHeader('cache-control', 'no-store');
      if (request.method === 'OPTIONS') return response.writeHead(204).end();
      const { method } = request;
      const body = await readBody(request);
      received.push({
        time: new Date().toISOString(),
        method,
        path: request.url,
        bytes: body.length,
        body: String(body),
      });
      if (pathname in LIBRARIES || pathname in scripts) {
        response.setHeader('content-type', TYPES['.js']);
        return response.end(
          scripts[pathname]?.replaceAll('%TRACKER%', `http://${request.headers.host}`) ??
            (await readFile(libraryFile(LIBRARIES[pathname]))),
        );
      }
      // Any other script says which one it is, so that a test can see what ran and in which order.
      if (pathname.endsWith('.js')) {
        const { searchParams } = new URL(request.url, 'http://tracker');
        await new Promise((done) => setTimeout(done, Number(searchParams.get('delay') ?? 0)));
        if (searchParams.has('fail')) return response.writeHead(500).end();
        response.setHeader('content-type', TYPES['.js']);
        return response.end(`(window.ran ??= []).push(${JSON.stringify(pathname)});`);
      }
      // Countly takes any other answer for a failure.
      return response.setHeader('content-type', TYPES['.json']).end('{"result":"Success"}');
    },
    '127.0.0.1',
    port,
  );
  // A socket is asked for and never opened.
  server.on('upgrade', ({ method, url }, socket) => {
    received.push({ time: new Date().toISOString(), method, path: url, bytes: 0, body: '' });
    socket.destroy();
  });
  return server;
}

/**
 * Serves a site on `http://localhost` and, as another site to every browser, its trackers on
 * `http://127.0.0.1`. Ports of 0 are free ones.
 *
 * @param {{ port?: number, trackerPort?: number, folder?: string, pages?: Record<string, unknown>,
 *   scripts?: Record<string, string> }} options
 *   `pages`: paths that are answered with a text, an object as JSON, or a function of request and response;
 *   `scripts`: paths that the second site answers with a script
 */
export async function startSite({
  port = 0,
  trackerPort = 0,
  folder = join(ROOT, 'demo/site'),
  pages = {},
  scripts = {},
} = {}) {
  const received = [];
  const tracker = await startTracker(trackerPort, received, scripts);
  const trackerOrigin = `http://127.0.0.1:${tracker.address().port}`;

  const read = async (path) => readFile(ownFile(path) ?? join(folder, path));

  const site = await listen(
    async (request, response) => {
      const { pathname } = new URL(request.url, 'http://site');
      const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (path === '/received.json') {
        if (request.method === 'DELETE') received.length = 0;
        const told = JSON.stringify(received, ['time', 'method', 'path', 'bytes']);
        return response.setHeader('content-type', TYPES['.json']).end(told);
      }
      const page = pages[path];
      if (typeof page === 'function') return page(request, response);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      const body = page ?? (await read(path));
      response.setHeader('content-type', type);
      if (page === undefined && extname(path) === '.html')
        response.setHeader('content-security-policy', policyOf(path, trackerOrigin));
      // The preview of the configurator has an origin of its own, and fetches translations all the same.
      if (path.startsWith('/locales/')) response.setHeader('access-control-allow-origin', '*');
      if (typeof body === 'object' && !Buffer.isBuffer(body))
        return response.end(JSON.stringify(body));
      return response.end(
        extname(path) === '.html' ? String(body).replaceAll('%TRACKER%', trackerOrigin) : body,
      );
    },
    'localhost',
    port,
  );

  return {
    origin: `http://localhost:${site.address().port}`,
    trackerOrigin,
    /** What the second site has received, oldest first. */
    received,
    async stop() {
      for (const server of [site, tracker]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
