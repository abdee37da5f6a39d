import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SaySoSection } from '../../src/notice/say-so-section.js';
import { connectElements, register } from '../helpers/connect-elements.js';
import { holds, jsonOver } from '../helpers/fuzz.js';
import { notice } from './targets/notice.js';

connectElements();
register({ 'say-so-section': SaySoSection });

const value = jsonOver(notice.words, notice.words);

const notices = fc.record({
  title: value,
  controller: value,
  terms: value,
  shared: fc.dictionary(fc.constantFrom('a', 'b'), value),
  intro: fc.array(value, { maxLength: 4 }),
  sections: fc.array(
    fc.record({ title: value, blocks: fc.array(value, { maxLength: 4 }), sections: value }),
    { maxLength: 3 },
  ),
});

describe('whatever a notice file says', () => {
  it('makes only our own elements, and throws nothing but a problem', () => {
    holds(notices, notice.faultsOf);

    expect(Reflect.get({}, 'p')).to.equal(undefined);
  });
});
