import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig as widgetConfig } from '../../dist/esm/core/config.js';
import { inRegion } from '../../dist/esm/core/regions.js';
import { Findings } from '../src/findings.js';
import { parseJson } from '../src/json/parse.js';
import { readBase } from '../src/policy/base.js';
import { readConfig } from '../src/policy/config.js';
import { answerPattern, answerPatternForGo } from '../src/policy/patterns.js';
import { planOf } from '../src/policy/plan.js';
import { nginx } from '../src/policy/servers/nginx.js';
import { covers, sourcesOf } from '../src/policy/sources.js';
import { WrongUse } from '../src/wrong-use.js';

/** @param {string} id @param {string[]} hosts */
const service = (id, ...hosts) => ({ id, hosts });

/** @param {Record<string, unknown>} [keys] */
const analytics = (keys) => ({
  categories: [{ id: 'analytics', services: [service('a', 'a.example')], ...keys }],
});

describe('what a policy is made of', () => {
  const MODES = /** @type {any} */ ({
    categories: [
      { id: 'a', mode: 'opt-out', services: [service('s', 'a.example')] },
      { id: 'b', services: [service('s', 'b.example')] },
    ],
    regions: {
      GB: { a: 'opt-in', b: 'opt-out' },
      US: { a: 'always', b: 'opt-out' },
      'US-CA': { b: 'always' },
      'FR-75': { b: 'opt-out' },
    },
  });
  for (const region of ['', ...'GB gb-sct US US-CA FR-75 FR EU UK XX ZZ AP USA xUS U'.split(' ')])
    it(`takes the modes that the widget takes in ${region || 'no region'}`, (context) => {
      context.mock.method(console, 'warn', () => undefined);
      const { always, rules } = planOf({ ...MODES, region });

      const { categories } = inRegion(widgetConfig({ ...MODES, region }));
      for (const { id, mode } of categories) {
        const rule = rules.find(({ category }) => category === id);
        assert.equal(rule?.isOpen, mode === 'always' ? undefined : mode === 'opt-out');
        assert.equal(always.includes(`${id}.example`), mode === 'always');
      }
    });

  for (const [what, keys, signals] of /** @type {[string, object, string[]][]} */ ([
    ['nothing', {}, ['Sec-GPC']],
    ['Do Not Track', { dnt: true }, ['Sec-GPC', 'DNT']],
    ['no signal', { gpc: false }, []],
  ]))
    it(`looks for the signals where ${what} is configured`, () => {
      assert.deepEqual(planOf({ ...analytics(), ...keys }).signals, signals);
    });

  it('counts as many days as the widget where none are configured', () => {
    assert.equal(planOf(analytics()).days, widgetConfig({}).days);
  });

  const PLAN = planOf(analytics());
  for (const [moment, isOne] of /** @type {[string, boolean][]} */ ([
    ['2026-01-31T00:00:00Z', true],
    ['2026-12-09T19:39:49Z', true],
    ['2026-04-30T20:59:59Z', true],
    ['2026-11-10T23:00:00Z', true],
    ['2026-02-28T12:00:00Z', true],
    ['2028-02-29T12:00:00Z', true],
    ['2096-02-29T12:00:00Z', true],
    ['2026-04-31T12:00:00Z', false],
    ['2026-02-29T12:00:00Z', false],
    ['2028-02-30T12:00:00Z', false],
    ['2026-00-10T12:00:00Z', false],
    ['2026-13-10T12:00:00Z', false],
    ['2026-01-00T12:00:00Z', false],
    ['2026-01-32T12:00:00Z', false],
    ['2026-01-01T24:00:00Z', false],
    ['2026-01-01T12:60:00Z', false],
    ['2026-01-01T12:00:60Z', false],
  ]))
    it(`${isOne ? 'reads' : 'does not read'} an answer of ${moment}`, () => {
      const record = `v=1&at=${moment}&rev=&granted=analytics&denied=`;

      for (const pattern of [answerPattern(PLAN), answerPatternForGo(PLAN)])
        assert.equal(new RegExp(pattern).test(record), isOne);
    });

  it('writes no word that is too long for nginx', () => {
    const hosts = Array.from({ length: 400 }, (_, index) => `host-${index}.example`);
    const categories = ['necessary', 'analytics'].map((id) => ({
      id,
      services: [service('a', ...hosts.map((host) => `${id}.${host}`))],
    }));
    const plan = planOf({ categories });

    const lines = nginx(plan, { base: readBase(), header: 'Content-Security-Policy' });

    const words = lines.match(/"[^"]*"/g) ?? [];
    assert.ok(words.every(({ length }) => length < 4096));
    const listed = new Set(words.flatMap((word) => word.slice(1, -1).split(' ')));
    assert.ok(
      [...plan.always, ...plan.rules.flatMap(({ sources }) => sources)].every((one) =>
        listed.has(one),
      ),
    );
    assert.ok(words.length < 100);
  });

  for (const [wide, narrow, isCovered] of /** @type {[string, string, boolean][]} */ ([
    ['a.example', 'a.example/x', true],
    ['HTTPS://A.example', 'wss://a.example', true],
    ['a.example/x/', 'a.example/x/y', true],
    ['a.example/x/', 'a.example', false],
    ['a.example/x/', 'a.example/y/x/', false],
    ['*.a.example', 'b.a.example', true],
    ['*.a.example', 'a.example', false],
    ['*.a.example', 'ba.example', false],
    ['b.a.example', 'a.example', false],
    ['a.example:*', 'a.example', true],
    ['a.example:8443', 'a.example', false],
    ['a.example:*', 'a.example:8443', true],
    ['*.a.example:*/x/', 'b.a.example:8443/x/', true],
    ['https://a.example:443', 'a.example/x', true],
    ['a.example', 'a.example:8443', false],
  ]))
    it(`sees that ${wide} ${isCovered ? 'lets in' : 'does not let in'} ${narrow}`, () => {
      assert.equal(covers(wide, narrow), isCovered);
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
