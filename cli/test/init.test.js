import assert from 'node:assert/strict';
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { askToOverwrite, askWishes } from '../src/commands/init/ask.js';
import { checkConfig } from '../src/config/check-config.js';
import { Findings } from '../src/findings.js';
import { readCatalogue } from '../src/services/catalogue.js';
import { WrongUse } from '../src/wrong-use.js';
import { folder, run } from './helpers/run.js';

/** @param {string} cwd @param {string} file */
const json = async (cwd, file) => JSON.parse(await readFile(join(cwd, file), 'utf8'));

/** Writes a configuration and reads it. @param {import('node:test').TestContext} context @param {string[]} args */
async function init(context, ...args) {
  const cwd = await folder(context);
  const said = await run(['init', ...args], { cwd });
  return { cwd, ...said };
}

describe('say-so init', () => {
  it('writes the services that are named', async (context) => {
    const { cwd, code, err } = await init(context, '--services', 'ga4,youtube');

    const { categories, signals, $schema } = await json(cwd, 'say-so.json');
    const ids = categories.map((/** @type {any} */ { id, services = [] }) => [
      id,
      services.map((/** @type {any} */ service) => service.id),
    ]);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.deepEqual(ids, [
      ['necessary', []],
      ['analytics', ['ga4']],
      ['marketing', ['youtube']],
    ]);
    assert.deepEqual(signals, { google: true });
    assert.match($schema, /config\.schema\.json$/);
  });

  it('writes the tag and the marked code', async (context) => {
    const { cwd, out } = await init(context, '--services', 'ga4');

    const snippet = await readFile(join(cwd, 'say-so.html'), 'utf8');
    const tag = '<script src="/say-so.js" data-config="/say-so.json"></script>';
    assert.ok(snippet.includes(tag) && out.includes(tag));
    assert.match(snippet, /type="text\/plain" data-say-so="analytics" data-say-so-service="ga4"/);
  });

  it('says to put the file where the tag looks', async (context) => {
    const { out } = await init(context, '--yes', '--script', '/js/say-so.js');

    const [, address] = /data-config="(.*?)"/.exec(out) ?? [];
    assert.ok(out.includes(`at /js/say-so.js, and say-so.json at ${address}.`), out);
  });

  it('writes the words of the language', async (context) => {
    const { cwd } = await init(context, '--yes', '--lang', 'de-AT');

    assert.equal((await json(cwd, 'say-so.json')).lang, 'de');
    assert.equal((await json(cwd, 'locales/de.json'))['reject-all'], 'Alle ablehnen');
  });

  it('puts the configuration into the page when asked', async (context) => {
    const { cwd } = await init(context, '--services', 'ga4', '--inline', '--script', '/js/s.js');

    const snippet = await readFile(join(cwd, 'say-so.html'), 'utf8');
    const [, inline = ''] = /data-say-so-config>([^<]*)<\/script>/.exec(snippet) ?? [];
    const { $schema: _, ...config } = await json(cwd, 'say-so.json');
    assert.deepEqual(JSON.parse(inline), config);
    assert.match(snippet, /<script src="\/js\/s\.js"><\/script>/);
  });

  it('leaves a file alone that is there', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'say-so.json'), 'mine');

    const refused = await run(['init', '--yes'], { cwd });
    const kept = await readFile(join(cwd, 'say-so.json'), 'utf8');
    const forced = await run(['init', '--yes', '--force'], { cwd });

    assert.equal(refused.code, 2);
    assert.match(refused.err, /^say-so: say-so\.json: there already; --force writes over it$/m);
    assert.equal(kept, 'mine');
    assert.equal(forced.code, 0);
    assert.equal((await json(cwd, 'say-so.json')).categories.length, 4);
  });

  it('names the nearest service for one that there is not', async (context) => {
    const { code, err } = await init(context, '--services', 'ga4,yutube');

    assert.equal(code, 2);
    assert.equal(err, 'say-so: the catalogue has no service “yutube”; did you mean youtube?\n');
  });

  it('takes the name of a service for its id', async (context) => {
    const { cwd } = await init(context, '--services', 'Google Analytics, ga4');

    const { categories } = await json(cwd, 'say-so.json');
    assert.equal(categories[1].services.length, 1);
  });

  it('prints what it did as JSON', async (context) => {
    const { cwd, out } = await init(context, '--json', '--yes', '-o', 'legal/site.json');

    const { written, config, snippet, findings } = JSON.parse(out);
    assert.deepEqual(written, ['legal/site.json', 'legal/site.html']);
    assert.deepEqual(await json(cwd, 'legal/site.json'), config);
    assert.match(snippet, /data-config="\/site\.json"/);
    assert.deepEqual(findings, []);
  });

  it('finds the schema of an installed package', async (context) => {
    const cwd = await folder(context);
    await mkdir(join(cwd, 'node_modules/say-so/dist/schema'), { recursive: true });
    await writeFile(join(cwd, 'node_modules/say-so/dist/schema/config.schema.json'), '{}');

    await run(['init', '--yes'], { cwd });
    await run(['init', '--yes', '-o', 'public/say-so.json'], { cwd });

    const rest = 'node_modules/say-so/dist/schema/config.schema.json';
    assert.equal((await json(cwd, 'say-so.json')).$schema, `./${rest}`);
    assert.equal((await json(cwd, 'public/say-so.json')).$schema, `../${rest}`);
  });

  /** @type {[string, string[], RegExp][]} */
  const WRONG = [
    ['nobody to ask', [], /nobody can be asked here/],
    ['a language that nobody speaks', ['--yes', '--lang', 'tlh'], /no words in “tlh”/],
    ['an output of another kind', ['--yes', '-o', 'say-so.yaml'], /does not end in \.json/],
    ['services beside another tool', ['--from', 'x.js', '--services', 'ga4'], /leave --services/],
    ['a file that is not there', ['--from', 'missing.js'], /missing\.js cannot be read/],
  ];
  for (const [what, args, sentence] of WRONG)
    it(`ends with 2 and writes nothing for ${what}`, async (context) => {
      const { code, out, err } = await init(context, ...args);

      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, sentence);
    });

  it('makes a sound configuration of every service, but for their number', async (context) => {
    const ids = readCatalogue().map(({ id }) => id);
    const { cwd } = await init(context, '--services', ids.join());
    const findings = new Findings('say-so.json');

    const isAllowed = checkConfig(await json(cwd, 'say-so.json'), {
      located: { source: '', places: new WeakMap() },
      findings,
    });

    assert.ok(isAllowed);
    assert.deepEqual([...new Set(findings.sorted.map(({ code }) => code))].sort(), [
      'long-answer',
      'no-duration',
      'no-provider',
      'shared-host',
    ]);
  });
});

/** A terminal on which keys are pressed, one after each question. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode() {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 40 });
  const waiting = /** @type {[RegExp, string[]][]} */ ([]);
  let shown = '';
  output.on('data', (data) => {
    shown += data;
    const [next] = waiting;
    if (!next?.[0].test(shown)) return;
    waiting.shift();
    shown = '';
    for (const key of next[1]) setImmediate(() => input.write(key));
  });
  const press = (/** @type {RegExp} */ question, /** @type {string[]} */ ...keys) =>
    waiting.push([question, keys]);
  return { input, output, press };
}

describe('the questions of say-so init', () => {
  it('ask for what is not known', async () => {
    const { input, output, press } = terminal();
    press(/Which services/, 'm', 'o', 'u', 's', 'e', 'f', 'l', 'o', 'w', '\t', '\r');
    press(/Which language/, '\r');
    press(/privacy notice/, '/', 'n', '\r');

    const wishes = await askWishes({}, { input, output });

    assert.deepEqual(wishes, { services: ['mouseflow'], lang: 'auto', notice: '/n' });
  });

  it('ask for nothing that is known', async () => {
    const known = { services: ['ga4'], lang: 'de', notice: '/notice' };

    assert.deepEqual(await askWishes(known), known);
  });

  it('write nothing when the person stops', async () => {
    const { input, output, press } = terminal();
    press(/Which services/, '\x03');

    await assert.rejects(askWishes({}, { input, output }), WrongUse);
  });

  it('leave files alone unless told otherwise', async () => {
    const { input, output, press } = terminal();
    press(/Write over say-so\.json/, '\r');

    assert.equal(await askToOverwrite(['say-so.json'], { input, output }), false);
  });
});
