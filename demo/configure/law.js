// The fifth step: what the law of a visitor's region changes.
import { choice, line, tick } from './fields.js';
import { html, nothing } from './lit.js';
import { AFTER_WITHDRAWAL, MODES, REGIONS } from './options.js';
import { nameOf } from './categories.js';
import { REGION, categoriesOf } from './to-config.js';

const rule = (at, { choices, known, change }) => {
  const set = (part) =>
    change({ rules: choices.rules.with(at, { ...choices.rules[at], ...part }) });
  const { region, category, mode } = choices.rules[at];
  const ids = categoriesOf(choices, known).filter((id) => id !== 'necessary');
  return html`
    <fieldset class="rule">
      <legend>Rule ${at + 1}${REGIONS[region] ? `: ${REGIONS[region]}` : ''}</legend>
      ${line({
        id: `region-${at}`,
        label: 'Region',
        hint: 'As GB, or with a part of it, as US-CA.',
        value: region,
        about: { list: 'regions', pattern: REGION.source, placeholder: 'GB' },
        hear: (value) => set({ region: value.trim().toUpperCase() }),
      })}
      ${choice({
        id: `rule-${at}`,
        label: 'Category',
        value: ids.includes(category) ? category : '',
        options: Object.fromEntries([
          ...(ids.includes(category) ? [] : [['', 'Choose one']]),
          ...ids.map((id) => [id, nameOf(id, choices, known)]),
        ]),
        hear: (value) => set({ category: value }),
      })}
      ${choice({
        id: `mode-${at}`,
        label: 'There it',
        value: mode,
        options: MODES,
        hear: (value) => set({ mode: value }),
      })}
      <button
        type="button"
        class="button quiet small"
        aria-label="Remove rule ${at + 1}"
        @click=${() => change({ rules: choices.rules.toSpliced(at, 1) })}
      >
        Remove
      </button>
    </fieldset>
  `;
};

function addRule({ choices, known, change }) {
  const category = categoriesOf(choices, known).find((id) => id !== 'necessary') ?? '';
  change({ rules: [...choices.rules, { region: '', category, mode: 'opt-out' }] });
}

/** Rules for regions, the signals that browsers send, and how long an answer counts. */
export const law = (page) => {
  const { choices, change } = page;
  return html`
    <p>
      Without a rule everything waits for a yes, which does everywhere. Your server names the region
      of a visitor on the tag: <code>data-region="GB"</code>. Where it does not, the strictest mode
      holds. Which rule a law allows is for you to know.
    </p>
    <datalist id="regions">
      ${Object.entries(REGIONS).map(([code, name]) => html`<option value=${code}>${name}</option>`)}
    </datalist>
    ${choices.rules.map((_, at) => rule(at, page))}
    <p>
      <button type="button" class="button quiet small" @click=${() => addRule(page)}>
        Add rule
      </button>
    </p>
    ${tick({
      id: 'gpc',
      label: 'Honour Global Privacy Control',
      hint: 'The signal of a browser refuses Marketing, and nobody is asked about it.',
      isOn: choices.gpc,
      hear: (gpc) => change({ gpc }),
    })}
    ${tick({
      id: 'dnt',
      label: 'Honour Do Not Track as well',
      isOn: choices.dnt,
      hear: (dnt) => change({ dnt }),
    })}
    ${line({
      id: 'days',
      label: 'Days that an answer counts',
      hint: 'From 1 to 395. A refusal counts as long as a yes.',
      type: 'number',
      value: choices.days,
      about: { min: 1, max: 395 },
      hear: (value) => change({ days: Number(value) }),
    })}
    ${choice({
      id: 'withdrawal',
      label: 'When somebody withdraws',
      value: choices.afterWithdraw,
      options: AFTER_WITHDRAWAL,
      hear: (afterWithdraw) => change({ afterWithdraw }),
    })}
    ${
      choices.gpc
        ? nothing
        : html`<p class="note poor">In some states of the USA the signal must be honoured.</p>`
    }
  `;
};
