import { expect } from '@open-wc/testing';
import { keepsSecureCookies } from '../helpers/engine.js';
import { cookiesNow, deleteCookie, writeCookie } from '../../src/storage/cookie-jar.js';

const names = (): string[] => cookiesNow().map(([name]) => name);

describe('the cookie jar', () => {
  it('gives names and values as they are written', () => {
    writeCookie('jar1=a=b%20c');

    expect(cookiesNow()).to.deep.include(['jar1', 'a=b%20c']);
    deleteCookie('jar1');
  });

  const folder = location.pathname.replace(/\/[^/]*$/, '');
  for (const attributes of [
    '',
    '; Path=/',
    `; Path=${folder}`,
    `; Path=${folder}/`,
    `; Path=${location.pathname}`,
    ...(keepsSecureCookies
      ? [
          '; Path=/; Domain=localhost',
          '; Path=/; Secure; Partitioned; SameSite=None',
          '; Path=/; Max-Age=1000; Secure',
        ]
      : []),
  ])
    it(`deletes a cookie that was set with "${attributes}"`, () => {
      writeCookie(`jar2=x${attributes}`);
      expect(names()).to.include('jar2');

      expect(deleteCookie('jar2')).to.equal(true);

      expect(names()).not.to.include('jar2');
    });

  for (const name of keepsSecureCookies ? ['__Secure-jar', '__Host-jar'] : [])
    it(`deletes ${name}`, () => {
      writeCookie(`${name}=x; Path=/; Secure`);
      expect(names()).to.include(name);

      expect(deleteCookie(name)).to.equal(true);
    });

  it('deletes all of several with one name, and no other', () => {
    writeCookie('jar3=a; Path=/');
    writeCookie(`jar3=b; Path=${folder}`);
    writeCookie('jar30=c; Path=/');

    expect(deleteCookie('jar3')).to.equal(true);

    expect(names()).to.include('jar30');
    deleteCookie('jar30');
  });
});
