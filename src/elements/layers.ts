import { html, nothing } from 'lit/html.js';
import type {
  Category,
  Config,
  ConsentState,
  Mode,
  Prompt,
  Service,
  StorageItem,
} from '../core/types.js';
import type { TextKey } from '../text/en.js';
import type { Texts } from '../text/text.js';
import { titleOf } from './title-of.js';

/**
 * The two answers, wherever they stand. One template for both, so that nothing can tell them apart but
 * their words: same element, size, weight, colours and order (requirements L10 to L12). What a page can style
 * has no attribute that `attr()` could read and no sibling that `sibling-index()` could count.
 */
const answers = (texts: Texts) =>
  (['reject-all', 'accept-all'] as const).map(
    (action) =>
      html`<div class="answer">
        <span part="answer"><button data-action=${action}>${texts(action)}</button></span>
      </div>`,
  );

/** What the question says: what for, how to change it, and two equal answers. */
const question = ({ categories, noticeUrl }: Config, { gpc }: ConsentState, texts: Texts) => {
  /** A sentence with the names of the categories of one mode; none where there are none. */
  const sentence = (key: TextKey, wanted: Mode): string => {
    const titles = categories
      .filter(({ mode, saleShare }) => mode === wanted && !(gpc && saleShare))
      .map((category) => titleOf(category, texts));
    // Commas, which do in any language: to make an Intl.ListFormat takes half the time of the whole start.
    const text = texts(key).replace('{reject}', () => texts('reject-all'));
    return titles.length ? text.replace('{purposes}', () => titles.join(', ')) : '';
  };
  return html`
    <h2 id="question" part="title">${texts('prompt.title')}</h2>
    <p>
      ${sentence('prompt.text', 'opt-in')} ${sentence('prompt.opt-out', 'opt-out')}
      ${texts('prompt.change')}
      ${noticeUrl && html`<a href=${noticeUrl}>${texts('prompt.notice')}</a>`}
    </p>
    <div class="actions">
      ${answers(texts)}
      <button class="quiet" part="choose" data-action="settings" aria-haspopup="dialog">
        ${texts('choose')}
      </button>
    </div>
  `;
};

/**
 * The first layer. Card and bar are regions, not modal: the page stays usable. The dialog is a native modal one
 * and takes the focus itself, so that Enter gives neither answer.
 */
export const prompt = (kind: Prompt, ...about: [Config, ConsentState, Texts]) =>
  kind === 'dialog'
    ? html`<dialog
        autofocus
        tabindex="-1"
        part="prompt"
        data-layer="prompt"
        aria-labelledby="question"
      >
        ${question(...about)}
      </dialog>`
    : html`<section part="prompt" data-layer="prompt" class=${kind} aria-labelledby="question">
        ${question(...about)}
      </section>`;

/** The id of the words that say what a category or service is for. */
const aboutId = (id: string): string => `${id}-text`;

/** A name and its switch; without a switch where nothing can be decided. */
const line = (id: string, name: string, { mode }: Category, texts: Texts) => html`
  <label
    >${name}
    ${
      mode === 'always'
        ? html`<span class="muted">${texts('always')}</span>`
        : html`<input type="checkbox" part="switch" name=${id} aria-describedby=${aboutId(id)} />`
    }</label
  >
`;

/** What a service keeps: name, purpose, type and duration. */
const kept = ({ name, type, duration, purpose }: StorageItem, texts: Texts) => html`
  <li>
    <bdi><code>${name}</code></bdi>
    <p>${purpose}</p>
    <p class="muted">${[texts(`type.${type}`, type), duration].filter(Boolean).join(', ')}</p>
  </li>
`;

/** Who is behind a service, what it is for and what it keeps, with its switch. */
const service = (
  { id, name, purpose, provider, url, storage }: Service,
  category: Category,
  texts: Texts,
) => html`
  <div part="service">
    ${line(`${category.id}/${id}`, name || id, category, texts)}
    <p id=${aboutId(`${category.id}/${id}`)}>${purpose}</p>
    <p class="muted">${provider}</p>
    ${url && html`<p><a href=${url}>${texts('prompt.notice')}</a></p>`}
    <ul>
      ${storage.map((item) => kept(item, texts))}
    </ul>
  </div>
`;

/** What a category is for, with its switch and its services. */
const about = (category: Category, texts: Texts) => html`
  <article part="category">
    <h3>${line(category.id, titleOf(category, texts), category, texts)}</h3>
    <p id=${aboutId(category.id)}>${category.text || texts(`${category.id}.text`, '')}</p>
    ${
      category.services.length
        ? html`<details>
            <summary>${texts('services')} (${category.services.length})</summary>
            ${category.services.map((entry) => service(entry, category, texts))}
          </details>`
        : nothing
    }
  </article>
`;

/** The second layer: everything there is to know and to decide, in a native modal dialog. */
export const panel = (
  config: Config,
  { gpc, granted, decidedAt }: ConsentState,
  texts: Texts,
) => html`
  <dialog part="panel" data-layer="panel" aria-labelledby="settings">
    <div class="head">
      <h2 id="settings" part="title">${texts('launcher')}</h2>
      <button class="quiet" part="close" data-action="close">${texts('close')}</button>
    </div>
    <div>
      <p>${texts('panel.text')}</p>
      ${
        gpc && !config.categories.some(({ id, saleShare }) => saleShare && granted.includes(id))
          ? html`<p>${texts('panel.gpc')}</p>`
          : nothing
      }
      ${config.categories.map((category) => about(category, texts))}
      ${
        config.inventoryUrl &&
        html`<p><a href=${config.inventoryUrl}>${texts('panel.inventory')}</a></p>`
      }
      <p class="muted">${texts('panel.limits')}</p>
    </div>
    <div class="foot actions">
      ${answers(texts)}
      <button part="save" data-action="save">${texts('save')}</button>
      ${
        decidedAt === null
          ? nothing
          : html`<button class="quiet" part="receipt" data-action="receipt">
              ${texts('receipt')}
            </button>`
      }
    </div>
  </dialog>
`;
