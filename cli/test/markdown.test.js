import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofMarkdown, same } from './helpers/make.js';

/** A fact, the Markdown below the title, and the blocks that it becomes. @type {[string, string, unknown[]][]} */
const BLOCKS = [
  ['a paragraph', 'One\nline.', [{ p: 'One line.' }]],
  ['bold, italic and code', '**a** _b_ `c`', [{ p: [{ b: 'a' }, ' ', { i: 'b' }, ' ', { code: 'c' }] }]],
  ['a list with points', '- a\n- b', [{ list: ['a', 'b'] }]],
  ['a list with numbers', '1. a\n2. b', [{ list: ['a', 'b'], marker: 'number' }]],
  ['a list in a list', '- a\n  - b', [{ list: [[{ p: 'a' }, { list: ['b'] }]] }]],
  ['an item of two paragraphs', '- a\n\n  b', [{ list: [[{ p: 'a' }, { p: 'b' }]] }]],
  ['letters typed in lines', 'You may\n(a) ask\n(b) object', [{ p: 'You may' }, { list: ['ask', 'object'], marker: 'alpha' }]],
  ['letters typed in paragraphs', '(a) ask\n\n(b) object', [{ list: ['ask', 'object'], marker: 'alpha' }]],
  ['letters in a directive', ':::alpha\n1. a\n2. b\n:::', [{ list: ['a', 'b'], marker: 'alpha' }]],
  ['Roman numbers inside letters', '(a) x\n(i) y\n(ii) z\n(b) w', [{ list: [[{ p: 'x' }, { list: ['y', 'z'], marker: 'roman' }], 'w'], marker: 'alpha' }]],
  ['(i) after (h) as a letter', 'abcdefghi'.split('').map((c) => `(${c}) x`).join('\n'), [{ list: Array(9).fill('x'), marker: 'alpha' }]],
  ['an escaped letter as text', '\\(a) ask\n\n\\(b) object', [{ p: '(a) ask' }, { p: '(b) object' }]],
  ['a lone letter as text', '(a) ask', [{ p: '(a) ask' }]],
  ['a table', '| A | B |\n| - | - |\n| c | d |', [{ table: { head: ['A', 'B'], rows: [['c', 'd']] } }]],
  ['a table with caption and row heads', ':::table[Kept]{row-heads}\n| A | B |\n| - | - |\n| c | d |\n:::', [{ table: { caption: 'Kept', head: ['A', 'B'], rows: [['c', 'd']], rowHead: true } }]],
  ['a caption with parts before its table', ':::table\nOn `a]`\n\n| A |\n| - |\n| c |\n\n:::', [{ table: { caption: ['On ', { code: 'a]' }], head: ['A'], rows: [['c']] } }]],
  ['a table with an empty cell', '| A | B |\n| - | - |\n| c |', [{ table: { head: ['A', 'B'], rows: [['c', '']] } }]],
  ['terms', ':::terms\n- `A`\n\n  what\n- B\n\n  that\n:::', [{ terms: [{ term: [{ code: 'A' }], def: [{ p: 'what' }] }, { term: 'B', def: [{ p: 'that' }] }] }]],
  ['terms as HTML', '<dl><dt>A</dt><dd>what</dd></dl>', [{ terms: [{ term: 'A', def: [{ p: 'what' }] }] }]],
  ['an alert', '> [!IMPORTANT]\n> Read it.', [{ callout: 'important', blocks: [{ p: 'Read it.' }] }]],
  ['an alert with a title', '> [!NOTE] On **it**\n>\n> - a', [{ callout: 'note', title: ['On ', { b: 'it' }], blocks: [{ list: ['a'] }] }]],
  ['a lead of capitals', 'IMPORTANT: Read it.', [{ callout: 'important', blocks: [{ p: 'Read it.' }] }]],
  ['a bold lead', '**Note:** Read it.', [{ callout: 'note', blocks: [{ p: 'Read it.' }] }]],
  ['an escaped lead as text', 'IMPORTANT\\: Read it.', [{ p: 'IMPORTANT: Read it.' }]],
  ['an address', ':::address\nMill Race\nTown\n:::', [{ address: ['Mill Race', 'Town'] }]],
  ['live blocks', '::contact[email post]\n\n::inventory[analytics]\n\n::use[x]', [{ contact: ['email', 'post'] }, { inventory: ['analytics'] }, { use: 'x' }]],
  ['a link', '[the list](https://x.example/a)', [{ p: [{ a: 'the list', href: 'https://x.example/a' }] }]],
  ['an e-mail address', 'a@b.example, <a@b.example>', [{ p: [{ mail: 'a@b.example' }, ', ', { mail: 'a@b.example' }] }]],
  ['an e-mail address with a subject', '[us](mailto:a@b.example?subject=My%20data)', [{ p: [{ mail: 'a@b.example', subject: 'My data', text: 'us' }] }]],
  ['a telephone number', '[us](tel:+441632960377) <tel:+44>', [{ p: [{ tel: '+441632960377', text: 'us' }, ' ', { tel: '+44', text: 'tel:+44' }] }]],
  ['buttons', '[a](say-so:settings) [b](say-so:withdraw)', [{ p: [{ do: 'settings', text: 'a' }, ' ', { do: 'withdraw', text: 'b' }] }]],
  ['a term', '[us](term:controller)', [{ p: [{ term: 'controller', text: 'us' }] }]],
  ['words of another language', 'the <span lang="he" dir="rtl">שלום</span>', [{ p: ['the ', { lang: 'he', dir: 'rtl', text: 'שלום' }] }]],
  ['a bare host as text', 'www.host.example', [{ p: 'www.host.example' }]],
  ['a colon before a word as text', 'note:this and 10:30', [{ p: 'note:this and 10:30' }]],
]; // prettier-ignore

describe('Markdown', () => {
  for (const [fact, text, expected] of BLOCKS)
    it(`reads ${fact}`, () => {
      const { notice, found } = ofMarkdown(`# Title\n\n${text}\n`);

      same(notice.intro, expected);
      assert.deepEqual(found, []);
    });

  it('makes sections in sections of headings', () => {
    const { notice } = ofMarkdown('# T\n\n## A\n\n### B\n\n#### C\n\n## D\n');

    same(notice.sections, [
      {
        id: 'a',
        title: 'A',
        sections: [{ id: 'b', title: 'B', sections: [{ id: 'c', title: 'C' }] }],
      },
      { id: 'd', title: 'D' },
    ]);
  });

  it('reads braces at the end of a heading', () => {
    const { notice } = ofMarkdown(
      '# T\n\n## Keep {#x.keep question=keep kind=topic open}\n\n## A \\{b}\n',
    );

    same(notice.sections, [
      { id: 'x.keep', title: 'Keep', kind: 'topic', question: 'keep', open: true },
      { id: 'a-b', title: 'A {b}' },
    ]);
  });

  it('leads to sections before and after, by id and title', () => {
    const { notice, found } = ofMarkdown(
      '# T\n\n[a](#x) [](#long-title)\n\n## X\n\n## Long title {#y}\n',
    );

    same(notice.intro, [{ p: [{ to: 'x', text: 'a' }, ' ', { to: 'y' }] }]);
    assert.deepEqual(found, []);
  });

  it('takes front matter as strings in the order of the format', () => {
    const { notice } = ofMarkdown(
      '---\ncontroller: { name: A }\nversion: 1.0\nlang: en\n---\n\n# T\n',
    );

    assert.equal(
      JSON.stringify(notice),
      '{"format":"notice/1","lang":"en","version":"1.0","title":"T","controller":{"name":"A"},"sections":[]}',
    );
  });

  it('collects shared blocks and the glossary from anywhere', () => {
    const text =
      '# T\n\n:::shared[backups]\n35 days.\n:::\n\n## A\n\n::use[backups]\n\n:::glossary\n- controller\n\n  Who decides.\n:::\n';
    const { notice } = ofMarkdown(text);

    same(notice.shared, { backups: [{ p: '35 days.' }] });
    same(notice.terms, { controller: 'Who decides.' });
    same(notice.sections, [{ id: 'a', title: 'A', blocks: [{ use: 'backups' }] }]);
  });

  it('gives equal titles ids of their own', () => {
    const { notice } = ofMarkdown('# T\n\n## A\n\n## A\n\n## B {#a-2}\n');

    assert.deepEqual(
      notice.sections.map(({ id }) => id),
      ['a', 'a-3', 'a-2'],
    );
  });
});
