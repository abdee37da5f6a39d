import { css } from '../base/css.js';

/** Rows become cards where the list itself is narrow, wherever on the page that is. */
export const inventoryStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .root {
    gap: 24px;
  }
  input {
    display: block;
    inline-size: min(20em, 100%);
    min-block-size: 44px;
    margin-block-start: 4px;
    padding: 8px 12px;
    border: var(--border);
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  @media screen {
    [role='region'] {
      overflow-x: auto;
    }
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  caption {
    padding-block: 8px;
    font-size: 1.2em;
    font-weight: 600;
    text-align: start;
  }
  caption span {
    display: inline-block;
    margin-inline-start: 8px;
    padding: 2px 8px;
    border: var(--border);
    border-radius: var(--radius);
    font-size: 0.8em;
    font-weight: 400;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    border-block-end: var(--line);
    text-align: start;
    vertical-align: top;
  }
  th {
    padding-block: 0;
    vertical-align: bottom;
    line-height: 44px;
  }
  th button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    white-space: nowrap;
  }
  th button::after {
    content: '↓' / '';
    margin-inline-start: 4px;
    opacity: 0.4;
  }
  [aria-sort] button::after {
    opacity: 1;
  }
  [aria-sort='ascending'] button::after {
    content: '↑' / '';
  }
  td:first-child {
    font-weight: 600;
  }
  /* Without columns there is nothing to sort by; the filter is there. */
  @container (max-width: 40em) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      gap: 4px;
      padding-block: 12px;
      border-block-end: var(--line);
    }
    td {
      padding: 0;
      border: 0;
    }
    td + td::before {
      content: attr(data-label) ':';
      margin-inline-end: 4px;
      color: var(--muted);
    }
    td:has(:empty) {
      display: none;
    }
  }
`;
