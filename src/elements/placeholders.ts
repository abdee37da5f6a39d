import type { FrameGate } from '../core/view.js';
import type { SaySoEmbed } from './say-so-embed.js';

/** What makes a box; copied as computed, so percentages, aspect ratio and grid places stay themselves. */
const BOX =
  'width height min-width min-height max-width max-height aspect-ratio box-sizing border padding margin position inset z-index translate float flex order place-self grid-area border-radius vertical-align';

/** Copies the box of a frame that is not displayed: only then is `width: 100%` computed as such. */
function copyBox(frame: HTMLElement, { style }: HTMLElement): void {
  const computed = getComputedStyle(frame);
  for (const property of BOX.split(' '))
    style.setProperty(property, computed.getPropertyValue(property));
  // A frame without a size of its own is 300 by 150 (CSS 2.2 §10.3.2).
  if (computed.width === 'auto') style.width = '300px';
  if (computed.height === 'auto' && computed.aspectRatio === 'auto') style.height = '150px';
}

/** Puts a placeholder beside every held frame, and takes it away when the frame loads. */
export function showPlaceholders(gate: FrameGate): void {
  /** With each placeholder the `display` that the frame had in its own style. */
  const shown = new Map<HTMLIFrameElement, { embed: SaySoEmbed; display: string }>();
  /** Looks again when the page shows a frame that it had hidden. */
  const sight = new ResizeObserver(() => show());

  const show = (): void => {
    const held = new Map(gate.heldFrames().map(({ frame, needs }) => [frame, needs]));
    for (const [frame, { embed, display }] of shown) {
      // One that the page has moved gets another in its new place.
      if (held.has(frame) && embed.nextSibling === frame) continue;
      const hadFocus = (embed.getRootNode() as Document | ShadowRoot).activeElement === embed;
      shown.delete(frame);
      frame.style.display = display;
      embed.remove();
      if (hadFocus) frame.focus();
    }
    for (const [frame, needs] of held) {
      if (shown.has(frame)) continue;
      // Percentages of a transform are known only while there is a box.
      const { display: flow, transform } = getComputedStyle(frame);
      if (flow === 'none') {
        sight.observe(frame);
        continue;
      }
      sight.unobserve(frame);
      const embed = document.createElement('say-so-embed') as SaySoEmbed;
      embed.needs = needs;
      embed.label = frame.title;
      embed.poster = frame.dataset['poster'] ?? '';
      embed.addEventListener('load-once', () => gate.allowOnce(frame));
      const { display } = frame.style;
      frame.style.setProperty('display', 'none', 'important');
      copyBox(frame, embed);
      embed.style.transform = transform;
      // A frame stands on the line of text like a letter.
      embed.style.display = flow.replace(/^inline$/, 'inline-block');
      shown.set(frame, { embed, display });
      frame.before(embed);
    }
  };
  gate.watchFrames(show);
}
