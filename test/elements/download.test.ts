import { expect } from '@open-wc/testing';
import { download } from '../../src/elements/download.js';

describe('download', () => {
  it('saves a value as a JSON file, outside the page', async () => {
    const clicked: HTMLAnchorElement[] = [];
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function (this: HTMLAnchorElement) {
      clicked.push(this);
    };
    download('receipt.json', { a: [1] });
    HTMLElement.prototype.click = click;

    const [link] = clicked;
    expect(link?.download).to.equal('receipt.json');
    expect(link?.isConnected).to.equal(false);
    const response = await fetch(link?.href ?? '');
    expect(response.headers.get('content-type')).to.equal('application/json');
    expect(await response.text()).to.equal('{\n  "a": [\n    1\n  ]\n}');
  });
});
