// The sixth step: which other systems are told of the answer.
import { tick } from './fields.js';
import { html } from './lit.js';
import { SIGNALS } from './options.js';
import { chosenServices, isTold } from './to-config.js';

const askedBy = (name, { choices, known }) =>
  chosenServices(choices, known)
    .filter(({ signal }) => signal === name)
    .map(({ service }) => service.name)
    .join(', ');

/** A box for each system; those that a chosen service understands are ticked by themselves. */
export const signals = (page) => html`
  <p>These are told that everything is denied, and then what a visitor says.</p>
  ${Object.entries(SIGNALS).map(([name, label]) => {
    const { choices, known, change } = page;
    const services = askedBy(name, page);
    return tick({
      id: `tell-${name}`,
      label,
      hint: services && `Understood by ${services}.`,
      isOn: isTold(name, choices, known),
      hear: (isOn) => change({ signals: { ...choices.signals, [name]: isOn } }),
    });
  })}
`;
