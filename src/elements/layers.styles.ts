import { css } from '../base/css.js';

/**
 * Question and panel. The question lies around the icon, which keeps a corner of it: the row of "Choose" leaves it room.
 */
export const layerStyles = css`
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
`;
