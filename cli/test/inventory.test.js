import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { configFaults } from '../src/config/schema.js';
import { idOf } from '../src/inventory/config-draft.js';
import { writeFindings } from '../src/inventory/write.js';
import { outcomeOf } from './helpers/outcome.js';
import { folder } from './helpers/run.js';

describe('a configuration that a scan adds to', () => {
  const CONFIG = {
    revision: '7',
    unknown: [1],
    categories: [
      {
        id: 'analytics',
        title: 'Statistics',
        services: [
          { id: 'hotjar', purpose: 'Ours.', storage: [{ name: '_hjid', purpose: 'Ours.' }] },
        ],
      },
    ],
  };

  const seenWith = () => {
    const { seen } = outcomeOf();
    const sightings = seen.passes[0]?.sightings;
    sightings?.request({ url: 'https://static.hotjar.com/h.js', maker: undefined });
    sightings?.request({ url: 'https://1.cookie-cdn.example/', maker: undefined });
    sightings?.keeps([
      { kind: 'cookie', name: '_hjSessionUser_9', host: 'site.example', duration: '1 year' },
      { kind: 'cookie', name: 'own', host: 'site.example', duration: 'session' },
    ]);
    return seen;
  };

  it('keeps all that it says', async (context) => {
    const file = join(await folder(context), 'say-so.json');
    await writeFile(file, JSON.stringify(CONFIG, null, '\t'));

    await writeFindings(file, seenWith(), []);

    const text = await readFile(file, 'utf8');
    const { categories, ...others } = JSON.parse(text);
    const { categories: given, ...kept } = CONFIG;
    assert.deepEqual(others, kept);
    assert.match(text, /^\t"revision"/m);
    assert.equal(categories[0].title, given[0]?.title);
    assert.equal(categories[0].services[0].purpose, 'Ours.');
    assert.deepEqual(categories[0].services[0].hosts, ['*.hotjar.com', '*.hotjar.io']);
    assert.deepEqual(
      categories[0].services[0].storage.map((/** @type {{ name: string }} */ { name }) => name),
      ['_hjid', '_hjSessionUser_*'],
    );
  });

  it('gets hosts that a service lacks', async (context) => {
    const file = join(await folder(context), 'say-so.json');
    const services = [{ id: 'hotjar', name: 'Hotjar' }];
    await writeFile(file, JSON.stringify({ categories: [{ id: 'analytics', services }] }));
    const { seen } = outcomeOf();
    seen.passes[0]?.sightings.request({ url: 'https://static.hotjar.com/h.js', maker: undefined });

    await writeFindings(file, seen, []);

    const { categories } = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(categories[0].services[0].hosts, ['*.hotjar.com', '*.hotjar.io']);
  });

  it('gets what nobody knows to be described', async (context) => {
    const file = join(await folder(context), 'say-so.json');

    const said = await writeFindings(file, seenWith(), []);

    const { categories } = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(categories[0].services, [
      {
        id: 'this-site',
        name: 'site.example',
        provider: '',
        url: '',
        purpose: '',
        storage: [{ name: 'own', type: 'cookie', duration: 'session', purpose: '' }],
      },
    ]);
    assert.equal(categories[3].services[0].id, 'host-1-x-cdn-example');
    assert.match(said, /to be described, its purpose is empty: own \(cookie, in this-site\)$/m);
  });

  it('is made of what the page gives the script, where there is no file yet', async (context) => {
    const file = join(await folder(context), 'say-so.json');

    await writeFindings(file, { ...seenWith(), config: CONFIG }, []);

    const { revision, unknown, categories } = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual([revision, unknown, categories[0].title], ['7', [1], 'Statistics']);
    assert.deepEqual(
      categories.map((/** @type {{ id: string }} */ { id }) => id),
      ['analytics', 'marketing', 'necessary'],
    );
    assert.equal(CONFIG.categories.length, 1);
  });

  it('has the form that the schema asks for', async (context) => {
    const file = join(await folder(context), 'say-so.json');

    await writeFindings(file, seenWith(), []);

    assert.deepEqual(configFaults(JSON.parse(await readFile(file, 'utf8'))), []);
  });

  it('does not change when nothing is new', async (context) => {
    const file = join(await folder(context), 'say-so.json');
    await writeFindings(file, seenWith(), []);
    const first = await readFile(file, 'utf8');

    const said = await writeFindings(file, seenWith(), []);

    assert.equal(await readFile(file, 'utf8'), first);
    assert.match(said, /: 0 services, 0 stored names added$/m);
  });

  for (const text of ['{', '[]', '{ "categories": {} }'])
    it(`is not touched where it is ${text}`, async (context) => {
      const file = join(await folder(context), 'say-so.json');
      await writeFile(file, text);

      await assert.rejects(writeFindings(file, seenWith(), []), /nothing was written/);

      assert.equal(await readFile(file, 'utf8'), text);
    });

  it('has ids that no filter list looks for', () => {
    assert.equal(idOf('Consent.CookieBot.com'), 'x-xbot-com');
  });
});
