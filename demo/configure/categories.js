// The second step: what visitors are asked for, and in which words.
import { line, lines, tick } from './fields.js';
import { html, nothing } from './lit.js';
import { LABELS, MAX_LABEL, TEXTS, WELL_KNOWN } from './options.js';
import { withEntry } from './choices.js';
import { allCategories, categoriesOf, chosenServices } from './to-config.js';

/** What a category is called: its own title, that of the script, or its id. */
export const nameOf = (id, { categories }, { texts }) =>
  categories[id]?.title || texts[`${id}.title`] || id;

/** Why a category is asked for, where nobody can leave it out. */
function reason(id, { choices, known }) {
  const count = chosenServices(choices, known).filter(({ category }) => category === id).length;
  if (id === 'necessary') return 'Always there: what the site cannot do without.';
  return count ? `Asked for: ${count} of your services ${count > 1 ? 'are' : 'is'} in it.` : '';
}

function about(id, page) {
  const { choices, known, change } = page;
  const own = choices.categories[id] ?? {};
  const set = (key, value) =>
    change({ categories: withEntry(choices.categories, id, { ...own, [key]: value }) });
  const why = reason(id, page);
  const name = nameOf(id, choices, known);
  return html`
    <fieldset>
      <legend>${name}</legend>
      ${tick({
        id: `ask-${id}`,
        label: 'Ask for it',
        hint: why,
        isOn: categoriesOf(choices, known).includes(id),
        isFixed: why !== '',
        hear: (isOn) => set('asked', isOn),
      })}
      ${line({
        id: `title-${id}`,
        label: 'Title',
        value: own.title ?? '',
        about: { placeholder: known.texts[`${id}.title`] },
        hear: (value) => set('title', value),
      })}
      ${lines({
        id: `text-${id}`,
        label: 'What it is for',
        value: own.text ?? '',
        placeholder: known.texts[`${id}.text`],
        hear: (value) => set('text', value),
      })}
      ${
        WELL_KNOWN.includes(id)
          ? nothing
          : html`<button
              type="button"
              class="button quiet small"
              ?hidden=${why !== ''}
              @click=${() => change({ categories: withEntry(choices.categories, id) })}
            >
              Remove ${name}
            </button>`
      }
    </fieldset>
  `;
}

/** An id for a title: small letters, digits and hyphens; one that is not taken. */
function freeId(title, taken) {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const id = plain.replace(/^[^a-z]+|-+$/g, '') || 'own';
  return taken.includes(id) ? freeId(`${id}-2`, taken) : id;
}

function add(event, { choices, change }) {
  event.preventDefault();
  const field = event.target.elements.title;
  const title = field.value.trim();
  if (!title) return;
  const id = freeId(title, allCategories(choices));
  change({ categories: { ...choices.categories, [id]: { title, text: '', asked: true } } });
  field.value = '';
}

const words = (key, label, { choices, known, change }) =>
  lines({
    id: `words-${key.replace('.', '-')}`,
    label,
    hint: key === 'prompt.text' ? '{purposes} stands for the names of the categories.' : '',
    value: choices.texts[key] ?? '',
    placeholder: known.texts[key],
    most: LABELS.includes(key) ? MAX_LABEL : undefined,
    hear: (value) => change({ texts: withEntry(choices.texts, key, value) }),
  });

/** Each category with its words, a form for one of one's own, and the words of the question. */
export const categories = (page) => html`
  <p>
    Words of your own are shown in every language. Left empty, the script has its own, in
    ${page.known.languages.length} languages.
  </p>
  ${allCategories(page.choices).map((id) => about(id, page))}
  <form class="together" @submit=${(event) => add(event, page)}>
    <p class="field">
      <label for="new-category">Another category</label>
      <input id="new-category" name="title" autocomplete="off" placeholder="Films and maps" />
    </p>
    <button class="button quiet small">Add category</button>
  </form>
  <details>
    <summary>The words of the question</summary>
    ${Object.entries(TEXTS).map(([key, label]) => words(key, label, page))}
  </details>
`;
