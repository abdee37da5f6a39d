import { expect } from '@open-wc/testing';
import { directionOf } from '../../src/text/direction.js';

describe('directionOf', () => {
  for (const lang of ['ar', 'ar-EG', 'he', 'fa', 'ur-PK', 'AR'])
    it(`is right to left for ${lang}`, () => expect(directionOf(lang)).to.equal('rtl'));

  for (const lang of ['', 'en', 'arn', 'hex', 'zh-Hant'])
    it(`is left to right for "${lang}"`, () => expect(directionOf(lang)).to.equal('ltr'));
});
