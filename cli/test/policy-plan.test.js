import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Findings } from '../src/findings.js';
import { parseJson } from '../src/json/parse.js';
import { readBase } from '../src/policy/base.js';
import { readConfig } from '../src/policy/config.js';
import { planOf } from '../src/policy/plan.js';
import { sourcesOf } from '../src/policy/sources.js';
import { WrongUse } from '../src/wrong-use.js';

/** @param {string} id @param {string[]} hosts */
const service = (id, ...hosts) => ({ id, hosts });

/** @param {Record<string, unknown>} [keys] */
const analytics = (keys) => ({
  categories: [{ id: 'analytics', services: [service('a', 'a.example')], ...keys }],
});

describe('what a policy is made of', () => {
  const REGIONS = { regions: { GB: { analytics: 'opt-out' }, 'US-CA': { analytics: 'opt-in' } } };
  for (const [region, isOpen] of /** @type {[string, boolean][]} */ ([
    ['', false],
    ['GB', true],
    ['gb-sct', true],
    ['US-CA', false],
    ['FR', true],
  ]))
    it(`takes the modes of ${region || 'no region, the strictest'}`, () => {
      const config = /** @type {any} */ ({ ...analytics({ mode: 'opt-out' }), ...REGIONS, region });

      assert.equal(planOf(config).rules[0]?.isOpen, isOpen);
    });

  for (const [what, expected, keys] of /** @type {[string, string, object][]} */ ([
    ['no object', 'schema', []],
    ['a mode that there is not', 'schema', analytics({ mode: 'maybe' })],
    ['an id that there cannot be', 'schema', analytics({ id: 'An' })],
    [
      'hosts that are no list',
      'schema',
      analytics({ services: [{ id: 'a', hosts: 'a.example' }] }),
    ],
    [
      'a host that cannot be read',
      'host',
      analytics({ services: [service('a', 'https://a.example')] }),
    ],
    ['a host that ends a text', 'host', analytics({ services: [service('a', 'a"$b;.example')] })],
    ['too many days', 'schema', { ...analytics(), days: 400 }],
    ['one id twice', 'taken-id', { categories: [{ id: 'a' }, { id: 'a' }] }],
  ]))
    it(`finds ${what} in a configuration`, () => {
      const findings = new Findings('say-so.json');
      const input = parseJson(JSON.stringify(keys), findings);
      const config = input && readConfig(input, findings);

      assert.equal(config, undefined);
      assert.deepEqual(
        findings.sorted.map(({ code, severity }) => [code, severity]),
        [[expected, 'error']],
      );
    });

  for (const base of [
    "script-src 'self'",
    'default-src *',
    'default-src https:',
    "default-src 'self'; img-src http://*",
    "default-src 'self'; script-src 'nonce-abc'",
    "default-src 'self'; script-src 'strict-dynamic' 'sha256-x'",
    "default-src 'self'\" $x",
  ])
    it(`refuses the base ${base}`, () => {
      assert.throws(() => readBase(base), WrongUse);
    });

  it('writes hosts as addresses have them', () => {
    const hosts = ['BÜCHER.example/Straße;,$x/', '*.a.example:8443', 'a.example/x'];

    assert.deepEqual(
      hosts.flatMap(sourcesOf).filter((one) => !one.startsWith('wss://')),
      [
        'xn--bcher-kva.example/Stra%C3%9Fe%3B%2C%24x/',
        'a.example:8443',
        '*.a.example:8443',
        'a.example/x',
        'a.example/x/',
      ],
    );
  });
});
