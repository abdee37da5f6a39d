import { css } from '../base/css.js';

/**
 * The host is a fixed box of the icon's size, so that it never moves; question and panel lie over the page.
 * What must not be undone by a page's style sheet is `!important` here, where it beats even the page's own
 * `!important`; opacity, z-index and pointer-events stay free for blockers.
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
  /* A cookie with a bite taken from it, and four crumbs. A border keeps its colour where the visitor chooses the colours. */
  [part~='launcher'] span {
    border: 13px solid;
    clip-path: path(
      evenodd,
      'M13 2a11 11 0 1 0 11 11 4.4 4.4 0 0 1-5.5-5.5 4.4 4.4 0 0 1-5.5-5.5M9 8a1 1 0 0 0 0 3 1 1 0 0 0 0-3m0 7a1 1 0 0 0 0 3 1 1 0 0 0 0-3m8 0a1 1 0 0 0 0 3 1 1 0 0 0 0-3m-4-4a1 1 0 0 0 0 2 1 1 0 0 0 0-2'
    );
  }
  ::slotted(*) {
    display: block;
    inline-size: 26px;
    block-size: auto;
    /* It is the button that is pressed. */
    pointer-events: none !important;
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
