import { css } from '../base/css.js';

/** A callout, wherever it stands: with a line beside its words, which say themselves what it is. */
export const calloutStyles = css`
  ::slotted([role='note']) {
    margin-block: 1em;
    padding-inline: 12px;
    border-inline-start: 4px solid var(--say-so-accent, #8888);
  }
`;
