import { css } from '../base/css.js';
import { calloutStyles } from './callout.styles.js';

export const sectionStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    margin-block-end: -1px;
    border-block: 1px solid var(--say-so-border, #8888);
  }
  [part='row'] {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
  }
  [part='heading'] {
    flex: 1;
    margin: 0;
    font-size: 1.1em;
  }
  button {
    min-block-size: 48px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 3px solid var(--say-so-accent, light-dark(#1d4f8f, #a8cbff));
    outline-offset: -3px;
  }
  #heading {
    display: flex;
    gap: 0.7em;
    align-items: baseline;
    inline-size: 100%;
    padding: 10px 4px;
    overflow-wrap: anywhere;
    text-align: start;
  }
  #heading:hover span {
    text-decoration: underline;
  }
  #heading::before {
    content: '' / '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.15em;
    border: solid;
    border-width: 0 2px 2px 0;
    translate: 0 -0.2em;
    rotate: 45deg;
  }
  #heading[aria-expanded='true']::before {
    translate: 0;
    rotate: 225deg;
  }
  [part='badge']:not(:empty) {
    padding: 0 0.5em;
    border: 1px solid;
    border-radius: 1em;
    font-size: 0.75em;
    font-weight: 600;
    white-space: nowrap;
  }
  #copy {
    display: contents;
    color: var(--say-so-muted, color-mix(in srgb, currentColor 80%, transparent));
  }
  #copy:hover {
    color: inherit;
  }
  /* What is said stands below: beside the heading it would leave no room for it on a phone. */
  #copy span {
    order: 1;
    flex-basis: 100%;
    text-align: end;
  }
  [part='copy'] {
    display: grid;
    place-content: center;
    min-inline-size: 48px;
    padding: 0;
  }
  [part='panel']:not([hidden]) {
    padding: 0 4px 12px;
    padding-inline-start: clamp(8px, 3vw, 1.9em);
  }
  .titled ::slotted(:is(h1, h2, h3, h4, h5, h6):first-child) {
    display: none !important;
  }
  ${calloutStyles}
  @media screen {
    .left-out {
      display: none;
    }
    .outline ::slotted(:not(say-so-section)) {
      display: none;
    }
  }
  @media print {
    [part='panel'] {
      display: block !important;
      content-visibility: visible !important;
    }
    #copy,
    #heading::before {
      display: none;
    }
  }
`;
