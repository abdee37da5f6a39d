import { css } from '../base/css.js';
import { calloutStyles } from './callout.styles.js';

export const noticeStyles = css`
  :host {
    display: block;
    overflow-wrap: break-word;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  [part='toolbar'] > * {
    flex: none;
    padding-inline: 8px;
  }
  [part='toolbar'] > input,
  [part='toolbar'] > select {
    flex: 1 1 12em;
    min-block-size: 44px;
    min-inline-size: 0;
    padding: 8px 14px;
    border: var(--border);
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  [part='about'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    color: var(--muted);
    font-size: 0.9em;
  }
  [part='changes'] {
    padding: var(--gap);
    border: var(--border);
    border-radius: var(--radius);
  }
  .root {
    grid-template-columns: minmax(0, 1fr);
    margin-block-end: var(--gap);
  }
  .root:empty {
    display: none;
  }
  ${calloutStyles}
  :host::highlight(say-so-hit) {
    background: Mark;
    color: MarkText;
  }
  :host::highlight(say-so-here) {
    background: Highlight;
    color: HighlightText;
  }
  @media print {
    :host {
      --_say-so-wide: visible;
    }
    [part='toolbar'],
    [data-action],
    [role='status'] {
      display: none;
    }
  }
`;
