import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { entryOf, isInert, load, unload } from '../../src/gate/marks.js';
import { CONFIG } from '../helpers/make-store.js';

function needs(mark: string, service?: string): readonly string[] | null {
  const script = document.createElement('script');
  script.dataset['saySo'] = mark;
  if (service) script.dataset['saySoService'] = service;
  return entryOf(script, readConfig(CONFIG)).needs;
}

describe('entryOf', () => {
  it('needs the category that is named, or all of several', () => {
    expect(needs('analytics')).to.deep.equal(['analytics']);
    expect(needs('analytics marketing')).to.deep.equal(['analytics', 'marketing']);
  });

  it('narrows a category to the service that it has', () => {
    expect(needs('analytics marketing', 'ads')).to.deep.equal(['analytics', 'marketing/ads']);
  });

  it('can never be granted for a service that the category does not have', () => {
    expect(needs('analytics', 'ads')).to.equal(null);
  });

  it('lets a category that lists no services decide for any of them', () => {
    const frame = made('<iframe data-say-so="marketing" data-say-so-service="film"></iframe>');

    expect(entryOf(frame, readConfig()).needs).to.deep.equal(['marketing']);
  });

  it('takes any white space between categories', () => {
    expect(needs(' analytics \n marketing ')).to.deep.equal(['analytics', 'marketing']);
  });

  for (const mark of ['', ' ', 'adverts', 'analytics adverts', 'Analytics', '__proto__'])
    it(`can never be granted for ${JSON.stringify(mark)}`, () => {
      expect(needs(mark)).to.equal(null);
    });

  for (const [markup, tag, address] of [
    ['<script type="text/plain" src="/s.js"></script>', 'script', '/s.js'],
    ['<script type="text/plain">1</script>', 'script', ''],
    ['<iframe data-src="/f"></iframe>', 'iframe', '/f'],
    ['<link data-href="/l">', 'link', '/l'],
    ['<img data-srcset="/i 2x">', 'img', '/i 2x'],
  ] as const)
    it(`says what would be loaded by ${markup}`, () => {
      expect(entryOf(made(markup), readConfig())).to.deep.include({ tag, address });
    });
});

function made(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = template.content.firstElementChild;
  if (!element) throw new Error(markup);
  return element;
}

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
