import { expect } from '@open-wc/testing';
import { element, list } from '../../src/notice/content.js';

describe('element', () => {
  it('is made of text and elements, never of markup', () => {
    const made = element('p', ['<b>', element('i', ['x'])], ['lang', 'fr']);

    expect(made.outerHTML).to.equal('<p lang="fr">&lt;b&gt;<i>x</i></p>');
  });
});

describe('list', () => {
  it('is an array, whatever is given', () => {
    expect([list([1]), list('x'), list(null), list({ length: 1 })]).to.deep.equal([
      [1],
      [],
      [],
      [],
    ]);
  });
});
