import { css } from './css.js';

/**
 * What all our elements share. Public custom properties are read with their default and never set, so that
 * a page sets them once on `:root`. System colours follow the page's `color-scheme` and forced colours.
 *
 * `.root` stands between the page and us: it takes the page's font and text colour, `pointer-events`, by which
 * blockers put us away, and nothing else. What has
 * a surface of its own sets its own text colour. Spaces are 4, 8, 12, 16 and 24 pixels; letters are those of the
 * page, 15/16 and 18/16 of them; there is one accent. Nothing moves.
 */
export const baseStyles = css`
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    --accent: var(--say-so-accent, light-dark(#1d4f8f, #a8cbff));
    --on-accent: var(--say-so-on-accent, light-dark(#fff, #0b1f3a));
    --surface: var(--say-so-surface, Canvas);
    --text: var(--say-so-text, CanvasText);
    --muted: var(--say-so-muted, color-mix(in srgb, currentColor 75%, transparent));
    --border: 1px solid var(--say-so-border, color-mix(in srgb, currentColor 55%, transparent));
    --line: 1px solid var(--say-so-border, color-mix(in srgb, currentColor 20%, transparent));
    --radius: var(--say-so-radius, 10px);
    --gap: var(--say-so-gap, 12px);
    display: grid;
    gap: var(--gap);
    color: var(--say-so-text, inherit);
    color-scheme: inherit;
    font: medium/1.5 sans-serif;
    font-family: var(--say-so-font, inherit);
    font-size: var(--say-so-size, medium);
    overflow-wrap: break-word;
    pointer-events: inherit;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }
  button:hover,
  a:hover {
    text-decoration: underline 2px;
  }
  .quiet {
    border-color: transparent;
    background: none;
    color: var(--say-so-accent, inherit);
    text-decoration: underline;
  }
  a,
  summary {
    color: var(--say-so-accent, inherit);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions > * {
    flex: 1 1 7em;
    min-inline-size: 0;
  }
  .muted {
    color: var(--muted);
  }
  code {
    overflow-wrap: anywhere;
  }
`;
