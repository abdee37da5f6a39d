import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { readHosts, resolve, type Hosts } from '../../src/gate/hosts.js';

/** Services `one`, `two`, … with these hosts each. */
function listing(...hosts: string[][]): Hosts | undefined {
  const names = ['one', 'two', 'three'];
  const services = hosts.map((own, index) => ({ id: names[index], hosts: own }));
  return readHosts(readConfig({ categories: [{ id: 'a', services }] }));
}

describe('a pattern of a host', () => {
  for (const [pattern, address, isMeant] of [
    ['t.example', 'https://t.example/x', true],
    ['t.example', 'http://t.example:8080/x', true],
    ['t.example', 'wss://t.example', true],
    ['t.example', '//t.example', true],
    ['t.example', 'https://T.EXAMPLE/', true],
    ['t.example', 'https://t.example./', true],
    ['t.example', 'https://t.example.:8080/', true],
    ['t.example', 'https:\\\\t.example\\x', true],
    ['t.example', ' https://t.exa\tmple/ ', true],
    ['t.example', 'https://%74.example/', true],
    ['t.example', 'https://user@t.example/', true],
    ['T.Example', 'https://t.example/', true],
    ['t.example', 'https://sub.t.example/', false],
    ['t.example', 'https://nott.example/', false],
    ['t.example', 'https://t.example.org/', false],
    ['t.example', 'https://other.example/?t.example', false],
    ['t.example', 'https://t.example@other.example/', false],
    ['*.t.example', 'https://a.b.t.example/', true],
    ['*.t.example', 'https://t.example/', true],
    ['*.t.example', 'https://nott.example/', false],
    ['t.example:8080', 'http://t.example:8080/', true],
    ['t.example:8080', 'http://t.example/', false],
    ['t.example/gtag/', 'https://t.example/gtag/js?id=1', true],
    ['t.example/gtag/', 'https://t.example/gtag', false],
    ['t.example/gtag/', 'https://t.example/GTAG/js', true],
    ['t.example/GTag/', 'https://t.example/gtag/js', true],
    ['t.example/gtag/', 'https://t.example/other/../gtag/js', true],
    ['*.t.example/a', 'https://x.t.example/abc', true],
    ['127.0.0.1', 'http://127.1/', true],
    ['127.0.0.1', 'http://0x7f000001/', true],
    ['127.0.0.1:8080', 'http://0x7f000001:8080/', true],
    ['bücher.example', 'https://xn--bcher-kva.example/', true],
    ['xn--bcher-kva.example', 'https://BÜCHER.example/', true],
    ['t.example', 'https:t.example/', true],
    ['t.example', '///t.example/', true],
    ['t.example', 'https:/t.example', true],
    ['t.example', 'data:text/html,t.example', false],
    ['t.example', 'blob:https://t.example/1', false],
    ['t.example', 'https://', false],
    ['t.example', null, false],
    ['t.example', { toString: () => 'https://t.example' }, true],
    ['t.example', Object.create(null), false],
  ] as const)
    it(`${pattern} ${isMeant ? 'means' : 'does not mean'} ${JSON.stringify(address)}`, () => {
      expect(listing([pattern])?.servicesOf(address)).to.deep.equal(isMeant ? ['a/one'] : []);
    });

  it('means addresses of the page itself, if it is the page’s host', () => {
    const hosts = listing([`${location.host}/stats/`]);

    expect(hosts?.servicesOf('/stats/x.js')).to.deep.equal(['a/one']);
    expect(hosts?.servicesOf('x.js')).to.deep.equal([]);
  });
});

describe('an address relative to a base of another site', () => {
  it('is that site’s', () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = 'https://t.example/';
    try {
      for (const address of ['x.js', 'x.js?to=https://u.example/'])
        expect(listing(['t.example'])?.servicesOf(address)).to.deep.equal(['a/one']);
      expect(listing(['u.example'])?.servicesOf('x.js')).to.deep.equal([]);
    } finally {
      base.remove();
    }
  });
});

describe('several patterns', () => {
  it('give way to the longest host', () => {
    const hosts = listing(['*.t.example'], ['stats.t.example'], ['*.example']);

    expect(hosts?.servicesOf('https://stats.t.example/')).to.deep.equal(['a/two']);
    expect(hosts?.servicesOf('https://x.t.example/')).to.deep.equal(['a/one']);
    expect(hosts?.servicesOf('https://x.example/')).to.deep.equal(['a/three']);
  });

  it('give way to the longest path of a host', () => {
    const hosts = listing(['t.example'], ['t.example/ads/']);

    expect(hosts?.servicesOf('https://t.example/ads/1')).to.deep.equal(['a/two']);
    expect(hosts?.servicesOf('https://t.example/1')).to.deep.equal(['a/one']);
  });

  it('that are the same stand for all their services', () => {
    const hosts = listing(['t.example/x'], ['t.example/x']);

    expect(hosts?.servicesOf('https://t.example/x')).to.deep.equal(['a/one', 'a/two']);
  });
});

describe('readHosts', () => {
  it('reads a number beside names, and past what no host can be', () => {
    const hosts = listing(['t.example', '<t>.example'], ['127.0.0.1']);

    expect(hosts?.servicesOf('http://127.1/')).to.deep.equal(['a/two']);
    expect(hosts?.servicesOf('https://t.example/')).to.deep.equal(['a/one']);
  });

  it('finds nothing where nothing can be refused', () => {
    expect(listing([])).to.equal(undefined);
    const services = [{ id: 'one', hosts: ['t.example'] }];
    const always = readConfig({ categories: [{ id: 'a', mode: 'always', services }] });
    expect(readHosts(always)).to.equal(undefined);
  });

  it('finds text that may speak of a host', () => {
    const { mention } = listing(['t.example'], ['*.u.example/p']) as Hosts;

    expect(mention.test('<img src=//T.example/1>')).to.equal(true);
    expect(mention.test('x.u.example')).to.equal(true);
    expect(mention.test('txexample')).to.equal(false);
  });
});

describe('resolve', () => {
  it('takes addresses as an element does', () => {
    expect(resolve('/x')?.href).to.equal(`${location.origin}/x`);
    expect(resolve('http://[')).to.equal(null);
  });
});
