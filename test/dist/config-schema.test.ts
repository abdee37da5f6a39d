import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readConfig } from '../../src/core/config.js';
import { CONSENT_TYPES } from '../../src/core/consent-types.js';
import { DIALECTS } from '../../src/core/dialects.js';
import { inRegion, REGION } from '../../src/core/regions.js';
import { english } from '../../src/text/en.js';
import { makeTexts } from '../../src/text/text.js';
import { ofSchema, type Schema } from '../helpers/of-schema.js';

const schema = JSON.parse(readFileSync('schema/config.schema.json', 'utf8')) as Schema & {
  readonly $defs: Readonly<Record<string, Schema>>;
};
const isAllowed = new Ajv2020({ strictTypes: false }).compile(schema);

/** What the script says of a configuration. */
function heard(config: unknown): string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => said.push(text);
  try {
    makeTexts(inRegion(readConfig(config)).texts);
  } finally {
    console.warn = warn;
  }
  return said;
}

/** Gives entries of every list the ids that their place has, so that none is taken twice. */
function withIds(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value))
    if (Array.isArray(each))
      each.forEach((entry: unknown, index) => {
        if (Object(entry) === entry && Object.hasOwn(entry as object, 'id'))
          Object.assign(entry as object, { id: `id-${index}` });
        withIds(entry);
      });
  return value;
}

/** Regions name categories that there are: the schema cannot say so. */
function withoutRegions(config: object): object {
  return Object.fromEntries(Object.entries(config).filter(([key]) => key !== 'regions'));
}

/** With a few texts only: of a hundred most would be about nothing else. */
const few = ['close', 'prompt.title'].map((key) => [key, schema.$defs['texts']?.properties?.[key]]);
const texts = {
  ...schema.$defs['texts'],
  properties: Object.fromEntries(few) as Schema['properties'],
};
const configs = ofSchema(schema, { ...schema.$defs, texts } as Readonly<
  Record<string, Schema>
>).map((config) => withIds(config) as object);

const JUNK: readonly unknown[] = [
  null, true, 0, 396, 1.5, '', 'x', 'javascript:alert(1)', 'https://a.example/', '*', [], [null], ['x'], {}, { x: 1 },
]; // prettier-ignore

/** Every place in it, by the object that holds it. */
function places(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Record<string, unknown>, string],
    ...places(holder[key]),
  ]);
}

/** A configuration with something else at one of its places. */
const broken = fc.tuple(configs, fc.nat(), fc.constantFrom(...JUNK)).map(([config, at, junk]) => {
  const copy = structuredClone(withoutRegions(config));
  const all = places(copy);
  const [holder, key] = all[at % all.length] ?? [];
  if (holder && key !== undefined && key !== 'id') holder[key] = structuredClone(junk);
  return withIds(copy);
});

describe('the schema of the configuration', () => {
  it('allows nothing that the script reports', () => {
    fc.assert(
      fc.property(configs, (config) => {
        assert.ok(isAllowed(config), JSON.stringify(isAllowed.errors));
        assert.deepEqual(heard(withoutRegions(config)), []);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what the script reports, and nothing else', () => {
    fc.assert(
      fc.property(broken, (config) => {
        assert.equal(isAllowed(config), heard(config).length === 0, JSON.stringify(config));
      }),
      { numRuns: 1000 },
    );
  });

  for (const region of ['GB', 'US-CA', 'gb', 'EUROPE'])
    it(`says the same as the script of the region ${region}`, () => {
      const config = { regions: { [region]: { analytics: 'opt-out' } } };

      assert.equal(isAllowed(config), heard(config).length === 0);
    });

  for (const file of ['cli/src/policy/plan.js', 'demo/configure/to-config.js'])
    it(`knows the same regions as ${file}`, async () => {
      const { REGION: other } = (await import(pathToFileURL(file).href)) as { REGION: RegExp };

      assert.equal(other.source, REGION.source);
    });

  it('names every tool, consent type and text', () => {
    const { tool, consentType, texts: all } = schema.$defs;
    const words = Object.entries(all?.properties ?? {}).map(([key, text]) => [key, text.default]);

    assert.deepEqual(tool?.enum, [...DIALECTS.keys()]);
    assert.deepEqual(consentType?.enum, [...CONSENT_TYPES]);
    assert.deepEqual(Object.fromEntries(words), english);
  });

  it('names every key with the default that it has', () => {
    const read = readConfig({ categories: [{ id: 'a' }] });
    const { properties = {} } = schema;

    assert.deepEqual(Object.keys(properties).sort(), Object.keys(read).sort());
    for (const [key, { default: value }] of Object.entries(properties))
      if (value !== undefined && !['prompt', 'categories'].includes(key))
        assert.deepEqual(structuredClone(Reflect.get(read, key)), value, key);
  });
});
