// The last step: what is copied into a site.
import { choice } from './fields.js';
import { html, nothing } from './lit.js';
import { toFile, toHead, toMarks, toStyles } from './to-code.js';

const PLACES = {
  page: 'In the page: known at once, also to requests that nobody marked',
  file: 'In a file: one for all pages, which comes after what the page asks first',
};

/** The length from which an answer may not fit into the 1024 bytes that are kept of it. */
const MOST = 1000;

/** How long an answer to everything would be: every id, with `category/` before those of services. */
const lengthOf = ({ categories = [] }) =>
  categories
    .flatMap(({ id, services = [] }) => [id, ...services.map((each) => `${id}/${each.id}`)])
    .join('+').length + 60;

/** Code with a button that copies it, and one that keeps it as a file where it has a name. */
const block = ({ id, title, text, code, file }, { copy, keep }) => html`
  <section class="code" aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    <p>${text}</p>
    <pre tabindex="0" role="region" aria-labelledby=${id}><code>${code}</code></pre>
    <p class="together">
      <button type="button" class="button small" aria-describedby=${id} @click=${() => copy(code)}>
        Copy
      </button>
      ${
        file
          ? html`<button
              type="button"
              class="button quiet small"
              aria-describedby=${id}
              @click=${() => keep(file, code)}
            >
              Download
            </button>`
          : nothing
      }
    </p>
  </section>
`;

const blocks = ({ choices, config }) => [
  {
    id: 'take-head',
    title: 'For the head of every page',
    text: 'First in the head, before anything else runs.',
    code: toHead(config, choices.place),
  },
  {
    id: 'take-file',
    title: 'say-so.json',
    text: 'The same configuration as a file: for the tag with data-config, and for the command line.',
    code: toFile(config),
    file: 'say-so.json',
  },
  {
    id: 'take-styles',
    title: 'For your style sheet',
    text: 'The second colour holds where your page has a dark design and says so with color-scheme.',
    code: toStyles(choices.look),
  },
];

const marks = (page) => {
  const all = toMarks(page.choices, page.known);
  if (!all.length) return nothing;
  return html`
    <h3>Mark what you have</h3>
    <p>
      Each chosen service as its code looks when it is held. Where you have it already, only the
      attributes change.
    </p>
    ${all.map(
      ({ id, name, text, code }) => html`
        <details class="mark">
          <summary>${name}</summary>
          ${block({ id: `mark-${id}`, title: `Code of ${name}`, text, code }, page)}
        </details>
      `,
    )}
  `;
};

/** What is to be copied, with what must be known of it. */
export const take = (page) => html`
  ${choice({
    id: 'place',
    label: 'Where the configuration stands',
    value: page.choices.place,
    options: PLACES,
    hear: (place) => page.change({ place }),
  })}
  ${
    lengthOf(page.config) > MOST
      ? html`<p class="note poor" role="status">
          The answer to so many services may be longer than what is kept of it. Put some of them
          together.
        </p>`
      : nothing
  }
  ${blocks(page)
    .filter(({ code }) => code)
    .map((each) => block(each, page))}
  ${marks(page)}
`;
