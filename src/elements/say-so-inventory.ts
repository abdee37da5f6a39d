import { html, nothing } from 'lit/html.js';
import { TemplateElement } from '../base/template-element.js';
import type { Category } from '../core/types.js';
import {
  arrange,
  answerTo,
  COLUMNS,
  rowsOf,
  type Column,
  type Order,
  type Row,
} from './inventory-rows.js';
import { inventoryStyles } from './say-so-inventory.styles.js';
import { titleOf } from './title-of.js';

/**
 * The list of what the site stores, from the configuration, with the visitor's answer: for a page of its own and
 * inside notices. Every head of a column sorts all tables by it, and once more the other way round.
 *
 * @summary Table of cookies and other storage.
 * @attr categories - Category ids, space separated; absent: all of them.
 * @attr {boolean} toolbar - Offers a field that filters the rows.
 * @csspart filter - The field that filters, its label, and how many rows it leaves.
 * @csspart table - One table a category.
 * @csspart answer - What the visitor has said of a category.
 * @csspart sort - The button in the head of a column.
 */
export class SaySoInventory extends TemplateElement {
  static readonly observedAttributes = ['categories', 'toolbar'];
  static override readonly styles = inventoryStyles;
  #words = '';
  #order: Order | undefined;

  template() {
    const { texts, store } = this;
    const wanted = this.getAttribute('categories')?.match(/\S+/g);
    const lists = store.config.categories
      .filter(({ id }) => !wanted || wanted.includes(id))
      .map((category) => {
        const all = rowsOf(category, store.state, texts);
        const shown = arrange(all, this.#words, this.#order, texts.lang);
        return { category, shown, isSortable: all.length > 1 };
      })
      .filter(({ shown }) => shown.length);
    const count = lists.flatMap(({ shown }) => shown).length;
    return html`
      <div class="root" lang=${texts.lang} dir=${texts.dir}>
        ${
          this.hasAttribute('toolbar')
            ? html`<div part="filter">
                <label
                  >${texts('inventory.filter')}<input type="search" @input=${this.#filter}
                /></label>
                <p role="status" class="muted">
                  ${this.#words && texts('inventory.shown').replace('{count}', `${count}`)}
                </p>
              </div>`
            : nothing
        }
        ${lists.map((list) => this.#table(list))}
      </div>
    `;
  }

  // Roles are said again, because a table laid out as cards loses them. Names of cookies are read from left to right in
  // any language, and what the author has written may be in another than ours.
  #table({
    category,
    shown,
    isSortable,
  }: {
    category: Category;
    shown: Row[];
    isSortable: boolean;
  }) {
    const { texts, store } = this;
    const title = titleOf(category, texts);
    return html`
      <div role="region" tabindex="0" aria-label=${title}>
        <table part="table" role="table">
          <caption>
            ${title}
            <span part="answer">${answerTo(category.id, category, store.state, texts)}</span>
          </caption>
          <thead>
            <tr>
              ${COLUMNS.map((column) => this.#head(column, isSortable))}
            </tr>
          </thead>
          ${shown.map(
            (row) => html`
              <tr role="row">
                ${COLUMNS.map((column) => html`<td role="cell" data-label=${texts(`column.${column}`)}><bdi>${row[column]}</bdi></td>`)}
              </tr>
            `,
          )}
        </table>
      </div>
    `;
  }

  #head(column: Column, isSortable: boolean) {
    const text = this.texts(`column.${column}`);
    if (!isSortable) return html`<th scope="col">${text}</th>`;
    const isSorted = this.#order?.column === column;
    const direction = this.#order?.isDescending ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${isSorted ? direction : nothing}>
      <button part="sort" @click=${() => this.#sort(column)}>${text}</button>
    </th>`;
  }

  #sort(column: Column): void {
    const isDescending = this.#order?.column === column && !this.#order.isDescending;
    this.#order = { column, isDescending };
    this.refresh();
  }

  #filter({ target }: Event): void {
    this.#words = (target as HTMLInputElement).value.trim();
    this.refresh();
  }
}
