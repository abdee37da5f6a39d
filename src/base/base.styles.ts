import { css } from './css.js';

/**
 * What all our elements share. Public custom properties are read with their default and never set, so that
 * a page sets them once on `:root`. System colours follow the page's `color-scheme` and forced colours.
 *
 * `.root` stands between the page and us: it takes the page's font and text colour and nothing else. What has
 * a surface of its own sets its own text colour.
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
    --muted: var(--say-so-muted, color-mix(in srgb, currentColor 80%, transparent));
    --border: 1px solid var(--say-so-border, color-mix(in srgb, currentColor 55%, transparent));
    --radius: var(--say-so-radius, 10px);
    --gap: var(--say-so-gap, 12px);
    display: grid;
    gap: var(--gap);
    color: var(--say-so-text, inherit);
    color-scheme: inherit;
    font: medium/1.45 sans-serif;
    font-family: var(--say-so-font, inherit);
    font-size: var(--say-so-size, medium);
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  button {
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
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
    flex: 1 1 6.5em;
  }
  .muted {
    color: var(--muted);
  }
  code {
    overflow-wrap: anywhere;
  }
`;
