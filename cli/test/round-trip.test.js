import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normal } from '../src/format/normal.js';
import { toMarkdown } from '../src/write/markdown.js';
import { ofMarkdown } from './helpers/make.js';
import { notices } from './helpers/notices.js';
import { fixture, inRepository } from './helpers/run.js';

/** @import { Notice, NoticeSection } from '../../src/core/notice-format.ts' */

/** @param {Notice} notice */
function assertRoundTrip(notice) {
  const { notice: back, found } = ofMarkdown(toMarkdown(notice));

  assert.equal(
    JSON.stringify(normal(back), null, 1),
    JSON.stringify(normal(inOrder(notice)), null, 1),
  );
  assert.deepEqual(found, []);
}

/** The keys of front matter as the reader orders them. @param {Notice} notice @returns {Notice} */
const inOrder = ({
  $schema,
  format,
  id,
  lang,
  dir,
  version,
  updated,
  effective,
  title,
  controller,
  ...rest
}) =>
  JSON.parse(
    JSON.stringify({
      $schema,
      format,
      id,
      lang,
      dir,
      version,
      updated,
      effective,
      title,
      controller,
      ...rest,
    }),
  );

describe('round trip', () => {
  it('of every notice that the format allows gives an equal one', () => {
    const plain = (/** @type {unknown} */ value) => JSON.stringify(sorted(value));
    fc.assert(
      fc.property(notices, (notice) => {
        const { notice: back } = ofMarkdown(toMarkdown(notice));

        assert.equal(plain(normal(back)), plain(normal(notice)));
      }),
      { numRuns: 200 },
    );
  });

  it('of the notice of the demo loses nothing', () => {
    assertRoundTrip(JSON.parse(readFileSync(inRepository('demo/site/legal/notice.json'), 'utf8')));
  });

  it('of a text of real size loses nothing', () => {
    assertRoundTrip(ofMarkdown(readFileSync(fixture('current.md'), 'utf8')).notice);
  });

  it('of seven levels of headings keeps them', () => {
    /** @type {NoticeSection} */
    let section = { id: 'l7', title: 'x' };
    for (const level of [6, 5, 4, 3, 2])
      section = { id: `l${level}`, title: 'x', sections: [section] };

    assertRoundTrip({ title: 'T', sections: [section] });
  });
});

/** @param {unknown} value @returns {unknown} */
const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value;
