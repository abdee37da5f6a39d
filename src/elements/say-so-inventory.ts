import { html } from 'lit/html.js';
import { css } from '../base/css.js';
import { BaseElement } from '../base/element.js';
import type { Category } from '../core/types.js';
import { titleOf } from './title-of.js';

const COLUMNS = ['name', 'service', 'purpose', 'duration', 'type'] as const;

/**
 * The list of what the site stores, from the configuration: for a page of its own and inside notices.
 *
 * @summary Table of cookies and other storage.
 * @attr categories - Category ids, space separated; absent: all of them.
 * @csspart table - One table a category.
 */
export class SaySoInventory extends BaseElement {
  static readonly observedAttributes = ['categories'];
  static override readonly styles = css`
    :host {
      display: block;
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
    }
    caption {
      font-weight: 700;
    }
    caption,
    th,
    td {
      padding: 8px 12px 8px 0;
      border-block-end: var(--border);
      text-align: start;
      vertical-align: top;
    }
    th,
    td {
      overflow-wrap: anywhere;
    }
    @media (max-width: 40em) {
      thead {
        display: none;
      }
      td::before {
        content: attr(data-label) ':';
        margin-inline-end: 5px;
        font-weight: 400;
      }
      tr {
        display: grid;
        padding-block: 8px;
        border-block-end: var(--border);
      }
      td {
        padding: 2px 0;
        border: 0;
      }
      td:first-child {
        font-weight: 700;
      }
    }
  `;

  template() {
    const { texts, store } = this;
    const wanted = this.getAttribute('categories')?.match(/\S+/g);
    const shown = store.config.categories.filter(({ id }) => !wanted || wanted.includes(id));
    return html`
      <div class="root" lang=${texts.lang} dir=${texts.dir}>
        ${shown.map((category) => this.#table(category))}
      </div>
    `;
  }

  #table(category: Category) {
    const { texts } = this;
    const rows = category.services.flatMap(({ id, name, provider, storage }) =>
      storage.map((item) => ({
        ...item,
        service: [name || id, provider].filter(Boolean).join(', '),
        type: texts(`type.${item.type}`, item.type),
      })),
    );
    if (!rows.length) return '';
    // Roles are said again, because a table laid out as cards loses them.
    return html`
      <table part="table" role="table">
        <caption>
          ${titleOf(category, texts)}
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map((column) => html`<th scope="col">${texts(`column.${column}`)}</th>`)}
          </tr>
        </thead>
        ${rows.map(
          (row) => html`
            <tr role="row">
              ${COLUMNS.map((column) => html`<td role="cell" data-label=${texts(`column.${column}`)}>${row[column]}</td>`)}
            </tr>
          `,
        )}
      </table>
    `;
  }
}
