import { css } from '../base/css.js';

/** The panel, and what the question has of it where that is a dialog too. */
export const panelStyles = css`
  dialog {
    inline-size: min(28em, 100vw - 24px);
    max-inline-size: none;
    max-block-size: 90vh;
    margin: auto;
    overscroll-behavior: contain;
  }
  dialog[tabindex]:focus {
    outline: 0;
  }
  dialog::backdrop {
    background: #0008;
  }
  [part='panel'] {
    inline-size: min(40em, 100vw - 24px);
    padding: 0;
    scroll-padding-block: 5em 11em;
  }
  [part='panel'] > * {
    padding: 8px 16px;
  }
  .head,
  .foot {
    position: sticky;
    inset-block: 0;
    z-index: 1;
    background: var(--surface);
  }
  .foot [part='answer'] {
    background: none;
    color: var(--accent);
  }
  [part='receipt'] {
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
  label span {
    flex: none;
    max-inline-size: 45%;
  }
  .foot,
  article,
  article + p {
    border-block-start: var(--line);
  }
  article,
  article + p {
    margin-block-start: var(--gap);
    padding-block-start: 4px;
  }
  h3 {
    font-size: 1em;
  }
  label {
    min-block-size: 44px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  summary {
    inline-size: fit-content;
    padding-block: 12px;
    cursor: pointer;
  }
  details div {
    margin-block-end: 12px;
    padding-inline-start: 12px;
    border-inline-start: var(--line);
  }
  ul {
    padding-inline-start: 16px;
  }
  li {
    margin-block-start: 8px;
  }
  input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--accent);
  }
`;
