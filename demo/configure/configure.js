// The configurator: what is chosen stands in the address, is shown in the preview, and is copied from here.
import { categories } from './categories.js';
import { fromFragment, isOurs, NOTHING, toFragment } from './choices.js';
import { law } from './law.js';
import { render } from './lit.js';
import { lookStep } from './look-step.js';
import { giveFrame, preview, VIEW } from './preview.js';
import { question } from './question.js';
import { services } from './services.js';
import { signals } from './signals.js';
import { take } from './take.js';
import { toConfig } from './to-config.js';

/** How long nothing is typed before the preview asks again. */
const PAUSE_MS = 400;

const STEPS = { services, categories, question, look: lookStep, law, signals, take };

const known = await (await fetch('/configure/known.json')).json();
const status = document.querySelector('#status');
const place = (name) => document.querySelector(`[data-step=${name}]`);

const say = (text) => {
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = text));
};

let timer = 0;
let page = {
  known,
  choices: NOTHING,
  view: VIEW,
  search: '',
  round: 0,
  change: (part) => show({ choices: { ...page.choices, ...part } }, PAUSE_MS),
  look: (part) => show({ view: { ...page.view, ...part } }),
  seek: (search) => show({ search }),
  again: () => show({ round: page.round + 1 }),
  async copy(code) {
    try {
      await navigator.clipboard.writeText(code);
      say('Copied.');
    } catch {
      say('The browser did not let it be copied: select the text and copy it yourself.');
    }
  },
  keep(name, code) {
    const href = URL.createObjectURL(new Blob([code], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href, download: name }).click();
    URL.revokeObjectURL(href);
  },
};

const showPreview = () => render(preview(page), place('preview'));

/** Shows what has changed: the steps at once, the preview after a pause where somebody may be typing. */
function show(part, pauseMs = 0) {
  page = { ...page, ...part };
  page.config = toConfig(page.choices, known);
  for (const [name, step] of Object.entries(STEPS)) render(step(page), place(name));
  history.replaceState(null, '', toFragment(page.choices));
  clearTimeout(timer);
  if (pauseMs) timer = setTimeout(showPreview, pauseMs);
  else showPreview();
}

/** The choices of the address; nothing where there are none, or none that can be read. */
function chosenBefore() {
  try {
    return isOurs(location.hash) ? fromFragment(location.hash) : NOTHING;
  } catch {
    say('The address of this page could not be read. Nothing is chosen yet.');
    return NOTHING;
  }
}

giveFrame();
addEventListener('hashchange', () =>
  show(isOurs(location.hash) ? { choices: chosenBefore() } : {}),
);
document.querySelector('[data-reset]').addEventListener('click', () => {
  show({ choices: NOTHING });
  say('Nothing is chosen any more.');
});
show({ choices: chosenBefore() });
