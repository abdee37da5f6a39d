// Labelled controls. Each takes what it shows and a function that hears the new value.
import { html, live, nothing } from './lit.js';

const hintOf = (id, hint) =>
  hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing;
const described = (id, hint) => (hint ? `${id}-hint` : nothing);

/** A list to choose one of: `options` is a word by value. */
export const choice = ({ id, label, hint, options, value, hear }) => html`
  <p class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${described(id, hint)}
      .value=${live(value)}
      @change=${({ target }) => hear(target.value)}
    >
      ${Object.entries(options).map(
        ([each, word]) => html`<option value=${each} ?selected=${each === value}>${word}</option>`,
      )}
    </select>
    ${hintOf(id, hint)}
  </p>
`;

/** A line of text. `about`: more attributes of the control, by name. */
export const line = ({ id, label, hint, value, hear, type = 'text', about = {} }) => html`
  <p class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type=${type}
      aria-describedby=${described(id, hint)}
      list=${about.list ?? nothing}
      min=${about.min ?? nothing}
      max=${about.max ?? nothing}
      pattern=${about.pattern ?? nothing}
      placeholder=${about.placeholder ?? nothing}
      autocomplete="off"
      .value=${live(String(value))}
      @input=${({ target }) => hear(target.value, target)}
    />
    ${hintOf(id, hint)}
  </p>
`;

/** Several lines of text. `most`: how many letters. */
export const lines = ({ id, label, hint, value, hear, placeholder, most }) => html`
  <p class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      rows="2"
      maxlength=${most ?? nothing}
      aria-describedby=${described(id, hint)}
      placeholder=${placeholder ?? nothing}
      .value=${live(value)}
      @input=${({ target }) => hear(target.value)}
    ></textarea>
    ${hintOf(id, hint)}
  </p>
`;

/** A box to tick. */
export const tick = ({ id, label, hint, isOn, hear, isFixed = false }) => html`
  <p class="tick">
    <input
      id=${id}
      type="checkbox"
      aria-describedby=${described(id, hint)}
      ?disabled=${isFixed}
      .checked=${live(isOn)}
      @change=${({ target }) => hear(target.checked)}
    />
    <label for=${id}>${label}</label>
    ${hintOf(id, hint)}
  </p>
`;

/** Buttons of which one is pressed: `options` is a word by value. */
export const switcher = ({ label, options, value, hear }) => html`
  <div class="switcher" role="group" aria-label=${label}>
    ${Object.entries(options).map(
      ([each, word]) => html`
        <button
          type="button"
          aria-pressed=${each === value ? 'true' : 'false'}
          @click=${() => hear(each)}
        >
          ${word}
        </button>
      `,
    )}
  </div>
`;
