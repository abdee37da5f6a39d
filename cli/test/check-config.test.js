import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkConfig } from '../src/config/check-config.js';
import { CONFIG_MESSAGES } from '../src/config/messages.js';
import { Findings } from '../src/findings.js';
import { parseJson } from '../src/json/parse.js';
import { folder, inRepository, run } from './helpers/run.js';

const FILM = {
  id: 'film',
  name: 'Film',
  provider: 'Film Ltd',
  url: 'https://film.example/data',
  purpose: 'Shows our films.',
  hosts: ['*.film.example'],
  storage: [{ name: 'f', duration: '1 day', purpose: 'Remembers the volume.' }],
};

/** A configuration in which a check finds nothing, with other keys. @param {object} [keys] */
const clean = (keys = {}) => ({
  categories: [{ id: 'necessary' }, { id: 'functional', services: [FILM] }],
  ...keys,
});

/** The same with another service. @param {object} keys @param {string} [category] */
const withService = (keys, category = 'functional') =>
  clean({ categories: [{ id: category, services: [{ ...FILM, ...keys }] }] });

/** @param {string[]} hosts */
const withHosts = (...hosts) => withService({ hosts });

/** @param {object} stored */
const withStored = (stored) => withService({ storage: [{ ...FILM.storage[0], ...stored }] });

/** What a check finds, as `line:column code`. @param {unknown} config @param {{ file?: string, site?: string }} [from] */
function found(config, { file = 'say-so.json', site } = {}) {
  const findings = new Findings(file);
  const parsed = parseJson(
    typeof config === 'string' ? config : JSON.stringify(config, null, 2),
    findings,
  );
  assert.ok(parsed);
  checkConfig(parsed.value, {
    located: parsed.located,
    findings,
    ...(site && { site: new URL(site) }),
  });
  return findings.sorted;
}

/** @param {unknown} config @param {{ file?: string, site?: string }} [from] */
const codes = (config, from) => [...new Set(found(config, from).map(({ code }) => code))];

/** A code, and configurations in which it alone is found. @type {Record<string, unknown[]>} */
const FOUND = {
  schema: [
    { colour: 'red' }, { days: 396 }, { days: 0 }, { revision: '\ud800' }, { prompt: 'popover' }, { compat: ['nobody'] }, { noticeUrl: 'javascript:alert(1)' },
    { categories: [{ id: 'Ads' }] }, { categories: [{ title: 'x' }] }, { categories: [{ id: 'a', consentTypes: ['ads'] }] }, { texts: { close: '' } },
    { texts: { close: 'x'.repeat(61) } }, withService({ storage: ['f'] }), { signals: { google: 'yes' } }, [], 'null',
  ],
  host: [
    'https://x.example', '//x.example', '*', '*.', 'a.*.example', '*x.example', 'x.example:y', 'x.example:443', 'x.example:80',
    'x.example.', 'a@x.example', 'x.example/*', 'x.example/a?b', 'x.example/#a', 'x example', 'x[.example',
  ].map((host) => withHosts(host)),
  'wide-host': ['*.com', 'com', '*.co.uk'].map((host) => withHosts(host)),
  'shared-host': [
    clean({ categories: [{ id: 'functional', services: [FILM] }, { id: 'marketing', services: [{ ...FILM, hosts: ['*.FILM.example/'] }] }] }),
  ],
  'own-host': [{ domain: 'film.example', ...clean() }],
  'taken-id': [
    { categories: [{ id: 'functional' }, { id: 'functional' }] },
    clean({ categories: [{ id: 'functional', services: [FILM, FILM] }] }),
  ],
  'unknown-category': [{ regions: { GB: { adverts: 'opt-out' } } }, clean({ regions: { GB: { marketing: 'opt-out' } } })],
  'necessary-mode': [{ categories: [{ id: 'necessary', mode: 'opt-in' }] }, { regions: { GB: { necessary: 'opt-in' } } }],
  'necessary-tracker': [
    withService({ id: 'ga4' }, 'necessary'),
    withService({ hosts: ['www.google-analytics.com'] }, 'necessary'),
    clean({ categories: [{ id: 'shop', title: 'Shop', text: 'x', mode: 'always', services: [{ ...FILM, id: 'meta-pixel' }] }] }),
  ],
  'long-answer': [{ revision: 'é'.repeat(170) + 'a'.repeat(50), categories: [{ id: 'functional' }] }],
  'wide-name': [withStored({ name: '*' })],
  'no-name': [withService({ name: '' }), withStored({ name: '' }), { categories: [{ id: 'films', text: 'x' }] }, { categories: [{ id: 'marketing', title: ' ' }] }],
  'no-purpose': [withService({ purpose: '' }), withStored({ purpose: '' }), { categories: [{ id: 'films', title: 'Films' }] }],
  'no-duration': [withStored({ duration: '' })],
  'no-provider': [withService({ provider: '' }), withService({ url: '' })],
  domain: ['https://x.example', '.x.example', 'x.example/', 'x.example:80', 'com', 'co.uk'].map((domain) => ({ domain })),
  language: [{ lang: 'tlh' }, { lang: 'not a tag' }],
  'unknown-text': [{ texts: { 'prompt.titel': 'x' } }, clean({ texts: { 'marketing.heading': 'x' } })],
  'text-values': [{ texts: { 'prompt.text': 'No values' } }, { texts: { close: 'Close {site}' } }],
  'hidden-id': [withService({ id: 'consent-films' }), { categories: [{ id: 'cookies', title: 'Films', text: 'x' }] }],
  'blocked-file': [{ record: { url: '/cookie-records' } }],
  'http-link': [withService({ url: 'http://film.example' })],
}; // prettier-ignore

describe('a check of a configuration', () => {
  it('finds nothing in a clean one', () => {
    assert.deepEqual(found(clean()), []);
    assert.deepEqual(found({}), []);
  });

  for (const [code, configs] of Object.entries(FOUND))
    for (const [index, config] of configs.entries())
      it(`finds ${code} and nothing else (${index + 1})`, () => {
        assert.deepEqual(codes(config), [code]);
      });

  it('finds every code that there is', () => {
    const own = Object.keys(CONFIG_MESSAGES).filter((code) => code !== 'record-host');

    assert.deepEqual(
      own.filter((code) => !(code in FOUND)),
      [],
    );
  });

  it('holds it against the address of the site', () => {
    const site = 'https://www.example.org/';

    assert.deepEqual(codes({ domain: 'example.org' }, { site }), []);
    assert.deepEqual(codes({ domain: 'shop.example.org' }, { site }), ['domain']);
    assert.deepEqual(codes(withHosts('*.example.org'), { site }), ['own-host']);
    assert.deepEqual(codes({ record: { url: '/records' } }, { site }), []);
    assert.deepEqual(codes({ record: { url: 'https://x.example/' } }, { site }), ['record-host']);
  });

  it('finds a name that filter lists block', () => {
    assert.deepEqual(codes({}, { file: 'cookie-config.json' }), ['blocked-file']);
  });

  it('says where each member stands', () => {
    const text =
      '{\n  "days": 182,\n  "categories": [\n    { "id": "functional" },\n    { "id": "functional" }\n  ]\n}';

    const [first] = found(text);

    assert.deepEqual([first?.line, first?.column, first?.code], [5, 7, 'taken-id']);
  });

  it('names the key that was meant', () => {
    const [first] = found({ categorys: [] });

    assert.match(first?.message ?? '', /did you mean categories\?$/);
  });

  it('allows what the README shows', () => {
    const readme = readFileSync(inRepository('README.md'), 'utf8');
    const configs = [...readme.matchAll(/data-say-so-config>([^]*?)<\/script>/g)];

    const errors = configs.flatMap(([, json = '']) =>
      found(json).filter(({ severity }) => severity === 'error'),
    );

    assert.ok(configs.length);
    assert.deepEqual(errors, []);
  });
});

describe('say-so check config', () => {
  it('tells a configuration from a notice by itself', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'say-so.json'), JSON.stringify({ days: 400 }));
    await writeFile(join(cwd, 'notice.json'), JSON.stringify({ title: 'x', sections: [] }));

    const { code, out } = await run(['check', 'say-so.json', 'notice.json'], { cwd });

    assert.equal(code, 1);
    assert.match(out, /^say-so\.json:1:2 {2}error .*days is more than 395 {2}\(schema\)$/m);
    assert.match(out, /^notice\.json:1:1 {2}warning /m);
  });

  it('takes a file for what it is told', async () => {
    const { code, out } = await run(['check', 'config', '--json', '-'], {
      input: '{"title": "x"}',
    });

    assert.equal(code, 1);
    assert.deepEqual(
      JSON.parse(out).map((/** @type {{ code: string }} */ finding) => finding.code),
      ['schema'],
    );
  });

  it('passes an empty configuration', async () => {
    const said = await run(['check', 'config', '-'], { input: '{}' });

    assert.deepEqual(said, { code: 0, out: '0 errors, 0 warnings\n', err: '' });
  });

  for (const kind of ['config', 'notice'])
    it(`takes no address of a page for a file: ${kind}`, async () => {
      const { code, err } = await run(['check', kind, 'https://www.example.org/x.json']);
      const help = await run(['check', kind, '--help']);

      assert.equal(code, 2);
      assert.match(err, /^say-so: https:\/\/www\.example\.org\/x\.json is an address/);
      assert.ok(!help.out.includes('or https:'));
    });

  it('ends with 2 for a site that is no address', async () => {
    const { code, err } = await run(['check', 'config', '--site', 'example', '-'], { input: '{}' });

    assert.equal(code, 2);
    assert.match(err, /^say-so: example is no address/);
  });
});
