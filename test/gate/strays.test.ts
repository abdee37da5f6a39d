import { expect } from '@open-wc/testing';
import { keep } from '../../src/gate/addresses.js';
import { Strays } from '../../src/gate/strays.js';

function held(address: string): Element {
  const image = document.createElement('img');
  keep(image, 'src', address);
  return image;
}

describe('Strays', () => {
  it('are the elements that were taken, and no others', () => {
    const strays = new Strays();
    const image = held('/a');

    strays.add(image).add(document.createElement('img'));

    expect(strays.outside.length === 1 && strays.outside[0] === image).to.equal(true);
    document.body.append(image);
    expect(strays.outside).to.have.lengthOf(0);
    image.remove();
  });

  it('are a thousand at most; the oldest give way', () => {
    const strays = new Strays();
    const first = held('/first');
    strays.add(first);

    for (let index = 0; index < 1000; index += 1) strays.add(held(`/${index}`));

    expect([strays.size, strays.has(first)]).to.deep.equal([1000, false]);
  });
});
