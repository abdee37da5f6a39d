import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ofHtml, ofMarkdown } from './helpers/make.js';

/** What is in the text, what is found at which line and column, and what stays of it. @type {[string, string, string[], string][]} */
const MARKDOWN = [
  ['an image', 'See ![our logo](l.png).', ['3:5 lost-image'], 'See .'],
  ['a frame', 'a <iframe src="https://x.example"></iframe> b', ['3:3 lost-element'], 'a b'],
  ['a script', 'a <script>b</script> c', ['3:3 lost-element'], 'a c'],
  ['a footnote', 'a[^1] b\n\n[^1]: c', ['3:2 lost-footnote', '5:1 lost-footnote'], 'a b'],
  ['struck-out text', 'a ~~b~~ c', ['3:3 lost-struck'], 'a c'],
  ['a comment', 'a\n\n<!-- b -->', ['5:1 lost-comment'], 'a'],
  ['a line across the page', 'a\n\n***', ['5:1 lost-rule'], 'a'],
  ['the frame of a quotation', '> a', ['3:1 lost-quote'], 'a'],
  ['a relative address', '[a](/b)', ['3:1 lost-link'], 'a'],
  ['a script for an address', '[a](javascript:b)', ['3:1 lost-link'], 'a'],
  ['a broken cross-reference', '[a](#b)', ['3:1 lost-reference'], 'a'],
  ['an unknown directive', ':::warning\na\n:::', ['3:1 lost-directive'], 'a'],
  ['a directive without an end', ':::address\na', ['3:1 lost-end'], 'a'],
  ['an end inside a table', ':::table\n\n| A |\n| - |\n| ::: |', ['3:1 lost-end', '7:3 lost-end'], 'A:::'],
  ['a heading in a list', '- # a', ['3:3 lost-heading'], 'a'],
  ['a definition that nothing uses', 'a\n\n[b]: https://x.example', ['5:1 lost-definition'], 'a'],
  ['control characters', 'a\u0007b', ['3:2 lost-characters'], 'ab'],
  ['a list that starts late', '3. a\n4. b', ['3:1 list-start'], 'ab'],
  ['line breaks of code', '```\na\nb\n```', ['3:1 lost-lines'], 'a b'],
  ['a cell too many', '| a |\n| - |\n| b | c |', ['5:1 table-width'], 'abc'],
  ['a directive of a table without one', ':::table[k]\na\n:::', [], 'ka'],
  ['words beside the table of a directive', ':::table[k]\na\n\n| b |\n| - |\n| c |\n\nd\n:::', [], 'akbcd'],
  ['words beside terms', ':::terms\na\n\n- b\n\n  c\n\nd\n:::', [], 'abcd'],
  ['words beside a glossary', 'a\n\n:::glossary\nb\n\n- c\n\n  d\n:::', ['6:1 lost-element'], 'a'],
  ['a term that is explained twice', 'a\n\n:::glossary\n- c\n\n  d\n- c\n\n  e\n:::', ['9:1 lost-element'], 'a'],
  ['an explanation of two paragraphs', 'a\n\n:::glossary\n- c\n\n  d\n\n  e\n:::', ['6:1 cell-blocks'], 'a'],
  ['shared blocks whose key is taken', 'a\n\n:::shared[b]\nc\n:::\n\n:::shared[b]\nd\n:::', ['9:1 lost-element'], 'a'],
  ['an image in an address', ':::address\na ![b](c.png)\n:::', ['4:3 lost-image'], 'a'],
]; // prettier-ignore

/** @type {[string, string, string[], string][]} */
const HTML = [
  ['cells that span others', '<table><tr><th>a<th>b<tr><td colspan=2>c</table>', ['1:26 lost-cells'], 'abc'],
  ['paragraphs in a cell', '<table><tr><th>a<tr><td><p>b</p><p>c</p></table>', ['1:21 cell-blocks'], 'ab c'],
  ['missing column heads', '<table><tr><td>a<tr><td>b</table>', ['1:1 table-head'], 'ab'],
  ['a table of one row', '<table><tr><td>a<td>b</table>', ['1:1 lost-table'], 'ab'],
  ['a form', '<p>a <input> <select><option>b</select></p>', ['1:6 lost-element', '1:14 lost-element'], 'a'],
  ['the rest of the page', '<nav>a</nav>\n<main><h1>T</h1><p>b</p></main>', ['2:1 lost-page'], 'b'],
  ['words beside a term', '<dl><dd>a</dd><dt>b</dt><dd>c</dd><dt>d</dt></dl>', [], 'abcd'],
  ['an item with a number of its own', '<ol><li>a<li value="7">b</ol>', ['1:10 list-start'], 'ab'],
  ['a list that starts at nought', '<ol start="0"><li>a</ol>', ['1:1 list-start'], 'a'],
  ['a comment between items', '<ul><li>a</li><!--b--></ul>', ['1:15 lost-comment'], 'a'],
  ['a footnote of Word', '<p>a<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1">b <a href="#footnote-ref-1">↑</a></ol>', ['1:10 lost-footnote'], 'a[1]b'],
  ['a style sheet', '<p>a</p>\n<style>p{}</style>', ['2:1 lost-element'], 'a'],
]; // prettier-ignore

/** All the words of a value. @param {unknown} value @returns {string} */
const words = (value) =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value
      ? Object.values(value).map(words).join('')
      : '';

describe('what a notice cannot carry', () => {
  for (const [what, text, expected, rest] of MARKDOWN)
    it(`is said of Markdown: ${what}`, () => {
      const { notice, found } = ofMarkdown(`# T\n\n${text}\n`);

      assert.deepEqual(found, expected);
      assert.equal(words(notice.intro).replace(/number|bullet/g, ''), rest);
    });

  for (const [what, text, expected, rest] of HTML)
    it(`is said of HTML: ${what}`, () => {
      const { notice, found } = ofHtml(text.includes('<h1>') ? text : `${text}<h1>T</h1>`);

      assert.deepEqual(found, expected);
      assert.equal(words(notice.intro).replace(/number|bullet/g, ''), rest);
    });

  it('is said of front matter, with its line', () => {
    assert.deepEqual(ofMarkdown('---\nlang: en\ncolour: red\n---\n\n# T\n').found, [
      '3:1 lost-attribute',
    ]);
    assert.deepEqual(
      ofMarkdown('---\nlang: "en\n---\n\n# T\n').found.map((one) => one.split(' ')[1]),
      ['yaml'],
    );
    assert.deepEqual(
      ofMarkdown('---\nupdated: yesterday\n---\n\n# T\n').found.map((one) => one.split(' ')[1]),
      ['schema'],
    );
  });

  it('is said of headings', () => {
    assert.deepEqual(ofMarkdown('# T\n\n## A {#a colour=red}\n').found, ['3:1 lost-attribute']);
    assert.deepEqual(ofMarkdown('# T\n\n## A {#a}\n\n## B {#a}\n').found, ['5:1 duplicate-id']);
    assert.deepEqual(ofMarkdown('# T\n\n## A [b](https://x.example)\n').found, ['3:6 lost-link']);
    assert.deepEqual(
      ofMarkdown('text\n').found.map((one) => one.split(' ')[1]),
      ['no-title'],
    );
  });
});
