import type { Page } from 'puppeteer-core';
import type { Site } from '#demo/site-server.mjs';

/**
 * Lets a visitor have the site over https, on any host. Every request is answered from here: a page of the real web may
 * not ask this machine.
 */
export async function overHttps(visitor: Page, site: Site): Promise<void> {
  await visitor.setRequestInterception(true);
  visitor.on('request', (request) => {
    const { protocol, origin, pathname } = new URL(request.url());
    // Firefox tells of data: addresses too.
    if (!protocol.startsWith('http')) return void request.continue();
    const server = origin === site.trackerOrigin ? origin : site.origin;
    void fetch(server + pathname).then(async (response) =>
      request.respond({
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        headers: { 'access-control-allow-origin': '*' },
        body: Buffer.from(await response.arrayBuffer()),
      }),
    );
  });
}
