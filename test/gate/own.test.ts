import { expect } from '@open-wc/testing';
import { findAll, findIn, isMatch, own } from '../../src/gate/own.js';

describe('own, findAll and isMatch', () => {
  it('see past elements that are named like what they ask for', () => {
    const form = document.createElement('form');
    form.name = 'body';
    form.innerHTML =
      '<img name="documentElement" alt=""><input name="matches"><input name="querySelectorAll">';
    document.body.append(form);
    expect(document.body === form).to.equal(true);

    expect(own('body')?.localName).to.equal('body');
    expect(own('documentElement')?.localName).to.equal('html');
    expect(findIn(form, 'input')).to.have.lengthOf(2);
    expect(findAll('form[name=body]')).to.have.lengthOf(1);
    expect([isMatch(form, 'form'), isMatch(form, 'p')]).to.deep.equal([true, false]);
    form.remove();
  });
});
