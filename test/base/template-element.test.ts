import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit/html.js';
import { TemplateElement } from '../../src/base/template-element.js';
import { connectElements } from '../helpers/connect-elements.js';

class StateElement extends TemplateElement {
  static readonly observedAttributes = ['name'];
  static override readonly styles = ':host { color: rgb(1, 2, 3); }';
  renders = 0;

  template() {
    this.renders += 1;
    return template`<p>${this.getAttribute('name')} ${this.store.state.status} ${this.texts('close')}</p>`;
  }
}

customElements.define('state-element', StateElement);

describe('TemplateElement', () => {
  let element: StateElement;
  const shown = (): string | null => element.root.textContent;

  beforeEach(async () => {
    connectElements();
    element = await fixture<StateElement>(html`<state-element name="a"></state-element>`);
  });

  it('renders once when it is connected, with both style sheets', () => {
    expect(shown()).to.equal('a unset Close');
    expect(element.root.adoptedStyleSheets).to.have.lengthOf(2);
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });

  it('renders in the task of a decision', () => {
    element.store.acceptAll();

    expect(shown()).to.equal('a granted Close');
  });

  it('renders when an attribute changes', () => {
    element.setAttribute('name', 'b');

    expect(shown()).to.equal('b unset Close');
  });

  it('neither renders nor listens while it is not in the page', () => {
    element.remove();
    const { renders } = element;

    element.setAttribute('name', 'c');
    element.store.acceptAll();
    expect(element.renders).to.equal(renders);

    document.body.append(element);
    expect(shown()).to.equal('c granted Close');
    element.remove();
  });

  it('shares its style sheets with the others of its kind', async () => {
    const other = await fixture<StateElement>(html`<state-element></state-element>`);

    expect(other.root.adoptedStyleSheets).to.deep.equal(element.root.adoptedStyleSheets);
  });
});
