import { expect } from '@open-wc/testing';
import { hasDoNotTrack, hasGlobalPrivacyControl } from '../../src/signals/page.js';

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

describe('hasDoNotTrack', () => {
  for (const [value, expected] of [
    ['1', true],
    ['0', false],
    [null, false],
    ['unspecified', false],
    [true, false],
  ] as const)
    it(`is ${expected} for ${JSON.stringify(value)}`, () => {
      Object.defineProperty(navigator, 'doNotTrack', { value, configurable: true });

      expect(hasDoNotTrack()).to.equal(expected);
      Reflect.deleteProperty(navigator, 'doNotTrack');
    });
});
