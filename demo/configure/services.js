// The first step: which services a site uses.
import { choice } from './fields.js';
import { html, live, nothing } from './lit.js';
import { KINDS } from './options.js';
import { withEntry } from './choices.js';
import { allCategories, chosenServices } from './to-config.js';
import { nameOf } from './categories.js';

/** What the search looks at: name, provider, hosts. */
const wordsOf = ({ service }) =>
  [service.name, service.id, service.provider, ...(service.hosts ?? [])].join(' ').toLowerCase();

const found = (services, search) =>
  services.filter((each) =>
    search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => wordsOf(each).includes(word)),
  );

const row = ({ service, category }, { choices, change }) => html`
  <li class="tick">
    <input
      id="use-${service.id}"
      type="checkbox"
      aria-describedby="use-${service.id}-hint"
      .checked=${live(Object.hasOwn(choices.services, service.id))}
      @change=${({ target }) =>
        change({
          services: withEntry(choices.services, service.id, target.checked ? category : undefined),
        })}
    />
    <label for="use-${service.id}">${service.name}</label>
    <span class="hint" id="use-${service.id}-hint">${service.provider}. ${service.purpose}</span>
  </li>
`;

const group = (kind, services, page) => {
  const chosen = services.filter(({ service }) => Object.hasOwn(page.choices.services, service.id));
  return html`
    <details ?open=${page.search !== ''}>
      <summary>
        ${KINDS[kind]}
        <span class="count">
          ${services.length}${chosen.length ? html`, <b>${chosen.length} chosen</b>` : nothing}
        </span>
      </summary>
      <ul class="rows">
        ${services.map((each) => row(each, page))}
      </ul>
    </details>
  `;
};

const picked = ({ service, category, note }, { choices, known, change }) => html`
  <li>
    ${choice({
      id: `category-${service.id}`,
      label: service.name,
      hint: note,
      value: category,
      options: Object.fromEntries(
        allCategories(choices).map((id) => [id, nameOf(id, choices, known)]),
      ),
      hear: (id) => change({ services: { ...choices.services, [service.id]: id } }),
    })}
    <button
      type="button"
      class="button quiet small"
      aria-label="Leave out ${service.name}"
      @click=${() => change({ services: withEntry(choices.services, service.id) })}
    >
      Leave out
    </button>
  </li>
`;

/** The list of services with its search, and the chosen ones with their categories. */
export function services(page) {
  const { choices, known, search, seek } = page;
  const shown = found(known.services, search);
  const chosen = chosenServices(choices, known);
  return html`
    <p>
      ${known.services.length} services are known here, with their hosts and what they keep. What
      you do not find can be added to the file by hand.
    </p>
    <p class="field">
      <label for="search">Search services</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        .value=${live(search)}
        @input=${({ target }) => seek(target.value)}
      />
    </p>
    <p class="hint" role="status">${search && `Services found: ${shown.length}.`}</p>
    <div class="kinds">
      ${Object.keys(KINDS).map((kind) => {
        const those = shown.filter((each) => each.kind === kind);
        return those.length ? group(kind, those, page) : nothing;
      })}
    </div>
    ${
      chosen.length
        ? html`
            <h3>Chosen, and the category of each</h3>
            <ul class="picked">
              ${chosen.map((each) => picked(each, page))}
            </ul>
          `
        : nothing
    }
  `;
}
