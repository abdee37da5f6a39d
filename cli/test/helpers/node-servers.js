import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import express from 'express';
import { write } from './files.js';

/**
 * @import { IncomingMessage, Server } from 'node:http'
 * @import { RequestHandler } from 'express'
 * @import { Host } from './servers.js'
 */

/** @param {Server} server */
const stopping = (server) => async () => {
  server.close();
  server.closeAllConnections();
};

/** What a recipe exports stands in front of the files. @type {Host} */
export const onExpress = {
  wanted: 'express',
  isThere: true,
  async start({ folder, site, lines, port }) {
    const file = await write(folder, 'say-so-policy.mjs', lines);
    const steps = /** @type {RequestHandler[]} */ (
      Object.values(await import(pathToFileURL(file).href))
    );
    const server = express().use(steps).use(express.static(site)).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return stopping(server);
  },
};

/**
 * A request as Cloudflare gives it to a Worker: with what it knows of the place.
 *
 * @param {IncomingMessage} request
 * @param {string} origin
 */
async function asWorkerSees(request, origin) {
  const { url, method, headers } = request;
  const body = method === 'POST' ? { body: await text(request) } : {};
  const asked = new Request(`${origin}${url}`, {
    method: String(method),
    headers: /** @type {Record<string, string>} */ (headers),
    ...body,
  });
  return Object.assign(asked, { cf: { country: headers['cf-ipcountry'] } });
}

/** The Worker runs in node, in front of a server of static files. @type {Host} */
export const cloudflare = {
  wanted: 'node',
  isThere: true,
  async start({ folder, site, lines, port }) {
    const file = await write(folder, 'worker.mjs', lines);
    const { default: worker } = await import(pathToFileURL(file).href);
    const origin = express().use(express.static(site)).listen(0, '127.0.0.1');
    await once(origin, 'listening');
    const { port: behind } = /** @type {import('node:net').AddressInfo} */ (origin.address());
    /** In the place of a KV namespace: a line for each record. */
    const RECORDS = {
      put: (/** @type {string} */ key, /** @type {string} */ value) =>
        appendFile(join(folder, 'say-so.jsonl'), `${JSON.stringify({ key, record: value })}\n`),
    };
    const server = createServer(async (request, response) => {
      const asked = await asWorkerSees(request, `http://127.0.0.1:${behind}`);
      const answer = await worker.fetch(asked, { RECORDS });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return async () => Promise.all([stopping(server)(), stopping(origin)()]).then(() => {});
  },
};
