// The fourth step: the look, and whether it can be read.
import { choice, line, switcher } from './fields.js';
import { html, live } from './lit.js';
import { checksOf, COLOURS, coloursOf, FONTS, LEAST, LENGTHS, LOOKS, SCHEMES } from './look.js';
import { withEntry } from './choices.js';

const isColour = (text) => /^#[0-9a-f]{6}$/i.test(text);

/** A colour, to be picked or typed. */
function swatch(name, at, { look, set }) {
  const colour = coloursOf(look)[name][at];
  const label = `${COLOURS[name].label}, ${SCHEMES[at]}`;
  const hear = ({ target: { value } }) => {
    if (isColour(value)) set(name, coloursOf(look)[name].with(at, value.toLowerCase()));
  };
  return html`
    <span class="swatch">
      <input type="color" aria-label=${label} .value=${live(colour)} @input=${hear} />
      <input
        type="text"
        aria-label="${label}, as a code"
        maxlength="7"
        spellcheck="false"
        autocomplete="off"
        .value=${live(colour)}
        @change=${hear}
      />
    </span>
  `;
}

const colours = (page) => html`
  <table class="colours">
    <caption class="unseen">
      Colours
    </caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col">Light</th>
        <th scope="col">Dark</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(COLOURS).map(
        ([name, { label, hint }]) => html`
          <tr>
            <th scope="row">${label}<span class="hint">${hint}</span></th>
            ${SCHEMES.map((_, at) => html`<td>${swatch(name, at, page)}</td>`)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

const lengths = ({ look, set }) =>
  Object.entries(LENGTHS).map(([name, { label, usual, min = 0, max }]) =>
    line({
      id: `look-${name}`,
      label: `${label}, in pixels`,
      type: 'number',
      value: look[name] ?? usual,
      about: { min, max },
      hear: (value) => set(name, Number(value) === usual ? undefined : Number(value)),
    }),
  );

const ratio = (value) => `${(Math.floor(value * 10) / 10).toFixed(1)} to 1`;

/** What is not easy enough to read; one sentence where all is well. */
function warnings(look) {
  const checks = checksOf(look);
  const poor = checks.filter(({ isEnough }) => !isEnough);
  const least = Math.min(...checks.map((check) => check.ratio));
  return html`
    <div class="note ${poor.length ? 'poor' : ''}" role="status">
      ${
        poor.length
          ? html`<p><strong>Hard to read.</strong> WCAG 2.2 asks for more contrast:</p>
              <ul>
                ${poor.map(
                  ({ what, scheme, ratio: value }) =>
                    html`<li>${what}, ${scheme}: ${ratio(value)}; at least ${LEAST} to 1.</li>`,
                )}
              </ul>`
          : html`<p>
              <strong>Easy to read.</strong> The lowest contrast of words is ${ratio(least)}; WCAG
              2.2 asks for 4.5 to 1.
            </p>`
      }
    </div>
  `;
}

/** Colours with their contrast, roundness, sizes and typeface. */
export function lookStep({ choices, change }) {
  const { look } = choices;
  const set = (name, value) => change({ look: withEntry(look, name, value) });
  const started = Object.keys(LOOKS).find(
    (name) => JSON.stringify(LOOKS[name]) === JSON.stringify(look),
  );
  return html`
    ${switcher({
      label: 'Looks to begin with',
      options: Object.fromEntries(Object.keys(LOOKS).map((name) => [name, name])),
      value: started,
      hear: (name) => change({ look: LOOKS[name] }),
    })}
    ${colours({ look, set })} ${warnings(look)}
    <div class="columns">
      ${lengths({ look, set })}
      ${choice({
        id: 'look-font',
        label: 'Typeface',
        value: look.font ?? '',
        options: FONTS,
        hear: (font) => set('font', font),
      })}
    </div>
  `;
}
