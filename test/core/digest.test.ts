import { expect } from '@open-wc/testing';
import { digestOf } from '../../src/core/digest.js';

describe('digestOf', () => {
  // The value of FIPS 180-2, appendix B.1.
  it('is SHA-256 in the form of Subresource Integrity', async () => {
    expect(await digestOf('abc')).to.equal('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
  });
});
