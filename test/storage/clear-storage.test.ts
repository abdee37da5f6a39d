import { expect, waitUntil } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { clearStorage } from '../../src/storage/clear-storage.js';

const TYPES = ['cookie', 'local', 'session', 'indexeddb', 'cache'];
const storage = TYPES.flatMap((type) => [
  { name: `clear_${type}`, type },
  { name: 'clear_*_more', type },
]);
const config = readConfig({
  categories: [{ id: 'analytics', services: [{ id: 'stats', storage }] }],
});

async function fill(): Promise<void> {
  for (const type of TYPES)
    for (const name of [`clear_${type}`, 'clear_1_more', 'clear_not']) {
      if (type === 'cookie') document.cookie = `${name}=1; Path=/`;
      if (type === 'local') localStorage.setItem(name, '1');
      if (type === 'session') sessionStorage.setItem(name, '1');
      if (type === 'cache') await caches.open(name);
      if (type === 'indexeddb')
        await new Promise((done) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => done(request.result.close());
        });
    }
}

async function left(): Promise<string[]> {
  const found = [
    ...document.cookie.split('; ').map((pair) => `cookie ${pair.split('=')[0]}`),
    ...Object.keys(localStorage).map((name) => `local ${name}`),
    ...Object.keys(sessionStorage).map((name) => `session ${name}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexeddb ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
  ];
  return found.filter((name) => name.includes('clear_'));
}

describe('clearStorage', () => {
  const others = TYPES.map((type) => `${type} clear_not`);

  it('deletes what is listed, of every kind, and tells its names', async () => {
    await fill();
    const cleared: string[] = [];

    clearStorage(
      config,
      () => [],
      (name) => cleared.push(name),
    );
    await waitUntil(async () => (await left()).length === TYPES.length);

    expect(await left()).to.deep.equal(others);
    expect(cleared).to.have.members(
      TYPES.flatMap((type) => [`${type} clear_${type}`, `${type} clear_1_more`]),
    );
  });

  it('deletes cookies and what is in memory before the page can be left', async () => {
    await fill();

    clearStorage(
      config,
      () => [],
      () => {},
    );
    await Promise.resolve();

    const names = (await left()).filter((name) => /^(cookie|local|session)/.test(name));
    expect(names).to.deep.equal(others.slice(0, 3));
  });

  it('leaves what is granted again before the browser has looked', async () => {
    await fill();
    let granted: string[] = [];

    clearStorage(
      config,
      () => granted,
      () => {},
    );
    granted = ['analytics/stats'];
    await Promise.all([indexedDB.databases(), caches.keys()]);

    const names = (await left()).filter((name) => /^(indexeddb|cache)/.test(name));
    expect(names).to.have.lengthOf(6);
  });

  it('leaves what is granted, and never touches the answer', async () => {
    await fill();
    document.cookie = 'say-so=kept; Path=/';
    localStorage.setItem('say-so.unsent', '[]');
    const all = (type: string): object => ({ name: type === 'local' ? 'say-so*' : '*', type });
    const everything = readConfig({
      categories: [
        { id: 'analytics', services: [{ id: 'all', storage: ['cookie', 'local'].map(all) }] },
      ],
    });

    clearStorage(
      config,
      () => ['analytics/stats'],
      () => {},
    );
    clearStorage(
      everything,
      () => [],
      () => {},
    );
    await Promise.resolve();

    expect(localStorage.getItem('clear_local')).to.equal('1');
    expect(document.cookie).to.include('say-so=kept').and.not.include('clear_cookie');
    expect(localStorage.getItem('say-so.unsent')).to.equal('[]');
    localStorage.removeItem('say-so.unsent');
    document.cookie = 'say-so=; Max-Age=0; Path=/';
  });

  it('deletes what is only named like the answer', async () => {
    const names = ['my-say-so', 'say-sos', 'say-so-1'];
    for (const name of names) localStorage.setItem(name, '1');
    const likewise = [{ name: '*say-so*', type: 'local' }];
    const categories = [{ id: 'analytics', services: [{ id: 'all', storage: likewise }] }];

    clearStorage(
      readConfig({ categories }),
      () => [],
      () => {},
    );
    await Promise.resolve();

    expect(names.filter((name) => localStorage.getItem(name))).to.deep.equal([]);
  });

  it('does nothing where the browser keeps nothing', () => {
    const { localStorage: own } = Object.getOwnPropertyDescriptors(window);
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    try {
      expect(() =>
        clearStorage(
          config,
          () => [],
          () => {},
        ),
      ).not.to.throw();
    } finally {
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
  });
});
