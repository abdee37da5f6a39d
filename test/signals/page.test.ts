import { expect } from '@open-wc/testing';
import { hasGlobalPrivacyControl } from '../../src/signals/page.js';

describe('hasGlobalPrivacyControl', () => {
  for (const [value, expected] of [
    [true, true],
    [false, false],
    ['1', false],
    [1, false],
    [undefined, false],
  ] as const)
    it(`is ${expected} for ${JSON.stringify(value)}`, () => {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value, configurable: true });

      expect(hasGlobalPrivacyControl()).to.equal(expected);
      Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    });
});
