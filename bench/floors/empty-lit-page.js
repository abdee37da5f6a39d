import { LitElement, html } from 'lit';

customElements.define(
  'empty-element',
  class extends LitElement {
    render() {
      return html``;
    }
  },
);
