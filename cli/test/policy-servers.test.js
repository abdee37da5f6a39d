import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  BARE,
  COMPARED,
  COUNTING,
  DATED,
  FILE,
  NOTHING,
  REFUSED,
  granted,
  ids,
  listed,
  recordOf,
  services,
} from './helpers/answers.js';
import { HOSTS, freePort, linesFor } from './helpers/servers.js';
import { folder } from './helpers/run.js';

/** Ids that other pages have, some with one of ours in them. */
const strangers = ['other', 'my-analytics', 'analytics-2', 'marketing/ads-2', 'my-marketing/ads'];
const choices = fc.dictionary(fc.constantFrom(...ids, ...strangers), fc.boolean(), {
  noNullPrototype: true,
});

const root = await folder({ after });
// Servers that root starts look at files as somebody else.
await chmod(root, 0o755);

const SITES = Object.entries(HOSTS).flatMap(([name, host]) =>
  [[], ['--http']].map((options) => ({ name, host, options })),
);

for (const { name, host, options } of SITES) {
  if (!host.isThere) {
    console.warn(`Left out: ${name}, which is not installed (Debian package ${host.wanted}).`);
    continue;
  }
  describe(['say-so policy --server', name, ...options].join(' '), () => {
    /** @type {() => Promise<void>} */
    let stop;
    let port = 0;

    before(async () => {
      const place = join(root, [name, ...options].join(''));
      const site = join(place, 'site');
      await mkdir(site, { recursive: true });
      await writeFile(join(site, 'index.html'), '<!doctype html><title>Site</title>');
      await writeFile(join(site, 'a.js'), '');
      port = await freePort();
      const lines = await linesFor(FILE, name, ...options);
      stop = await host.start({ folder: place, site, lines, port });
    });
    after(() => stop());

    /** Not fetch: it adds to what a browser would send. @param {Record<string, string>} headers */
    async function ask(headers, path = '/') {
      const sent = request({
        port,
        host: '127.0.0.1',
        path,
        headers: { accept: 'text/html', ...headers },
      });
      sent.end();
      const [response] = await once(sent, 'response');
      response.resume();
      assert.equal(response.statusCode, 200);
      return response;
    }

    /** @param {Record<string, string>} headers */
    const policy = async (headers) =>
      String((await ask(headers)).headers['content-security-policy']).replace(/ +/g, ' ');

    it('lets in what needs no answer, and nothing that waits', async () => {
      assert.equal(
        await policy({}),
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: pay.example wss://pay.example *.pay.example wss://*.pay.example map.example wss://map.example ads.example/a wss://ads.example/a ads.example/a/ wss://ads.example/a/ pixel.example wss://pixel.example",
      );
    });

    it('lets in what is granted, and keeps hosts exact', async () => {
      assert.equal(
        await policy({
          cookie: `__Host-say-so=${recordOf({ 'analytics/ga4': true, functional: false, marketing: false })}`,
        }),
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: pay.example wss://pay.example *.pay.example wss://*.pay.example www.tags.example/gtag/ wss://www.tags.example/gtag/ ga4.example wss://ga4.example *.ga4.example wss://*.ga4.example",
      );
    });

    for (const [what, cookie] of Object.entries({
      ...COUNTING,
      ...(options.length && { 'the bare cookie': BARE }),
    }))
      it(`reads ${what}`, async () => {
        assert.deepEqual(
          listed(await policy({ cookie })),
          services.map(({ id }) => id),
        );
      });

    const canDate = ['caddy', 'php', 'express', 'cloudflare'].includes(name);
    const canCompare = name !== 'caddy';
    const refused = {
      ...(!options.length && { 'the bare cookie': BARE }),
      ...REFUSED,
      ...(canDate && DATED),
      ...(canCompare && COMPARED),
    };
    for (const [what, cookie] of Object.entries(refused))
      it(`lets nothing in for ${what}`, async () => {
        assert.deepEqual(listed(await policy({ cookie })), NOTHING);
      });

    it('lets in what the widget grants, whatever was answered', async () => {
      await fc.assert(
        fc.asyncProperty(choices, fc.boolean(), fc.boolean(), async (answered, gpc, wasThere) => {
          const cookie = `__Host-say-so=${recordOf(answered, { gpc: wasThere })}`;
          const signal = { 'sec-gpc': gpc ? '1' : '0' };
          const policyNow = await policy({ cookie, ...signal });

          assert.deepEqual(listed(policyNow), granted(answered, gpc, wasThere));
        }),
        { numRuns: 200 },
      );
    });

    for (const gpc of [true, false])
      it(`lets in what the widget grants ${gpc ? 'under' : 'without'} the signal`, async () => {
        const answer = await policy({ 'sec-gpc': gpc ? '1' : '0' });

        assert.deepEqual(listed(answer), granted(undefined, gpc));
      });

    it('keeps pages out of every cache', async () => {
      const { headers } = await ask({});

      assert.match(String(headers['cache-control']), /no-store/);
    });

    it('leaves scripts to caches, with the policy for workers', async () => {
      const { headers } = await ask({ accept: '*/*' }, '/a.js');

      assert.ok(headers['content-security-policy']);
      if (name !== 'php') assert.doesNotMatch(String(headers['cache-control']), /no-store/);
    });
  });
}
