import { expect } from '@open-wc/testing';
import {
  addressOf,
  forget,
  isInert,
  isKept,
  keep,
  keptFor,
  load,
  take,
  typeOf,
  unload,
} from '../../src/gate/addresses.js';
import { made } from '../helpers/made.js';

describe('addressOf', () => {
  for (const [markup, tag, address] of [
    ['<script type="text/plain" src="/s.js"></script>', 'script', '/s.js'],
    ['<script type="text/plain">1</script>', 'script', ''],
    ['<iframe data-src="/f"></iframe>', 'iframe', '/f'],
    ['<link data-href="/l">', 'link', '/l'],
    ['<img data-srcset="/i 2x">', 'img', '/i 2x'],
  ] as const)
    it(`says what would be loaded by ${markup}`, () => {
      expect([made(markup).localName, addressOf(made(markup))]).to.deep.equal([tag, address]);
    });
});

describe('load and unload', () => {
  for (const [markup, loaded] of [
    ['<iframe data-src="/f"></iframe>', '<iframe data-src="/f" src="/f"></iframe>'],
    [
      '<img data-src="/i" data-srcset="/i 2x">',
      '<img data-src="/i" data-srcset="/i 2x" src="/i" srcset="/i 2x">',
    ],
    ['<link data-href="/l">', '<link data-href="/l" href="/l">'],
    ['<object data-src="/o"></object>', '<object data-src="/o" data="/o"></object>'],
    ['<embed data-src="/e">', '<embed data-src="/e" src="/e">'],
    ['<video data-src="/v"></video>', '<video data-src="/v" src="/v"></video>'],
    ['<source data-src="/v">', '<source data-src="/v" src="/v">'],
  ] as const)
    it(`set the address of ${markup}, and take it away again`, () => {
      const element = made(markup);
      expect(isInert(element)).to.equal(true);

      load(element);
      expect([element.outerHTML, isInert(element)]).to.deep.equal([loaded, false]);

      unload(element);
      expect(element.outerHTML).to.equal(markup);
    });

  for (const [markup, loaded] of [
    [
      '<picture><source data-srcset="/a 1x"><img data-src="/b"></picture>',
      '<picture><source data-srcset="/a 1x" srcset="/a 1x"><img data-src="/b" src="/b"></picture>',
    ],
    [
      '<video data-poster="/p"><source data-src="/v"><track data-src="/t"></video>',
      '<video data-poster="/p" poster="/p"><source data-src="/v" src="/v"><track data-src="/t" src="/t"></video>',
    ],
    [
      '<iframe data-cookieblock-src="/f"></iframe>',
      '<iframe data-cookieblock-src="/f" src="/f"></iframe>',
    ],
  ] as const)
    it(`speak for all that belongs to ${markup}`, () => {
      const element = made(markup);

      load(element);
      expect([element.outerHTML, isInert(element)]).to.deep.equal([loaded, false]);

      unload(element);
      expect([element.outerHTML, isInert(element)]).to.deep.equal([markup, true]);
    });

  it('make a video look at its sources', () => {
    const video = made('<video><source data-src="/v"></video>') as HTMLVideoElement;
    let looks = 0;
    video.load = () => (looks += 1);
    const source = video.firstElementChild as Element;

    load(source);
    unload(source);

    expect(looks).to.equal(2);
  });
});

describe('take and keep', () => {
  const HELD = 'data-say-so-held=""';

  for (const [markup, taken] of [
    ['<iframe src="/f"></iframe>', `<iframe data-say-so-src="/f" ${HELD}></iframe>`],
    [
      '<img src="/a" srcset="/a 1x">',
      `<img data-say-so-src="/a" ${HELD} data-say-so-srcset="/a 1x">`,
    ],
    ['<link href="/l">', `<link data-say-so-href="/l" ${HELD}>`],
    ['<object data="/o"></object>', `<object data-say-so-data="/o" ${HELD}></object>`],
    [
      '<script src="/s"></script>',
      `<script src="/s" data-type="" type="text/plain" ${HELD}></script>`,
    ],
    [
      '<script type="module" src="/s"></script>',
      `<script type="text/plain" src="/s" data-type="module" ${HELD}></script>`,
    ],
  ] as const)
    it(`takes what ${markup} would load, and gives it back`, () => {
      const element = made(markup);

      expect(take(element, () => true)).to.equal(true);
      expect(element.outerHTML).to.equal(taken);
      expect([isInert(element), isKept(element)]).to.deep.equal([true, true]);

      load(element);
      expect(isInert(element)).to.equal(false);
      expect(addressOf(element)).to.equal(addressOf(made(markup)));
      if (element instanceof HTMLScriptElement)
        expect(typeOf(element)).to.equal(typeOf(made(markup) as HTMLScriptElement));
    });

  it('takes a module whichever of its imports is refused', () => {
    const module = made(
      '<script type="module">import "/a.js"; import "https://b/"; import "https://c/"</script>',
    );
    const isRefused = (refused: string) => (address: unknown) => address === refused;

    expect(take(module, isRefused('https://d/'))).to.equal(false);
    expect(take(module, isRefused(''))).to.equal(false);
    expect(take(module, isRefused('https://c/'))).to.equal(true);
  });

  it('takes only what is refused', () => {
    const image = made('<img src="/mine" srcset="/theirs 2x">');

    expect(take(image, (address) => String(address).startsWith('/theirs'))).to.equal(true);
    expect(take(made('<p src="/theirs">'), () => true)).to.equal(false);

    expect([image.getAttribute('src'), keptFor(image, 'srcset')]).to.deep.equal([
      '/mine',
      '/theirs 2x',
    ]);
  });

  it('takes everything where nothing is asked, an inline script too', () => {
    const inline = made('<script>1</script>');

    expect(take(inline)).to.equal(true);
    expect(isInert(inline)).to.equal(true);
  });

  it('gives back the last address, whether it came as an object or as text', () => {
    const frame = made('<iframe></iframe>');
    keep(frame, 'src', new URL('https://one.example/'));
    keep(frame, 'src', '/two');

    load(frame);

    expect(frame.getAttribute('src')).to.equal('/two');
  });

  it('forgets an address when the page has another', () => {
    const image = made('<img alt="">');
    keep(image, 'src', '/theirs');
    expect(isKept(image)).to.equal(true);

    forget(image, 'src');
    forget(image, 'srcset');

    expect(image.outerHTML).to.equal('<img alt="">');
  });
});
