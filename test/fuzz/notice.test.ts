import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Problem } from '../../src/core/fetch-json.js';
import { build } from '../../src/notice/build.js';
import { SaySoSection } from '../../src/notice/say-so-section.js';
import { connectElements, register } from '../helpers/connect-elements.js';
import { holds, jsonOver } from '../helpers/fuzz.js';
import { read } from '../helpers/notice-markup.js';

connectElements();
register({ 'say-so-section': SaySoSection });

/** Everything that a notice may put on a page; whatever the file says, nothing else comes of it. */
const TAGS =
  'p ul ol li dl dt dd table caption thead tbody tr th td address br div strong em code a button span say-so-section say-so-inventory'.split(
    ' ',
  );
const ATTRIBUTES =
  'heading question id level open href rel type role tabindex aria-label style lang dir categories data-say-so-action'.split(
    ' ',
  );

const KEYS =
  'p list marker terms term def table caption head rows rowHead address contact callout title blocks inventory use b i code a href to text do mail subject tel lang dir id sections intro shared controller email phone dpo name authority url representatives for question open format version __proto__ constructor prototype style class onclick html script'.split(
    ' ',
  );

const value = jsonOver(KEYS, ['settings', 'accept-all', 'email', 'rtl']);

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

const isSafeHref = (address: string): boolean => /^(#|https?:\/\/|mailto:|tel:)/.test(address);

/** What stands on the page that must not: tags, attributes, addresses, controls. */
function faultsOf(root: Element): string[] {
  const all = [...root.querySelectorAll('*')];
  return [
    ...all.map(({ localName }) => localName).filter((name) => !TAGS.includes(name)),
    ...all.flatMap((one) => one.getAttributeNames()).filter((name) => !ATTRIBUTES.includes(name)),
    ...all
      .flatMap((one) => one.getAttribute('style') ?? [])
      .filter((s) => s !== 'overflow-x: auto;'),
    ...all.flatMap((one) => one.getAttribute('href') ?? []).filter((href) => !isSafeHref(href)),
    // oxlint-disable-next-line no-control-regex
    ...(/[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(root.textContent ?? '') ? ['control'] : []),
  ];
}

describe('whatever a notice file says', () => {
  it('makes only our own elements, and throws nothing but a problem', () => {
    const root = document.createElement('div');
    holds(notices, (notice) => {
      try {
        for (const _ of build(root, read(notice), { level: 2, open: [] }));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
      return faultsOf(root).join() === '';
    });

    expect(Reflect.get({}, 'p')).to.equal(undefined);
  });
});
