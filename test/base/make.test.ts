import { expect } from '@open-wc/testing';
import { make } from '../../src/base/make.js';

describe('make', () => {
  it('is made of text and elements, never of markup', () => {
    const made = make('p', ['<b>', make('i', ['x'])], ['lang', 'fr']);

    expect(made.outerHTML).to.equal('<p lang="fr">&lt;b&gt;<i>x</i></p>');
  });
});
