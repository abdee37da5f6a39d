import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SERVERS } from '../src/policy/servers/index.js';
import { FILE } from './helpers/answers.js';
import { folder, run } from './helpers/run.js';

/** Prints for nginx from a configuration. @param {unknown} config @param {string[]} more */
const print = (config, ...more) =>
  run(['policy', '-', '--server', 'nginx', ...more], { input: JSON.stringify(config) });

/** @param {string} id @param {string[]} hosts */
const service = (id, ...hosts) => ({ id, hosts });

/** @param {Record<string, unknown>} [keys] */
const analytics = (keys) => ({
  categories: [{ id: 'analytics', services: [service('a', 'a.example')], ...keys }],
});

/** @param {string} base */
const withBase = (base) => print(analytics(), '--base', base);

describe('say-so policy', () => {
  it('reads say-so.json where no file is named', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'say-so.json'), JSON.stringify(analytics()));

    const { code, out, err } = await run(['policy', '--server', 'nginx'], { cwd });

    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /a\.example wss:\/\/a\.example/);
  });

  for (const server of Object.keys(SERVERS))
    it(`says when to print for ${server} again`, async () => {
      const { out } = await run(['policy', FILE, '--server', server]);

      assert.match(
        out.slice(0, 100),
        /say-so policy; print it again whenever say-so\.json changes/,
      );
    });

  for (const words of [
    [],
    ['--server', 'iis'],
    ['--server', 'nginx', '--region', 'Europe'],
    ['--server', 'nginx', '--base', "img-src 'self'"],
  ])
    it(`is wrong use with ${words.join(' ') || 'no server'}`, async () => {
      const { code, out } = await run(['policy', FILE, ...words]);

      assert.equal(code, 2);
      assert.equal(out, '');
    });

  it('prints a header that only reports', async () => {
    const { out } = await print(analytics(), '--report-only');

    assert.match(out, /add_header Content-Security-Policy-Report-Only /);
  });

  it('prints who is let in when as JSON', async () => {
    const { out } = await print(analytics({ mode: 'opt-out' }), '--json');

    const { server, plan, lines, findings } = JSON.parse(out);
    assert.equal(server, 'nginx');
    assert.match(lines, /^# Printed/);
    assert.deepEqual(findings, []);
    assert.deepEqual(plan.rules, [
      {
        id: 'analytics/a',
        category: 'analytics',
        ids: ['analytics', 'analytics/a'],
        isOpen: true,
        isRefusable: false,
        sources: ['a.example', 'wss://a.example'],
      },
    ]);
  });

  for (const [
    where,
    names,
    keys,
    ...options
  ] of /** @type {[string, string[], object, ...string[]][]} */ ([
    ['https', ['__Host-say-so'], {}],
    ['plain http', ['__Host-say-so', 'say-so'], {}, '--http'],
    ['a domain with its subdomains', ['say-so'], { domain: 'site.example' }],
  ]))
    it(`looks for the cookie of ${where}`, async () => {
      const { out } = await print({ ...analytics(), ...keys }, '--json', ...options);

      assert.deepEqual(JSON.parse(out).plan.names, names);
    });

  it('prints nothing for what is no JSON', async () => {
    const { code, out, err } = await run(['policy', '-', '--server', 'nginx'], { input: '{' });

    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /\(json\)$/m);
  });

  for (const hosts of ['a.example', '*.example'])
    it(`prints nothing where ${hosts} needs no answer`, async () => {
      const free = { id: 'necessary', services: [service('own', hosts)] };
      const held = { id: 'marketing', services: [service('a', 'a.example')] };
      const { code, out, err } = await print({ categories: [free, held] });

      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /error .*: .* lets in marketing\/a {2}\(policy-open\)$/m);
    });

  it('warns where one grant lets in another service', async () => {
    const { code, err } = await print({
      categories: [
        { id: 'analytics', services: [service('wide', '*.host.example')] },
        { id: 'marketing', services: [service('one', 'a.host.example/x/')] },
      ],
    });

    assert.equal(code, 0);
    assert.match(err, /warning .*: analytics\/wide lets in marketing\/one {2}\(policy-overlap\)$/m);
  });

  for (const server of Object.keys(SERVERS))
    it(`leaves a service without hosts out for ${server}`, async () => {
      const input = JSON.stringify(analytics({ services: [service('empty')] }));
      const { out } = await run(['policy', '-', '--server', server], { input });

      assert.doesNotMatch(out, /analytics|say_so_0/);
    });

  it('warns of a service that never loads', async () => {
    const { code, err } = await print(analytics({ services: [service('a')] }));

    assert.equal(code, 0);
    assert.match(err, /warning .*: analytics\/a {2}\(policy-empty\)$/m);
  });

  it('adds hosts to what loads, and leaves none alone', async () => {
    const { out } = await withBase(
      "default-src 'self' cdn.example; object-src 'none'; IMG-SRC data:; frame-ancestors 'self'",
    );

    assert.match(
      out,
      /"default-src 'self' cdn\.example\$say_so_hosts; object-src 'none'; img-src data:\$say_so_hosts; frame-ancestors 'self'"/,
    );
  });

  it('prints nothing where the base lets a held host in', async () => {
    const { code, err } = await withBase("default-src 'self' https://a.example");

    assert.equal(code, 1);
    assert.match(err, /\(policy-open\)$/m);
  });
});
