import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { HeldFrame } from '../../src/core/view.js';
import { showPlaceholders } from '../../src/elements/placeholders.js';
import { SaySoEmbed } from '../../src/elements/say-so-embed.js';
import { connectElements, register } from '../helpers/connect-elements.js';

connectElements();
register({ 'say-so-embed': SaySoEmbed });

describe('showPlaceholders', () => {
  let held: HeldFrame[] = [];
  let allowed: HTMLIFrameElement[] = [];
  let tell = (): void => {};

  before(() =>
    showPlaceholders({
      heldFrames: () => held,
      watchFrames: (listener) => (tell = listener),
      allowOnce: (frame) => allowed.push(frame),
    }),
  );

  async function hold(attributes: string): Promise<HTMLIFrameElement> {
    const area = await fixture(html`<div style="inline-size: 640px"></div>`);
    area.innerHTML = `<iframe title="Film" srcdoc="x" ${attributes}></iframe>`;
    return area.firstElementChild as HTMLIFrameElement;
  }

  const box = (element: Element | null): number[] | undefined => {
    const rect = element?.getBoundingClientRect();
    return rect && [rect.x, rect.y, rect.width, rect.height];
  };

  const BOXES = [
    '',
    'width="560" height="315"',
    'style="width: 100%; aspect-ratio: 16 / 9; height: auto; border: 0"',
    'style="width: 50%; margin: 10px auto; display: block; padding: 4px"',
    'style="position: absolute; inset: 10px 20px; width: 80%; height: 200px; border: 0"',
    'style="position: absolute; left: 50%; top: 0; width: 200px; transform: translate(-50%, 10px)"',
    'style="position: relative; order: -1; z-index: 3; translate: 10% 0"',
  ];
  for (const attributes of BOXES)
    it(`take the exact box of <iframe ${attributes}>`, async () => {
      const frame = await hold(attributes);
      const before = box(frame);

      held = [{ frame, needs: ['analytics'] }];
      tell();

      expect(box(frame.previousElementSibling)).to.deep.equal(before);
      expect(getComputedStyle(frame).display).to.equal('none');
    });

  it('keep their place among other parts of a row', async () => {
    const frame = await hold('style="order: -1"');
    Object.assign(frame.parentElement?.style ?? {}, { display: 'flex' });
    frame.before('Words.');
    const before = box(frame);

    held = [{ frame, needs: ['analytics'] }];
    tell();

    expect(box(frame.previousElementSibling)).to.deep.equal(before);
  });

  it('come when the page shows a frame that it had hidden', async () => {
    const frame = await hold('hidden');
    held = [{ frame, needs: ['analytics'] }];
    tell();
    expect(frame.previousElementSibling === null).to.equal(true);

    frame.hidden = false;
    await waitUntil(() => frame.previousElementSibling);

    expect(box(frame.previousElementSibling)?.slice(2)).to.deep.equal([304, 154]);
  });

  it('go with a frame that the page moves', async () => {
    const frame = await hold('width="560" height="315"');
    const place = await fixture<HTMLElement>(html`<div style="inline-size: 640px"></div>`);
    held = [{ frame, needs: ['analytics'] }];
    tell();
    const old = frame.previousElementSibling;

    place.append(frame);
    tell();

    expect(old?.isConnected).to.equal(false);
    expect(box(place.firstElementChild)?.slice(2)).to.deep.equal([564, 319]);
  });

  it('have nothing to press where there is nothing to see', async () => {
    const frame = await hold('width="1" height="1"');

    held = [{ frame, needs: ['analytics'] }];
    tell();

    const embed = frame.previousElementSibling as SaySoEmbed;
    const buttons = [...embed.root.querySelectorAll('button')];
    // WebKit asks the size of a container only with the next frame.
    await waitUntil(() => buttons.every((button) => !button.checkVisibility()));
    expect(buttons).to.have.lengthOf(2);
  });

  it('have the picture that the frame names', async () => {
    const frame = await hold('data-poster="/poster.svg"');

    held = [{ frame, needs: ['analytics'] }];
    tell();

    const embed = frame.previousElementSibling as SaySoEmbed;
    expect(embed.root.querySelector('img')?.getAttribute('src')).to.equal('/poster.svg');
  });

  it('go when the frame loads, and give it back its look and the focus', async () => {
    const frame = await hold('style="display: block"');
    held = [{ frame, needs: ['analytics'] }];
    tell();
    const embed = frame.previousElementSibling as SaySoEmbed;
    embed.root.querySelector('button')?.focus();
    embed.root.querySelector('button')?.click();
    expect(allowed.at(-1)).to.equal(frame);

    held = [];
    tell();

    expect(embed.isConnected).to.equal(false);
    expect(frame.style.display).to.equal('block');
    expect(document.activeElement).to.equal(frame);
  });
});
