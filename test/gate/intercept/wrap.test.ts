import { expect } from '@open-wc/testing';
import { wrap, wrapConstructor, wrapProperty } from '../../../src/gate/intercept/wrap.js';

class Base {
  #value = 'first';
  get value(): string {
    return this.#value;
  }
  set value(text: string) {
    this.#value = text;
  }
  greet(name: string): string {
    return `Hello ${name}`;
  }
}
class Derived extends Base {}

describe('wrap', () => {
  it('does something else, or passes, also with other arguments', () => {
    wrap(Base.prototype, 'greet', (_, [name]: string[], pass) =>
      name === 'no' ? 'Good-bye' : name === 'other' ? pass(['you']) : pass(),
    );
    const base = new Base();

    expect([base.greet('me'), base.greet('no'), base.greet('other')]).to.deep.equal([
      'Hello me',
      'Good-bye',
      'Hello you',
    ]);
    expect([base.greet.name, base.greet.length]).to.deep.equal(['greet', 1]);
  });

  it('leaves alone what is not there', () => {
    wrap(undefined, 'greet', () => 0);
    wrap(Base.prototype, 'none', () => 0);
    wrap(Base.prototype, 'value', () => 0);

    expect(Object.getOwnPropertyNames(Base.prototype)).not.to.include('none');
  });
});

describe('wrapProperty', () => {
  it('finds the prototype that has the property', () => {
    wrapProperty(
      new Derived(),
      'value',
      (_, [text]: string[], pass) => (text === 'no' ? undefined : pass()),
      (_, __, pass) => `${String(pass())}!`,
    );
    const derived = new Derived();

    derived.value = 'yes';
    derived.value = 'no';

    expect(derived.value).to.equal('yes!');
  });

  it('leaves alone what is not there', () => {
    wrapProperty(new Derived(), 'none', () => 0);
    wrapProperty(null, 'value', () => 0);

    expect('none' in new Derived()).to.equal(false);
  });
});

describe('wrapConstructor', () => {
  it('keeps prototype, statics and sub-classes', () => {
    class Thing {
      static readonly SIZE = 3;
      readonly name: string;
      constructor(name: string) {
        this.name = name;
      }
    }
    Object.defineProperty(window, 'Thing', { value: Thing, configurable: true, writable: true });
    wrapConstructor('Thing', (kind: typeof Thing, [name]: string[], pass) =>
      name === 'no' ? Object.create(kind.prototype) : pass([`${name}!`]),
    );
    const Wrapped = Reflect.get(window, 'Thing') as typeof Thing;
    class Sub extends Wrapped {}

    expect(new Wrapped('a')).to.be.instanceOf(Thing).and.include({ name: 'a!' });
    expect(new Wrapped('no').name).to.equal(undefined);
    expect(new Sub('b')).to.be.instanceOf(Sub);
    expect(Wrapped.SIZE).to.equal(3);
    wrapConstructor('NoSuchThing', () => Thing.prototype);
  });
});
