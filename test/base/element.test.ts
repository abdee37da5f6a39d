import { expect, fixture, html } from '@open-wc/testing';
import { BaseElement } from '../../src/base/element.js';
import { connectElements } from '../helpers/connect-elements.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

class PlainElement extends BaseElement {
  static readonly observedAttributes = ['name'];
  static override readonly styles = ':host { color: rgb(1, 2, 3); }';
  readonly shown: string[] = [];

  update(): void {
    if (this.hasAttribute('fails')) throw new Error('Not to be seen by the page');
    this.shown.push(this.store.state.status);
  }
}

customElements.define('plain-element', PlainElement);

describe('BaseElement', () => {
  let element: PlainElement;

  beforeEach(async () => {
    connectElements();
    element = await fixture<PlainElement>(html`<plain-element></plain-element>`);
  });

  it('is told to show what holds, and what a decision changes', () => {
    element.store.acceptAll();
    element.setAttribute('name', 'a');

    expect(element.shown).to.deep.equal(['unset', 'granted', 'granted']);
  });

  it('says what goes wrong, and keeps it from the page', async () => {
    element.setAttribute('fails', '');

    const heard = await heardWarnings(() => element.store.acceptAll());

    expect(codesOf(heard)).to.deep.equal(['ui-failed']);
    expect(element.shown).to.deep.equal(['unset']);
  });

  it('wears a style sheet once, after those that it has', () => {
    const [base, own] = element.root.adoptedStyleSheets;

    for (let times = 0; times < 2; times += 1) element.wear(':host { color: rgb(4, 5, 6); }');

    const [first, second, ...more] = element.root.adoptedStyleSheets;
    expect([first === base, second === own, more.length]).to.deep.equal([true, true, 1]);
    expect(getComputedStyle(element).color).to.equal('rgb(4, 5, 6)');
  });
});
