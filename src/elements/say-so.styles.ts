import { css } from '../base/css.js';

/**
 * The host is a fixed box of the icon's size, so that it never moves; question and panel lie over the page.
 * What must not be undone by a page's style sheet is `!important` here, where it beats even the page's own
 * `!important`; opacity, z-index and pointer-events stay free for blockers.
 */
export const saySoStyles = css`
  :host {
    --inset: var(--say-so-inset, 16px);
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
    filter: none !important;
    clip-path: none !important;
    z-index: var(--say-so-z, 2147483647);
  }
  :host([data-position='bottom-right']) {
    inset: auto var(--inset) var(--inset) auto !important;
  }
  :host([data-position='inline']) {
    position: static !important;
  }
  [part~='launcher'] {
    inline-size: 46px;
    block-size: 46px;
    padding: 9px 0 0;
    border: var(--border);
    border-radius: 50%;
    background: var(--surface);
    color: var(--accent);
  }
  section[part],
  dialog {
    border: var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
  }
  section[part] {
    position: absolute;
    inset: auto auto calc(100% + 10px) 0;
    display: grid;
    gap: var(--gap);
    inline-size: min(25em, 100vw - 2 * var(--inset));
    max-block-size: calc(100vh - 100px);
    overflow: auto;
    padding: 18px 18px 8px;
    box-shadow: 0 6px 28px #0003;
  }
  :host([data-position='bottom-right']) section[part] {
    inset: auto 0 calc(100% + 10px) auto;
  }
  /* On a short screen the words scroll, and the answers stay in sight. */
  section .actions {
    position: sticky;
    inset-block-end: -8px;
    padding-block: 4px;
    background: var(--surface);
  }
  :host([data-position='inline']) section[part] {
    position: static;
  }
  h2 {
    font-size: 1.15em;
  }
  dialog {
    inline-size: min(38em, 100vw - 24px);
    max-inline-size: none;
    max-block-size: 90vh;
    margin: auto;
    padding: 0;
    overscroll-behavior: contain;
    scroll-padding-block: 5em 11em;
  }
  dialog::backdrop {
    background: #0008;
  }
  dialog > * {
    padding: 10px 20px;
  }
  .head,
  .foot {
    position: sticky;
    inset-block: 0;
    z-index: 1;
    background: var(--surface);
  }
  .foot .quiet {
    flex-basis: 100%;
    margin-block: -4px;
  }
  @media (max-height: 30em) {
    .head,
    .foot {
      position: static;
    }
  }
  .head,
  label {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
  }
  .foot,
  article,
  article + p {
    border-block-start: var(--border);
  }
  article,
  article + p {
    margin-block-start: var(--gap);
    padding-block: 6px;
  }
  h3 {
    font-size: 1em;
  }
  label {
    min-block-size: 44px;
    font-weight: 700;
  }
  summary {
    padding-block: 12px;
    cursor: pointer;
  }
  details div {
    margin-block-end: 12px;
    padding-inline-start: 12px;
    border-inline-start: var(--border);
  }
  ul {
    padding-inline-start: 18px;
  }
  input {
    flex: none;
    inline-size: 26px;
    block-size: 26px;
    accent-color: var(--accent);
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
