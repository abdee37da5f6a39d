import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { schemaFaults } from '../src/format/schema.js';
import { ofHtml, ofMarkdown } from './helpers/make.js';

/** Pieces of Markdown, HTML and our notation, whole and broken. */
const PIECES = [
  ...['## A {#a}\n', 'a', '\n\n', '\n', '- ', '1. ', '> ', '> [!NOTE]', '| a | b |\n| - | - |\n', '| c |', '    ', '---\n'],
  ...['::use[x]\n', '::contact[post]\n', '::inventory[x]\n', ':::shared[x]\n', ':::\n', ':::terms\n', ':::glossary\n', ':::table[x]\n'],
  ...['(a) ', '(i) ', 'IMPORTANT: ', '**', '_', '`', '{', '}', '#', '[^1]', '[^1]: x\n', '&amp;', '\ud800', '\0'],
  ...['[x](#a)', '[](', 'https://x', 'a@b.example', 'mailto:%', '(term:X)', '[y](term:Y)', '[z](say-so:x)', '[w](tel:abc)'],
  ...['<dl><dt>x', '<dd>', '<table><tr>', '<td colspan=9999>', '<span lang="fr">', '</p>', '<a href="', '">', '</a>', '<li>'],
  ...['<details>', '<img>', '<!--', '<a href="#%zz">q</a>', '<address>', '<aside>', '<h2>'],
]; // prettier-ignore

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('of HTML becomes a notice that the format allows', () => {
    fc.assert(
      fc.property(text, (html) => {
        assert.deepEqual(schemaFaults(ofHtml(`<h1>T</h1>${html}`).notice), []);
      }),
      { numRuns: 200 },
    );
  });

  it('of Markdown becomes one, or what is wrong is said', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const { notice, found } = ofMarkdown(`# T\n\n${markdown}`);

        assert.equal(
          schemaFaults(notice).length > 0,
          found.some((one) => one.endsWith(' schema')),
        );
      }),
      { numRuns: 200 },
    );
  });
});
