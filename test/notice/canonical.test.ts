import { expect } from '@open-wc/testing';
import { canonical } from '../../src/notice/canonical.js';

describe('canonical', () => {
  it('sorts keys at every depth, and adds no space', () => {
    const json: unknown = JSON.parse('{ "b": [1, {"d": null, "c": "x"}], "a": true }');

    expect(canonical(json)).to.equal('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  it('sorts by code units, as RFC 8785 does', () => {
    const json: unknown = JSON.parse(
      '{"\\u20ac":1,"\\r":2,"10":3,"9":4,"\\ud83d\\ude00":5,"\\u00f6":6,"__proto__":7}',
    );

    expect(canonical(json)).to.equal('{"\\r":2,"10":3,"9":4,"__proto__":7,"ö":6,"€":1,"😀":5}');
  });

  it('is the same for two orders of one notice', () => {
    expect(canonical({ a: 1, b: { c: 2, d: 3 } })).to.equal(canonical({ b: { d: 3, c: 2 }, a: 1 }));
  });
});
