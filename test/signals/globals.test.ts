import { expect } from '@open-wc/testing';
import { asArguments, ownGlobal, ownObject, push } from '../../src/signals/globals.js';

describe('ownGlobal', () => {
  it('is what the page has set, and never a named element', () => {
    document.body.insertAdjacentHTML('beforeend', '<a id="named"></a><form name="formed"></form>');
    Reflect.set(window, 'given', 1);

    expect([ownGlobal('named'), ownGlobal('formed'), ownGlobal('given'), ownGlobal('none')]).to.eql(
      [undefined, undefined, 1, undefined],
    );
  });

  it('is not what the page has put on a prototype', () => {
    Reflect.set(Object.prototype, 'inherited', 1);

    expect(ownGlobal('inherited')).to.equal(undefined);
    Reflect.deleteProperty(Object.prototype, 'inherited');
  });
});

describe('ownObject', () => {
  for (const value of [undefined, null, 0, ''])
    it(`can be asked for anything where there is ${JSON.stringify(value)}`, () => {
      Reflect.set(window, 'asked', value);

      expect(ownObject('asked')['method']).to.equal(undefined);
    });
});

describe('push', () => {
  for (const value of [undefined, null, 'text', 7, {}, document.createElement('a')])
    it(`makes a queue where there is ${String(value) || 'an element'}`, () => {
      Reflect.set(window, 'queued', value);

      push('queued', 'a', 'b');

      expect(ownGlobal('queued')).to.deep.equal(['a', 'b']);
    });
});

describe('asArguments', () => {
  it('is no array, as in the snippets of vendors', () => {
    const made = asArguments('a', 1);

    expect(String(made)).to.equal('[object Arguments]');
    expect([...made]).to.deep.equal(['a', 1]);
  });
});
