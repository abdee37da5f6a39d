import { expect } from '@open-wc/testing';
import { entriesOf, read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const entry = (ad_Storage: string, analytics_Storage: string): unknown[] => [
  'arguments',
  'consentv2',
  { ad_Storage, analytics_Storage },
];
const queue = (): unknown[] => entriesOf(read<{ q: unknown }>('clarity').q);

describe('clarity', () => {
  beforeEach(() => Reflect.deleteProperty(window, 'clarity'));

  it('queues each answer where the snippet keeps its calls', () => {
    const store = startStore({ signals: { clarity: true } });
    runSnippet('clarity');
    expect(queue()).to.deep.equal([entry('denied', 'denied')]);

    store.decide({ analytics: true });
    store.withdraw();

    expect(queue().slice(1)).to.deep.equal([entry('denied', 'granted'), entry('denied', 'denied')]);
  });

  it('calls the function that is there', () => {
    runSnippet('clarity');
    const stub: unknown = read('clarity');

    startStore({ signals: { clarity: true } }).acceptAll();

    expect(read('clarity')).to.equal(stub);
    expect(queue()).to.deep.equal([entry('denied', 'denied'), entry('granted', 'granted')]);
  });

  it('takes the place of an element of its name', () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="clarity"></p>');

    startStore({ signals: { clarity: true } });

    expect(queue()).to.deep.equal([entry('denied', 'denied')]);
    document.querySelector('#clarity')?.remove();
  });
});
