import { html } from 'lit/html.js';
import { css } from '../base/css.js';
import { BaseElement } from '../base/element.js';
import { titleOf } from './layers.js';

/**
 * Stands where a held frame will be, in the same box.
 *
 * @summary Placeholder of a frame that waits for an answer.
 * @fires {Event} load-once - The visitor wants this one frame, this once.
 * @csspart placeholder - The box.
 */
export class SaySoEmbed extends BaseElement {
  static override readonly styles = css`
    :host {
      display: block;
      overflow: auto;
    }
    .root {
      align-content: center;
      min-block-size: 100%;
      padding: 12px;
      background: var(--surface);
      color: var(--text);
      text-align: center;
    }
  `;
  /** The ids that "always allow" grants. */
  needs: readonly string[] = [];
  /** What the frame calls itself: its title. */
  label = '';

  /** Whose content it is: service and provider, or the category where no service is named. */
  get #owner(): string {
    const names = this.needs.flatMap((need) => {
      const [id, part] = need.split('/');
      const category = this.store.config.categories.find((entry) => entry.id === id);
      const service = category?.services.find((entry) => entry.id === part);
      if (service) return [service.name || service.id, service.provider];
      return category ? [titleOf(category, this.texts)] : [];
    });
    return names.filter(Boolean).join(', ');
  }

  template() {
    const { texts } = this;
    return html`
      <div class="root" part="placeholder" lang=${texts.lang} dir=${texts.dir}>
        <p>${this.label} <b>${this.#owner}</b></p>
        <p>${texts('embed.text')}</p>
        <div class="actions">
          <button
            data-action="load-once"
            @click=${() => this.dispatchEvent(new Event('load-once'))}
          >
            ${texts('embed.once')}
          </button>
          <button data-action="always-allow" @click=${this.#alwaysAllow}>
            ${texts('embed.always')}
          </button>
        </div>
      </div>
    `;
  }

  #alwaysAllow(): void {
    this.store.decide(Object.fromEntries(this.needs.map((id) => [id, true])));
  }
}
