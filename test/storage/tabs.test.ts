import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { watchTabs } from '../../src/storage/tabs.js';

let hints = 0;
const tabs = watchTabs(() => (hints += 1));

describe('watchTabs', () => {
  beforeEach(() => (hints = 0));

  it('tells the other tabs, and not this one', async () => {
    const other = new BroadcastChannel('say-so');
    let heard = 0;
    other.onmessage = () => (heard += 1);

    tabs.tell();
    await waitUntil(() => heard);

    expect([heard, hints]).to.deep.equal([1, 0]);
    other.close();
  });

  it('takes any message for a hint and nothing more', async () => {
    const other = new BroadcastChannel('say-so');

    other.postMessage({ granted: ['marketing'] });
    await waitUntil(() => hints);

    expect(hints).to.equal(1);
    other.close();
    await waitUntil(() => hints === 3);
  });

  it('looks seldom where hints come in a flood', async () => {
    const other = new BroadcastChannel('say-so');
    let heard = 0;
    const own = new BroadcastChannel('say-so');
    own.onmessage = () => (heard += 1);

    for (let count = 0; count < 1000; count += 1) other.postMessage('');
    await waitUntil(() => heard === 1000);
    // After the last look that there may be.
    await aTimeout(800);

    expect(hints).to.be.below(1500);
    other.close();
    own.close();
  });

  it('hears of changes of storage where there are no channels, under its own key', async () => {
    const { BroadcastChannel: own } = window;
    Reflect.set(window, 'BroadcastChannel', undefined);
    let looks = 0;
    watchTabs(() => (looks += 1));
    Reflect.set(window, 'BroadcastChannel', own);
    dispatchEvent(new StorageEvent('storage', { key: 'other' }));
    await aTimeout(20);
    expect(looks).to.equal(0);

    dispatchEvent(new StorageEvent('storage', { key: 'say-so' }));

    await waitUntil(() => looks === 3);
  });

  it('goes without channels where the browser refuses them', () => {
    const { BroadcastChannel: own } = window;
    Reflect.set(window, 'BroadcastChannel', function refused() {
      throw new DOMException('', 'SecurityError');
    });
    try {
      watchTabs(() => undefined).tell();
    } finally {
      Reflect.set(window, 'BroadcastChannel', own);
    }
  });

  it('throws nothing where a decision comes while the page goes', () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));

    tabs.tell();

    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });

  it('leaves storage alone where there are channels', async () => {
    dispatchEvent(new StorageEvent('storage', { key: 'say-so' }));
    await aTimeout(20);

    expect(hints).to.equal(0);
  });

  it('looks when the page is looked at again', () => {
    document.dispatchEvent(new Event('visibilitychange'));

    expect(hints).to.equal(1);
  });

  it('looks when the visitor comes from another window', () => {
    dispatchEvent(new Event('focus'));

    expect(hints).to.equal(1);
  });

  it('closes its channel while the page is away, and looks again when it is back', async () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const other = new BroadcastChannel('say-so');
    other.postMessage('');
    await aTimeout(20);
    expect(hints).to.equal(0);

    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(hints).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(hints).to.equal(1);

    other.postMessage('');
    await waitUntil(() => hints === 4);
    other.close();
  });

  it('pokes local storage where there are no channels, and leaves nothing in it', async () => {
    const { BroadcastChannel: own } = window;
    Reflect.set(window, 'BroadcastChannel', undefined);
    const poor = watchTabs(() => undefined);
    const frame = document.body.appendChild(document.createElement('iframe'));
    let heard = 0;
    frame.contentWindow?.addEventListener(
      'storage',
      ({ key }) => (heard += Number(key === 'say-so')),
    );

    poor.tell();
    await waitUntil(() => heard === 2);

    expect(localStorage.getItem('say-so')).to.equal(null);
    Reflect.set(window, 'BroadcastChannel', own);
    frame.remove();
  });
});
