import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { recordOf } from './helpers/answers.js';
import { SERVERS, recipe, root, start } from './helpers/recipes.js';

/** @param {number} port @param {Record<string, string>} headers @param {{ path?: string, method?: string, body?: string }} [more] */
async function ask(port, headers, { path = '/', method = 'GET', body = '' } = {}) {
  const sent = request({ port, host: '127.0.0.1', path, method, headers });
  sent.end(body);
  const [response] = await once(sent, 'response');
  let html = '';
  for await (const piece of response) html += piece;
  return { status: response.statusCode, headers: response.headers, html };
}

for (const server of SERVERS)
  describe(`the recipes for ${server}`, async () => {
    const keep = await start('Keep the answer in Safari', server);
    const region = server !== 'Express' && (await start('Print the region', server));
    const records = await start('Receive records', server, (code) =>
      code.replace(/'say-so.jsonl'/, () => JSON.stringify(join(root, 'express.jsonl'))),
    );
    const files = {
      nginx: join(records.place, 'say-so.jsonl'),
      Express: join(root, 'express.jsonl'),
      PHP: join(records.place, '..', 'say-so.jsonl'),
      Cloudflare: join(records.place, 'say-so.jsonl'),
    };

    for (const [name, gpc] of /** @type {[string, boolean][]} */ ([
      ['__Host-say-so', false],
      ['__Host-say-so', true],
      ['say-so', false],
    ]))
      it(`send an older answer in ${name}${gpc ? ', under a signal,' : ''} back as it is`, async () => {
        const answer = recordOf({ analytics: true, 'analytics/ga4': true }, { daysAgo: 2, gpc });
        const { headers } = await ask(keep.port, { cookie: `a=b; ${name}=${answer}; c=d` });

        const [cookie = ''] = headers['set-cookie'] ?? [];
        const [kept, path, age = '', site, ...secure] = cookie.split('; ');
        assert.equal(kept, `${name}=${answer}`);
        assert.equal(path, 'Path=/');
        assert.equal(site, 'SameSite=Lax');
        const isKnownSecure = name.startsWith('__') || ['nginx', 'Cloudflare'].includes(server);
        assert.deepEqual(secure, isKnownSecure ? ['Secure'] : []);
        const days = Number(age.replace('Max-Age=', '')) / 86_400;
        assert.ok(Math.abs(days - (server === 'nginx' ? 182 : 180)) < 0.01, age);
      });

    const old = recordOf({ analytics: true }, { daysAgo: 2 });
    for (const [what, cookie] of Object.entries({
      'of today': `__Host-say-so=${recordOf({ analytics: true })}`,
      'that stands twice': `__Host-say-so=${old}; __Host-say-so=${old}`,
      'under two names': `__Host-say-so=${old}; say-so=${old}`,
      'that is malformed': `__Host-say-so=${old}"; Domain=x`,
      'that is not there': 'a=b',
    }))
      it(`send back no answer ${what}`, async () => {
        const { status, headers } = await ask(keep.port, { cookie });

        assert.equal(status, 200);
        assert.equal(headers['set-cookie'], undefined);
      });

    if (server !== 'nginx')
      it('send back no answer that has ended', async () => {
        const ended = recordOf({ analytics: true }, { daysAgo: 183 });
        const { headers } = await ask(keep.port, { cookie: `__Host-say-so=${ended}` });

        assert.equal(headers['set-cookie'], undefined);
      });

    for (const [country, expected] of [
      ['GB', 'GB'],
      ['XX', ''],
      ['T1', ''],
      ['"><b>', ''],
      [undefined, ''],
    ])
      if (region)
        it(`print the region ${expected || 'as not known'} for ${country}`, async () => {
          const { html } = await ask(region.port, country ? { 'cf-ipcountry': country } : {});

          assert.match(html, new RegExp(`<script [^>]*data-region="${expected}"`));
        });

    /** @param {string} body @param {string} [method] */
    const post = (body, method = 'POST') =>
      ask(
        records.port,
        { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body)}` },
        { path: '/say-so/records', method, body },
      );

    it('append what is received, a line each', async () => {
      const bodies = ['given', 'with\u2028 "quotes" \\ and é'].map((event) =>
        JSON.stringify({ schema: 'say-so/receipt-1', event }),
      );
      const answers = [];
      for (const body of bodies) answers.push((await post(body)).status);

      assert.deepEqual(answers, [204, 204]);
      const lines = (await readFile(files[server], 'utf8')).trim().split('\n');
      const kept = lines.map((line) => JSON.parse(line).record);
      assert.deepEqual(
        kept.map((one) => (typeof one === 'string' ? JSON.parse(one) : one)),
        bodies.map((body) => JSON.parse(body)),
      );
    });

    it('refuse what is too long, and other methods', async () => {
      const long = await post(JSON.stringify({ schema: 'say-so/receipt-1', x: 'x'.repeat(8192) }));
      const got = await ask(records.port, {}, { path: '/say-so/records' });

      assert.ok(Number(long.status) >= 400, String(long.status));
      assert.ok(Number(got.status) >= 400, String(got.status));
    });
  });

describe('the region on Express', () => {
  for (const [country, expected] of [
    ['GB', 'GB'],
    ['XX', ''],
    ['x', ''],
  ])
    it(`is ${expected || 'not known'} for ${country}`, async () => {
      const file = join(root, 'region.mjs');
      await writeFile(file, recipe('Print the region', 'Express')[0] ?? '');
      const { findRegion } = await import(pathToFileURL(file).href);
      const response = { locals: { region: undefined } };

      await new Promise((done) => findRegion({ get: () => country }, response, done));

      assert.equal(response.locals.region, expected);
    });
});
