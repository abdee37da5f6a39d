import { expect, waitUntil } from '@open-wc/testing';
import * as names from '../src/index.js';

describe('say-so, the module', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(names).sort()).to.deep.equal(['ConsentStore', 'createSaySo', 'readConfig']);
  });

  it('does nothing to the page when it is imported', () => {
    expect(document.querySelector('say-so')).to.equal(null);
    expect(Object.hasOwn(window, 'SaySo')).to.equal(false);
  });

  it('starts a widget with the interface', async () => {
    const saySo = names.createSaySo({ categories: [{ id: 'chat' }] });

    saySo.open();
    const shadow = () => document.querySelector('say-so')?.shadowRoot;
    await waitUntil(() => shadow()?.querySelector('dialog')?.open);

    expect(shadow()?.querySelector('input[name=chat]')).to.exist;
    expect(Object.hasOwn(window, 'SaySo')).to.equal(false);
  });
});
