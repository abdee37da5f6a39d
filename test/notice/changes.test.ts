import { expect } from '@open-wc/testing';
import { compare } from '../../src/notice/changes.js';
import { read } from '../helpers/notice-markup.js';

const BASE = {
  title: 'Notice',
  controller: { email: 'a@b.example' },
  shared: { s: ['Shared.'] },
  terms: { controller: 'Who decides.' },
  intro: ['Welcome.'],
  sections: [
    {
      id: 'a',
      title: 'A',
      blocks: ['One.', { list: ['x'], marker: 'alpha' }],
      sections: [{ id: 'b', title: 'B', blocks: ['Two.'] }],
    },
    { id: 'c', title: 'C', blocks: [{ use: 's' }] },
    { id: 'd', title: 'D', blocks: [{ contact: ['email'] }] },
  ],
};

/** The ids that differ, kind by kind. */
function differ(now: object): Record<string, string[]> {
  const changes = compare(read({ ...BASE, ...now }), read(BASE));
  return Object.fromEntries(
    Object.entries(changes).map(([kind, sections]: [string, { id: string }[]]) => [
      kind,
      sections.map(({ id }) => id),
    ]),
  );
}

const NONE = { changed: [], added: [], removed: [] };
const [a, ...others] = BASE.sections;

describe('compare', () => {
  const CASES: [what: string, now: object, changes: object][] = [
    ['nothing where nothing has changed', {}, NONE],
    ['nothing for another way to write a paragraph', { intro: [{ p: 'Welcome.' }] }, NONE],
    [
      'nothing for another order of keys',
      { sections: [{ ...a, blocks: ['One.', { marker: 'alpha', list: ['x'] }] }, ...others] },
      NONE,
    ],
    [
      'nothing for a way to reach somebody that is not shown',
      { controller: { email: 'a@b.example', phone: '1632' } },
      NONE,
    ],
    ['nothing for another place of a section', { sections: [...others, a] }, NONE],
    ['the introduction', { intro: ['Hello.'] }, { ...NONE, changed: [''] }],
    ['a title', { sections: [{ ...a, title: 'Z' }, ...others] }, { ...NONE, changed: ['a'] }],
    [
      'the section that says other things, and none around it',
      { sections: [{ ...a, sections: [{ id: 'b', title: 'B', blocks: ['2.'] }] }, ...others] },
      { ...NONE, changed: ['b'] },
    ],
    ['what a shared block says', { shared: { s: ['Other.'] } }, { ...NONE, changed: ['c'] }],
    ['a contact', { controller: { email: 'c@b.example' } }, { ...NONE, changed: ['d'] }],
    [
      'a term of the glossary',
      { terms: { controller: 'Who answers.' } },
      { ...NONE, changed: ['words-used-in-this-notice'] },
    ],
    [
      'what is new and what is gone',
      { sections: [...others, { id: 'e', title: 'E' }] },
      { changed: [], added: ['e'], removed: ['a', 'b'] },
    ],
  ];
  for (const [what, now, changes] of CASES)
    it(`finds ${what}`, () => {
      expect(differ(now)).to.deep.equal(changes);
    });
});
