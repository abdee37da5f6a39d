import { css } from '../base/css.js';

/**
 * The host is a fixed box of the icon's size, so that it never moves; question and panel lie over the page.
 * What must not be undone by a page's style sheet is `!important` here, where it beats even the page's own
 * `!important`; opacity, z-index and pointer-events stay free for blockers.
 *
 * The question lies around the icon, which keeps a corner of it: the row of "Choose" leaves it room.
 */
export const saySoStyles = css`
  :host {
    --inset: var(--say-so-inset, clamp(16px, 2vw, 24px));
    --z: var(--say-so-z, 2147483647);
    display: block !important;
    visibility: visible !important;
    position: fixed !important;
    inset: auto auto var(--inset) var(--inset) !important;
    min-width: 0 !important;
    min-height: 0 !important;
    width: auto !important;
    height: auto !important;
    max-width: none !important;
    max-height: none !important;
    margin: 0 !important;
    padding: 0 !important;
    overflow: visible !important;
    transform: none !important;
    translate: none !important;
    scale: none !important;
    rotate: none !important;
    filter: none !important;
    clip-path: none !important;
    mask: none !important;
    animation: none !important;
    contain: none !important;
    container-type: normal !important;
    content-visibility: visible !important;
    z-index: var(--z);
  }
  :host([data-position='bottom-right']) {
    inset: auto var(--inset) var(--inset) auto !important;
  }
  :host([data-position='inline']) {
    display: inline-block !important;
    position: static !important;
    vertical-align: middle;
  }
  :host([data-away='all']) {
    bottom: calc(var(--inset) + 48px) !important;
  }
  [part~='launcher'] {
    position: relative;
    z-index: var(--z);
    display: grid;
    place-content: center;
    inline-size: 46px;
    block-size: 46px;
    padding: 0;
    border: var(--border);
    border-radius: 50%;
    background: var(--surface);
    color: var(--accent);
  }
  :host([data-position='inline']) [part~='launcher'] {
    z-index: auto;
  }
  ::slotted(*) {
    display: block;
    inline-size: 26px;
    block-size: auto;
    /* It is the button that is pressed. */
    pointer-events: none !important;
  }
  dialog {
    /* What is over everything cannot be seen through, and must be answered. */
    pointer-events: auto;
  }
  section,
  dialog {
    border: var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font-size: 0.9375em;
  }
  section {
    --edge: max(0px, var(--inset) - 12px);
    position: fixed;
    inset: auto auto var(--edge) var(--edge);
    z-index: var(--z);
    inline-size: min(26em, 100vw - 2 * var(--edge));
    max-block-size: max(50vh, 11em);
    overflow: auto;
    scroll-padding-block-end: 8em;
    box-shadow: 0 8px 32px #0002;
  }
  :host([data-position='bottom-right']) section {
    inset: auto var(--edge) var(--edge) auto;
  }
  .bar {
    --edge: 0px;
    inline-size: 100%;
    border-width: 1px 0 0;
    border-radius: 0;
  }
  :host([data-away]) section {
    visibility: hidden;
  }
  [part='prompt'] {
    padding: 16px 16px 0;
  }
  [part='prompt'] > * + * {
    margin-block-start: 8px;
  }
  /* On a short screen the words scroll, and the answers stay in sight. */
  [part='prompt'] .actions {
    position: sticky;
    inset-block-end: 0;
    padding-block: 4px calc(var(--inset) - var(--edge, 8px));
    background: var(--surface);
  }
  /* Each answer is alone in a box that nothing of it leaves: no rule for both can lay one over the other. */
  .answer,
  .answer span {
    display: grid;
    grid: auto / 100%;
  }
  .answer {
    contain: content;
    flex-basis: calc(7em + 10px);
    margin: -5px;
    padding: 5px;
    overflow: hidden;
  }
  .answer span {
    min-inline-size: 100% !important;
    min-block-size: 100% !important;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    line-height: 1.25;
  }
  .answer button {
    inline-size: calc(100% + 2px);
    margin: -1px;
    border-color: transparent;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
  }
  .answer button::after {
    content: '';
    position: absolute;
    inset: 5px;
  }
  [part='choose'] {
    flex-basis: 51%;
    margin-inline: 58px;
  }
  @media (min-width: 60em) {
    .bar {
      display: grid;
      grid-template: auto 1fr / 1fr auto;
      column-gap: 24px;
      padding-inline: calc(var(--inset) + 62px);
    }
    .bar .actions {
      grid-area: 1 / 2 / 3;
      display: grid;
      grid: auto / auto-flow 1fr;
      align-self: end;
    }
    .bar [part='choose'] {
      margin: 0;
    }
  }
  h2 {
    font-size: 1.2em;
    line-height: 1.3;
  }
  [role='status'] {
    position: absolute;
    clip-path: inset(50%);
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
