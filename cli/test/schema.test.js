import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { schema, schemaFaults } from '../src/format/schema.js';
import { notices } from './helpers/notices.js';
import { inRepository } from './helpers/run.js';

const SMALL = {
  title: 'Privacy notice',
  sections: [{ title: 'Contact us', blocks: ['Write to us.'] }],
};
const with_ = (/** @type {unknown} */ block) => ({ ...SMALL, intro: [block] });

/** Every schema inside the schema, with where it stands. @param {any} node @param {string} path @returns {Iterable<[string, any]>} */
function* nodes(node, path = '') {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node) && !/(properties|\$defs|patternProperties|not)$/.test(path))
    yield [path, node];
  for (const [key, value] of Object.entries(node))
    if (key !== 'examples') yield* nodes(value, `${path}/${key}`);
}

const REFUSED = /** @type {Record<string, unknown>} */ ({
  'a key that it does not know': { ...SMALL, style: 'red' },
  'a format of another number': { ...SMALL, format: 'notice/2' },
  'a notice without sections': { title: 'x' },
  'an id with a capital': { ...SMALL, sections: [{ id: 'Contact', title: 'x' }] },
  'an id that is too long': { ...SMALL, sections: [{ id: 'a'.repeat(65), title: 'x' }] },
  'a question that it does not know': { ...SMALL, sections: [{ title: 'x', question: 'why' }] },
  'a string of 20,001 characters': with_('x'.repeat(20_001)),
  'a table of 21 columns': with_({ table: { head: Array(21).fill('x'), rows: [['x']] } }),
  'a table of 501 rows': with_({ table: { head: ['x'], rows: Array(501).fill(['x']) } }),
  'a block of two kinds': with_({ p: 'x', use: 'y' }),
  'a block of no kind': with_({ paragraph: 'x' }),
  'an image': with_({ img: 'x.png' }),
  'a link inside a link': with_({
    p: [{ a: [{ a: 'x', href: 'https://x.example' }], href: 'https://x.example' }],
  }),
  'a script for an address': with_({ p: [{ a: 'x', href: 'javascript:alert(1)' }] }),
  'a bare host for an address': with_({ p: [{ a: 'x', href: 'www.host.example' }] }),
  'a channel that it does not know': with_({ contact: ['fax'] }),
  'shared blocks that use others': { ...SMALL, shared: { a: [{ use: 'b' }] } },
  'a date in another order': { ...SMALL, updated: '01.11.2026' },
  'an e-mail address with a line break': with_({ p: [{ mail: 'a@b\nBcc:c@d' }] }),
});

const ALLOWED = /** @type {Record<string, unknown>} */ ({
  'the smallest notice': SMALL,
  'a later minor format': { ...SMALL, format: 'notice/1.2' },
  'the address of the schema': { $schema: './notice.schema.json', ...SMALL },
  'every channel': with_({ contact: ['email', 'post', 'phone', 'representative', 'authority'] }),
  'addresses of four schemes': with_({
    p: ['https://x.example', 'HTTP://x.example', 'mailto:a@b.example', 'tel:+44'].map((href) => ({
      a: 'x',
      href,
    })),
  }),
  'the notice of the demo': JSON.parse(
    readFileSync(inRepository('demo/site/legal/notice.json'), 'utf8'),
  ),
});

describe('schema', () => {
  for (const [name, notice] of Object.entries(REFUSED))
    it(`refuses ${name}`, () => {
      assert.notDeepEqual(schemaFaults(notice), []);
    });

  for (const [name, notice] of Object.entries(ALLOWED))
    it(`allows ${name}`, () => {
      assert.deepEqual(schemaFaults(notice), []);
    });

  it('says one thing about one fault', () => {
    const faults = Object.fromEntries(
      Object.entries(REFUSED).map(([name, notice]) => [name, schemaFaults(notice).length]),
    );

    const most = Math.max(...Object.values(faults));
    assert.ok(most <= 2, JSON.stringify(faults));
  });

  it('explains every key with a title and a sentence', () => {
    const silent = [...nodes(schema)].filter(
      ([path, { title, description }]) =>
        /\/(properties|\$defs)\/[^/]+$/.test(path) && !(title && description.endsWith('.')),
    );

    assert.deepEqual(
      silent.map(([path]) => path),
      [],
    );
  });

  it('has examples that it allows itself', () => {
    const ajv = new Ajv2020({ strict: false });
    const wrong = [...nodes(schema)].flatMap(([path, node]) => {
      const check = node.examples && ajv.compile({ ...node, $defs: schema.$defs });
      return (node.examples ?? [])
        .filter((/** @type {unknown} */ example) => !check(example))
        .map(() => path);
    });

    assert.deepEqual(wrong, []);
  });

  it('allows all that is generated from it', () => {
    fc.assert(
      fc.property(notices, (notice) => {
        assert.deepEqual(schemaFaults(notice), []);
      }),
      { numRuns: 200 },
    );
  });
});
