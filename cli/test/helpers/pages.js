import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { inRepository } from './run.js';

/**
 * @import { LaunchOptions } from 'puppeteer-core'
 * @typedef {object} Origin
 * @property {string} host
 * @property {string[]} asked the paths, in the order that they came
 * @property {(paths: string[]) => Promise<void>} whenAsked resolves when all of them have come; names those that do not
 * @property {() => void} stop
 */

/** The project's own ways to find a browser. @param {string} name */
const script = (name) => import(new URL(`../../../scripts/${name}`, import.meta.url).href);

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', gif: 'image/gif' };

/** How long a browser may take for a page, or to ask for something, in milliseconds. */
export const PATIENCE_MS = 15_000;

/** An origin of its own that counts what it is asked for. @returns {Promise<Origin>} */
export async function startOrigin() {
  /** @type {string[]} */
  const asked = [];
  const come = new EventEmitter();
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    come.emit('request');
    const ending = /** @type {keyof typeof TYPES} */ (url.split('.').at(-1));
    response.writeHead(200, {
      'content-type': TYPES[ending] ?? 'text/plain',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end();
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    asked.push(url);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const host = `127.0.0.1:${port}`;
  const whenAsked = async (/** @type {string[]} */ paths) => {
    const missing = () => paths.filter((path) => !asked.includes(path));
    const allAsked = async () => {
      while (missing().length) await once(come, 'request');
    };
    await Promise.race([allAsked(), pause(PATIENCE_MS, undefined, { ref: false })]);
    const names = missing().join(' ');
    if (names)
      throw new Error(`${host} was never asked for ${names}, only for: ${asked.join(' ')}`);
  };
  return { host, asked, whenAsked, stop };
}

/** What every browser asks for. Not the background: Firefox remembers what it has refused. */
export const SURE = [
  ...['link.css', 'import.css', 'script.js', 'async.js', 'defer.js', 'module.js', 'preload.js'],
  ...['img.gif', 'srcset.gif', 'frame.html', 'object.html', 'embed.html'],
  ...['fetch', 'image.gif', 'xhr', 'beacon', 'video', 'audio', 'poster.gif'],
].map((name) => `/${name}`);

/** Everything that a static page and its inline scripts ask of a host, and the paths that it asks for. @param {string} host */
export const asking = (host) => `
<link rel="stylesheet" href="http://${host}/link.css">
<link rel="preload" as="script" href="http://${host}/preload.js">
<link rel="modulepreload" href="http://${host}/modulepreload.js">
<link rel="icon" href="http://${host}/icon.gif">
<script src="http://${host}/script.js"></script>
<script src="http://${host}/async.js" async></script>
<script src="http://${host}/defer.js" defer></script>
<script type="module" src="http://${host}/module.js"></script>
<style>@import "http://${host}/import.css"; #h${host.replace(/\D/g, '')} { background: url("http://${host}/background.gif") }</style>
<p id="h${host.replace(/\D/g, '')}">Text</p>
<img src="http://${host}/img.gif" alt=""><img srcset="http://${host}/srcset.gif 1x" alt="">
<iframe src="http://${host}/frame.html" title="Frame"></iframe>
<object data="http://${host}/object.html"></object><embed src="http://${host}/embed.html">
<video src="http://${host}/video" preload="auto"></video><audio src="http://${host}/audio" preload="auto"></audio>
<video poster="http://${host}/poster.gif"></video>
<script>
  tried.push(
    fetch('http://${host}/fetch'),
    new Promise((done) => Object.assign(new Image(), { onload: done, onerror: done, src: 'http://${host}/image.gif' })),
    new Promise((done) => {
      const asked = new XMLHttpRequest();
      asked.onloadend = done;
      asked.open('GET', 'http://${host}/xhr');
      asked.send();
    }),
  );
  navigator.sendBeacon('http://${host}/beacon', 'x');
</script>`;

/** The lines of the guide that load a page again. */
const [reload = ''] =
  /<script>\s*SaySo\.ready[\s\S]*?<\/script>/.exec(
    readFileSync(inRepository('docs/servers.md'), 'utf8'),
  ) ?? [];

/** The page of a site: our script, then all that it asks of each host. @param {object} config @param {string[]} hosts */
export const pageAsking = (config, hosts) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Site</title>
<script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
<script src="/say-so.js"></script>
<script>const tried = []</script>
${reload}
</head>
<body>
<h1>Site</h1>
${hosts.map(asking).join('\n')}
<script>
  const settled = new Promise((done) => addEventListener('load', done)).then(() => Promise.allSettled(tried));
</script>
</body>
</html>
`;

/** How to start each browser that is here; the others are said. @returns {Promise<[name: string, LaunchOptions][]>} */
export async function browsersHere() {
  const { findChromium } = await script('browsers.mjs');
  const { ENGINES } = await script('engines.mjs');
  const { executablePath, headless } = await findChromium();
  const firefox = await ENGINES.firefox.find();
  if (!firefox) console.warn('Left out: Firefox, which is not installed.');
  return [
    [
      'Chromium',
      {
        executablePath,
        headless: headless === 'shell' ? 'shell' : true,
        args: ['--no-sandbox', '--disable-gpu'],
      },
    ],
    ...(firefox
      ? /** @type {[string, LaunchOptions][]} */ ([
          ['Firefox', { browser: 'firefox', executablePath: firefox }],
        ])
      : []),
  ];
}

export { puppeteer };
