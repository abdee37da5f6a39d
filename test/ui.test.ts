import { expect, waitUntil } from '@open-wc/testing';
import { mount } from '../src/ui.js';
import type { View } from '../src/core/view.js';
import type { Locale } from '../src/text/text.js';
import { makeStore } from './helpers/make-store.js';
import { receiptWith } from './helpers/receipt-with.js';

describe('mount', () => {
  class Taken extends HTMLElement {}

  let view: View;

  /** A language that comes when it is asked for. */
  let bringWelsh: (locale: Locale) => void;

  before(async () => {
    customElements.define('say-so-inventory', Taken);
    view = await mount({
      store: makeStore(),
      locale: new Promise((done) => (bringWelsh = done)),
      receipt: async () => receiptWith(),
      gate: { heldFrames: () => [], watchFrames: (listener) => listener(), allowOnce: () => {} },
    });
  });

  const element = (): Element | null => document.querySelector('say-so');

  it('puts the element between head and body', () => {
    expect(element()?.previousElementSibling).to.equal(document.head);
    expect(element()?.nextElementSibling).to.equal(document.body);
  });

  it('leaves an element name that the page has taken', () => {
    expect(customElements.get('say-so-inventory')).to.equal(Taken);
  });

  it('puts the element back when it is removed', async () => {
    element()?.remove();

    await waitUntil(element);

    expect(element()?.shadowRoot?.querySelector('[part=launcher]')).to.exist;
  });

  it('makes way for an element that the author places, and comes back after it', async () => {
    const placed = document.createElement('say-so');
    document.body.append(placed);
    expect(document.querySelectorAll('say-so')).to.have.lengthOf(1);

    placed.remove();
    await waitUntil(element);

    expect(document.querySelectorAll('say-so')).to.have.lengthOf(1);
    expect(element()?.shadowRoot?.querySelector('[part=launcher]')).to.exist;
  });

  it('hands over its words and the shapes of receipts', () => {
    expect(view.words('analytics.title', '')).to.equal('Statistics');
    expect([...view.formats.keys()]).to.deep.equal(['kantara', 'iso27560']);
  });

  it('speaks English until another language is there', async () => {
    const close = (): string | undefined => view.words('close', '');
    expect([view.words.lang, close()]).to.deep.equal(['en-GB', 'Close']);

    bringWelsh({ lang: 'cy', texts: { close: 'Cau', launcher: 'Gosodiadau' } });
    await waitUntil(() => close() === 'Cau');

    const icon = element()?.shadowRoot?.querySelector('[part=launcher]');
    expect(icon?.getAttribute('aria-label')).to.equal('Gosodiadau');
    expect(element()?.shadowRoot?.querySelector('.root')?.getAttribute('lang')).to.equal('cy');
  });

  it('signs its words for a receipt, where the page lets it', async () => {
    const { stringify } = JSON;
    JSON.stringify = () => {
      throw new TypeError('broken by the page');
    };
    try {
      await view.words.sign();
    } finally {
      JSON.stringify = stringify;
    }
    expect(view.words).not.to.have.property('hash');

    await view.words.sign();

    expect(view.words.hash).to.match(/^sha256-/);
  });

  it('makes the actions of the page work', () => {
    const link = document.createElement('a');
    link.dataset['saySoAction'] = 'settings';
    document.body.append(link);

    link.click();

    expect(element()?.shadowRoot?.querySelector('dialog')?.open).to.equal(true);
    link.remove();
  });
});
