import { expect } from '@open-wc/testing';
import { addressOf, pathOf, withoutHash } from '../../src/notice/address.js';

describe('addressOf', () => {
  it('is the mere hash on an ordinary page', () => {
    expect(addressOf('rights')).to.equal('#rights');
  });

  it('is the whole address where a base would lead away', () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);

    const address = addressOf('rights');
    base.remove();

    expect(address).to.equal(`${withoutHash(location.href)}#rights`);
  });
});

describe('pathOf', () => {
  it('is where an address leads on its site', () => {
    expect(pathOf('/legal/notice?x#y')).to.equal('/legal/notice');
    expect(pathOf('https://[')).to.equal('');
  });
});
