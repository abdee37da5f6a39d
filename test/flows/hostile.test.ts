import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tellStories } from '../helpers/story.js';
import { BUILT_INS } from '../hostile/built-ins.js';
import { CLOBBERING } from '../hostile/clobbering.js';
import { FORGING } from '../hostile/forging.js';
import { INPUT } from '../hostile/input.js';
import { LIFE } from '../hostile/life.js';
import { LOOKS } from '../hostile/looks.js';
import { pagesOf, pathOf } from '../hostile/page.js';
import type { Elsewhere, Row, Run } from '../hostile/row.js';
import { STORAGE } from '../hostile/storage.js';
import { withstand } from '../hostile/withstand.js';

/** The audit: everything that a page, a visitor's browser or somebody in between may do to us. */
const GROUPS: Readonly<Record<string, readonly Row[]>> = {
  'elements that are named like the platform': CLOBBERING,
  'a platform that is not what it was': BUILT_INS,
  'what is read': INPUT,
  'what is kept': STORAGE,
  'an answer that nobody gave': FORGING,
  'the life of a page': LIFE,
  'looks and policies': LOOKS,
};

/** The threats by their ids. */
const IDS =
  'M1 M2 M3 M4 M10 M11 M12 M13 M20 M21 M22 M23 M24 M30 M31 M32 M33 M34 M40 M41 M42 M43 M44 M45 M50 M51 M52 M60 M61 M62 M63 M64'.split(
    ' ',
  );

const isElsewhere = (row: Row): row is Elsewhere => 'test' in row;
const isRun = (row: Row): row is Run => !isElsewhere(row) && !('reason' in row);

const rows = Object.values(GROUPS).flat();
const runs = rows.filter(isRun);

const story = tellStories({ pages: pagesOf(runs, () => story.site.trackerOrigin) });

for (const [group, members] of Object.entries(GROUPS))
  describe(group, () => {
    for (const row of members.filter(isRun))
      it(`${row.id}: ${row.threat}`, () => withstand(story, row, pathOf(runs, row)));
  });

describe('the audit', () => {
  it('has a row or a reason for each threat', () => {
    assert.deepEqual(
      IDS.filter((id) => !rows.some((row) => row.id === id)),
      [],
    );
  });

  for (const { id, threat, test } of rows.filter(isElsewhere))
    it(`names a test that there is: ${id}, ${threat}`, () => {
      const [file, title] = test;
      assert.ok(readFileSync(`test/${file}`, 'utf8').includes(title), `${file}: ${title}`);
    });
});
