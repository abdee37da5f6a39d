import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofHtml, same } from './helpers/make.js';

/** @type {[string, string, unknown[]][]} */
const BLOCKS = [
  ['words that stand in no paragraph', 'a <b>b</b><p>c</p>', [{ p: ['a ', { b: 'b' }] }, { p: 'c' }]],
  ['letters typed behind line breaks', '<p>You may<br>(a) ask<br>(b) object</p>', [{ p: 'You may' }, { list: ['ask', 'object'], marker: 'alpha' }]],
  ['numbers and points typed in paragraphs', '<p>1. a</p><p>2. b</p><h3>x</h3>', [{ list: ['a', 'b'], marker: 'number' }]],
  ['points typed in paragraphs', '<p>• a</p><p>• b</p>', [{ list: ['a', 'b'] }]],
  ['a list with Roman numbers', '<ol type="I"><li>a<li>b</ol>', [{ list: ['a', 'b'], marker: 'roman' }]],
  ['a list with letters', '<ol type="a"><li>a<li>b</ol>', [{ list: ['a', 'b'], marker: 'alpha' }]],
  ['a definition list', '<dl><div><dt>a<dt>b<dd>c<dd>d</div></dl>', [{ terms: [{ term: ['a', ', ', 'b'], def: [{ p: 'c' }, { p: 'd' }] }] }]],
  ['a table with caption and row heads', '<table><caption>k<thead><tr><th>a<th>b<tbody><tr><th>c<td>d</table>', [{ table: { caption: 'k', head: ['a', 'b'], rows: [['c', 'd']], rowHead: true } }]],
  ['an address', '<address>a<br>b</address>', [{ address: ['a', 'b'] }]],
  ['a list that stands in a list, not in an item', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', [{ list: [[{ p: 'a' }, { list: ['b'] }], 'c'] }]],
  ['what stands between items with the one before', '<ul>a<li>b</li>c<p>d</p></ul>', [{ list: ['a', [{ p: 'b' }, { p: 'c' }, { p: 'd' }]] }]],
  ['a term without an explanation', '<dl><dt>a<dd>b<dt>c</dl>', [{ terms: [{ term: 'a', def: [{ p: 'b' }] }] }, { p: [{ b: 'c' }] }]],
  ['the lines of an address, whatever parts them', '<address>a<p>b</p>c<div>d</div></address>', [{ address: ['a', 'b', 'c', 'd'] }]],
  ['a quotation in a sentence', '<p>a <q>b</q></p>', [{ p: 'a “b”' }]],
  ['raised and lowered digits', '<p>10<sup>−2</sup> m<sup>2</sup> H<sub>2</sub>O, 1<sup>st</sup></p>', [{ p: '10⁻² m² H₂O, 1st' }]],
  ['an aside', '<aside class="warning"><h2>a</h2><p>b</p></aside>', [{ callout: 'important', title: 'a', blocks: [{ p: 'b' }] }]],
  ['typed addresses and numbers', '<p>a@b.example or +44 1632 960377</p>', [{ p: [{ mail: 'a@b.example' }, ' or ', { tel: '+44 1632 960377' }] }]],
  ['no link inside a link', '<p><a href="https://x.example"><b>a@b.example</b></a></p>', [{ p: [{ a: [{ b: 'a@b.example' }], href: 'https://x.example' }] }]],
  ['a button', '<p><button data-say-so-action="settings">a</button></p>', [{ p: [{ do: 'settings', text: 'a' }] }]],
  ['words of another language', '<p><span lang="fr">a</span></p>', [{ p: [{ lang: 'fr', text: 'a' }] }]],
]; // prettier-ignore

describe('HTML', () => {
  for (const [fact, text, expected] of BLOCKS)
    it(`reads ${fact}`, () => {
      const { notice, found } = ofHtml(`<!doctype html><html lang="en"><title>T</title>${text}`);

      same(notice.intro, JSON.parse(JSON.stringify(expected)));
      assert.deepEqual(found, []);
    });

  it('reads a table of one row as what stands in it', () => {
    const { notice } = ofHtml(
      '<h1>T</h1><table><caption>a</caption><tr><td><p>b</p><ul><li>c</li></ul><td>d</table>',
    );

    same(notice.intro, [{ p: 'a' }, { p: 'b' }, { list: ['c'] }, { p: 'd' }]);
  });

  it('keeps the words of a table in a cell', () => {
    const { notice } = ofHtml(
      '<h1>T</h1><table><tr><th>a<tr><td>b<table><tr><td>c</table></table>',
    );

    same(notice.intro, [{ table: { head: ['a'], rows: [['b c']] } }]);
  });

  it('parts the words of a title at a line break', () => {
    const { notice } = ofHtml('<h1>a<br>b</h1><h2>c<br>d</h2><details><summary>e<br>f</summary>');

    assert.equal(notice.title, 'a b');
    assert.deepEqual(
      notice.sections.flatMap(({ title, sections = [] }) => [
        title,
        ...sections.map((one) => one.title),
      ]),
      ['c d', 'e f'],
    );
  });

  it('takes language and title of the page', () => {
    const { notice } = ofHtml(
      '<!doctype html><html lang="ar" dir="rtl"><title>عنوان</title><p>a</p>',
    );

    same(
      { ...notice, intro: undefined },
      { format: 'notice/1', lang: 'ar', dir: 'rtl', title: 'عنوان', sections: [] },
    );
  });

  it('makes sections of headings, whatever stands around them', () => {
    const text =
      '<h1>T</h1><div><section id="web"><div><h2>A</h2></div><p>a <a href="#old">b</a></p></section></div><h2><a name="old"></a>B</h2>';
    const { notice } = ofHtml(text);

    same(notice.sections, [
      { id: 'web', title: 'A', blocks: [{ p: ['a ', { to: 'b', text: 'b' }] }] },
      { id: 'b', title: 'B' },
    ]);
  });

  it('makes sections of details and of our own elements', () => {
    const text =
      '<h1>T</h1><details id="x" open><summary>A</summary>a<details><summary>B</summary>b</details></details><say-so-section heading="C" id="c"><p>c</p></say-so-section>';
    const { notice } = ofHtml(text);

    same(notice.sections, [
      {
        id: 'x',
        title: 'A',
        open: true,
        blocks: [{ p: 'a' }],
        sections: [{ id: 'b', title: 'B', blocks: [{ p: 'b' }] }],
      },
      { id: 'c', title: 'C', blocks: [{ p: 'c' }] },
    ]);
  });

  it('reads kinds and questions of data attributes', () => {
    const { notice } = ofHtml(
      '<h1>T</h1><h2 id="a" data-kind="audience" data-question="keep">A</h2>',
    );

    same(notice.sections, [{ id: 'a', title: 'A', kind: 'audience', question: 'keep' }]);
  });
});
