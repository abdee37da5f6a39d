import { expect } from '@open-wc/testing';
import { css, sheetOf } from '../../src/base/css.js';

describe('sheetOf', () => {
  it('makes one constructed style sheet of one text', () => {
    const text = css`
      p {
        color: red;
      }
    `;

    expect(sheetOf(text)).to.equal(sheetOf(text));
    expect(sheetOf(text).cssRules[0]?.cssText).to.equal('p { color: red; }');
  });
});
