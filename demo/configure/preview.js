// The live preview: the real script in a frame of its own.
import { choice, switcher, tick } from './fields.js';
import { html, keyed } from './lit.js';
import { propertiesOf } from './look.js';
import { languageNames } from './question.js';
import { chosenServices } from './to-config.js';

/** What a visitor sees of the preview: how it is shown, and nothing of what is configured. */
export const VIEW = Object.freeze({
  layer: 'question',
  scheme: 'light',
  width: 'wide',
  lang: 'en',
  isTurned: false,
  region: '',
});

const LAYERS = { question: 'First visit', panel: 'Panel', page: 'After a no' };
const SCHEMES = { light: 'Light', dark: 'Dark' };
const WIDTHS = { wide: 'Wide', narrow: '320 px' };

/** The chosen services whose snippet is a frame: the preview shows what stands in their place. */
const framed = (choices, known) =>
  chosenServices(choices, known)
    .filter(({ mark }) => mark?.snippet?.includes('<iframe'))
    .map(({ service, category }) => ({ category, service: service.id, title: service.name }));

/** All that the frame is told, as its name: it is read before anything of the page runs. */
const nameFor = ({ choices, known, config, view }) =>
  JSON.stringify({
    ...view,
    config,
    dir: view.isTurned ? 'rtl' : 'ltr',
    look: propertiesOf(choices.look),
    frames: framed(choices, known),
  });

const regionsIn = ({ rules }) => [...new Set(rules.map(({ region }) => region).filter(Boolean))];

/** Where a language is written from the right, so is the preview. */
const turn = (lang, { known, look }) =>
  look({ lang, isTurned: known.languages.find(({ tag }) => tag === lang).dir === 'rtl' });

const controls = (page) => {
  const { view, look, known, choices } = page;
  return html`
    <div class="controls">
      ${switcher({ label: 'What is shown', options: LAYERS, value: view.layer, hear: (layer) => look({ layer }) })}
      ${switcher({ label: 'Colour scheme', options: SCHEMES, value: view.scheme, hear: (scheme) => look({ scheme }) })}
      ${switcher({ label: 'Width', options: WIDTHS, value: view.width, hear: (width) => look({ width }) })}
      ${choice({
        id: 'view-lang',
        label: 'Language of the page',
        value: view.lang,
        options: languageNames(known),
        hear: (lang) => turn(lang, page),
      })}
      ${choice({
        id: 'view-region',
        label: 'The visitor is in',
        value: view.region,
        options: Object.fromEntries([
          ['', 'an unknown region'],
          ...regionsIn(choices).map((id) => [id, id]),
        ]),
        hear: (region) => look({ region }),
      })}
      ${tick({
        id: 'view-turned',
        label: 'Right to left',
        isOn: view.isTurned,
        hear: (isTurned) => look({ isTurned }),
      })}
    </div>
  `;
};

/**
 * The controls and the frame. The frame is made anew with every change, so that it asks again: it has an origin of its own
 * (`sandbox`), which keeps nothing. Until it is shown it is inert, so that a dialog in it takes no focus from what is typed.
 */
export const preview = (page) => {
  const name = nameFor(page);
  return html`
    ${controls(page)}
    <div class="stage" data-width=${page.view.width} data-scheme=${page.view.scheme}>
      ${keyed(
        `${name} ${page.round}`,
        html`<iframe
          name=${name}
          src="/configure/preview.html"
          sandbox="allow-scripts"
          title="Preview of your page"
          inert
        ></iframe>`,
      )}
    </div>
    <p class="together">
      <button type="button" class="button quiet small" @click=${page.again}>Ask again</button>
      <span class="hint">The preview keeps nothing, and its links lead nowhere.</span>
    </p>
  `;
};

/** Gives the frame to people when it has shown what it was to show. */
export function giveFrame() {
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('.stage iframe');
    if (data === 'shown' && source === frame?.contentWindow) frame.inert = false;
  });
}
