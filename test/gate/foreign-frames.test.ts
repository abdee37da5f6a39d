import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { makeFrame } from '../../src/gate/foreign-frames.js';
import { foreignFrames } from '../../src/gate/marks.js';
import { made } from '../helpers/made.js';

const config = readConfig({
  compat: ['tarteaucitron'],
  categories: [{ id: 'marketing', services: [{ id: 'youtube' }] }],
});

function framed(markup: string): string {
  const element = made(markup);
  makeFrame(element, foreignFrames(config), config);
  return element.innerHTML;
}

describe('makeFrame', () => {
  it('puts a held frame into an element of another tool, once', () => {
    const element = made(
      '<div class="youtube_player" videoID="abc" width="320" height="180" title="Film"></div>',
    );

    makeFrame(element, foreignFrames(config), config);
    makeFrame(element, foreignFrames(config), config);

    expect(element.innerHTML).to.equal(
      '<iframe width="320" height="180" title="Film" data-say-so="marketing" ' +
        'data-say-so-service="youtube" data-src="https://www.youtube-nocookie.com/embed/abc"></iframe>',
    );
  });

  it('marks a service that nobody has listed with its own name', () => {
    expect(framed('<div class="vimeo_player" videoID="1"></div>')).to.equal(
      '<iframe data-say-so="vimeo" data-src="https://player.vimeo.com/video/1"></iframe>',
    );
  });

  it('leaves alone what is none, or has no address', () => {
    expect(framed('<div class="other" videoID="1"></div>')).to.equal('');
    expect(framed('<div class="youtube_player"></div>')).to.equal('');
  });
});
