import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { keep } from '../../src/gate/addresses.js';
import { Permits } from '../../src/gate/permits.js';
import { made } from '../helpers/made.js';

const storage = [
  { name: '_st*', type: 'cookie' },
  { name: 'kept', type: 'local' },
];
const CONFIG = {
  categories: [
    { id: 'necessary', services: [{ id: 'shop', hosts: ['shop.example'] }] },
    {
      id: 'analytics',
      services: [
        { id: 'stats', hosts: ['t.example', 'both.example'], storage },
        { id: 'more', hosts: ['both.example'], storage: [{ name: '_stx', type: 'cookie' }] },
      ],
    },
  ],
};

function permits(...granted: string[]): Permits {
  const made = new Permits(readConfig(CONFIG));
  made.grant(granted);
  return made;
}

describe('Permits', () => {
  it('refuse a listed host until a service that lists it is granted', () => {
    expect(permits().isRefused('https://t.example/')).to.equal(true);
    expect(permits('analytics').isRefused('https://t.example/')).to.equal(true);
    expect(permits('analytics/more').isRefused('https://t.example/')).to.equal(true);
    expect(permits('analytics/stats').isRefused('https://t.example/')).to.equal(false);
    expect(permits('analytics/more').isRefused('https://both.example/')).to.equal(false);
  });

  it('refuse nothing that nobody lists, nor what is always granted', () => {
    expect(permits().isRefused('https://other.example/')).to.equal(false);
    expect(permits().isRefused('https://shop.example/')).to.equal(false);
  });

  it('refuse listed cookies the same way, and no other storage', () => {
    expect(permits().isCookieRefused('_st1')).to.equal(true);
    expect(permits('analytics/more').isCookieRefused('_st1')).to.equal(true);
    expect(permits('analytics/more').isCookieRefused('_stx')).to.equal(false);
    expect(permits('analytics/stats').isCookieRefused('_st1')).to.equal(false);
    expect(permits().isCookieRefused('kept')).to.equal(false);
    expect(permits().isCookieRefused('mine')).to.equal(false);
  });

  it('let a frame load that the visitor asked for, until the next answer', () => {
    const permits = new Permits(readConfig(CONFIG));
    const frame = document.createElement('iframe');
    frame.dataset['saySo'] = 'analytics';

    expect(permits.mayLoad(frame)).to.equal(false);
    permits.allowOnce(frame);
    expect(permits.mayLoad(frame)).to.equal(true);
    permits.grant([]);
    expect(permits.mayLoad(frame)).to.equal(false);
  });

  it('know that something was taken back', () => {
    const granted = permits('analytics');

    granted.grant(['analytics', 'marketing']);
    expect(granted.hasWithdrawn).to.equal(false);
    granted.grant(['analytics']);
    granted.grant(['analytics', 'marketing']);
    expect(granted.hasWithdrawn).to.equal(true);
  });

  it('list what is refused now', () => {
    const listed = (...granted: string[]): string[] =>
      permits(...granted).refusedPatterns.map(({ host }) => host);

    expect(listed()).to.deep.equal(['t.example', 'both.example', 'both.example']);
    expect(listed('analytics/stats')).to.deep.equal([]);
  });

  it('refuse nothing without autoBlock', () => {
    const off = new Permits(readConfig({ ...CONFIG, autoBlock: false }));

    expect(off.hosts).to.equal(undefined);
    expect(off.isRefused('https://t.example/')).to.equal(false);
    expect(off.refusedPatterns).to.deep.equal([]);
  });

  it('have an element wait for each listed address that it keeps', () => {
    const film = made('<video></video>');
    keep(film, 'src', 'https://both.example/');
    keep(film, 'poster', 'https://t.example/');
    const image = made('<img>');
    keep(image, 'srcset', '/own 1x, https://both.example/ 2x, https://t.example/ 3x');

    const script = made(
      `<script type="module" data-say-so-held>
        import 'https://both.example/'; import 'https://t.example/';
      </script>`,
    );

    for (const element of [film, image, script]) {
      expect(permits().markOf(element)).to.deep.equal(['analytics/stats']);
      expect(permits('analytics/more').mayLoad(element)).to.equal(false);
      expect(permits('analytics/stats').mayLoad(element)).to.equal(true);
    }
  });

  it('read what an element waits for from its mark, else from its address', () => {
    const marked = made('<img data-say-so="analytics" data-src="/x">');
    const image = made('<img>');
    keep(image, 'src', 'https://both.example/');
    const lost = made('<img data-say-so-held data-say-so-src="https://other.example">');

    expect(permits().markOf(marked)).to.deep.equal(['analytics']);
    expect(permits().markOf(image)).to.deep.equal(['analytics/stats']);
    expect(permits('analytics/more').markOf(image)).to.deep.equal(['analytics/more']);
    expect(permits().markOf(lost)).to.equal(null);
    expect(permits().markOf(made('<img>'))).to.equal(null);
    const [both, unknown] = ['analytics', 'adverts'].map((mark) =>
      made(`<img data-say-so="${mark}" data-say-so-held data-say-so-src="https://both.example/">`),
    ) as [Element, Element];
    expect(permits('analytics/stats').markOf(both)).to.deep.equal(['analytics']);
    expect(permits('analytics/stats').markOf(unknown)).to.equal(null);
    expect(permits().entryOf(image)).to.deep.equal({
      tag: 'img',
      address: 'https://both.example/',
      needs: ['analytics/stats'],
    });
  });
});
