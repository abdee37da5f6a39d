import { html } from 'lit/html.js';
import { css } from '../base/css.js';
import { TemplateElement } from '../base/template-element.js';
import { titleOf } from './title-of.js';

/**
 * Stands where a held frame will be, in the same box.
 *
 * @summary Placeholder of a frame that waits for an answer.
 * @fires {Event} load-once - The visitor wants this one frame, this once.
 * @csspart placeholder - The box.
 * @csspart poster - The picture behind the words.
 */
export class SaySoEmbed extends TemplateElement {
  static override readonly styles = css`
    :host {
      display: block;
      overflow: hidden;
    }
    .root {
      box-sizing: border-box;
      container-type: size;
      position: relative;
      align-content: safe center;
      justify-items: center;
      block-size: 100%;
      padding: 8px;
      overflow: auto;
      /* Seen in forced colours only. */
      outline: 1px solid transparent;
      outline-offset: -1px;
      background: color-mix(in srgb, var(--surface), currentColor 7%);
      color: var(--text);
      text-align: center;
    }
    img {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    article {
      display: grid;
      gap: 8px;
      position: relative;
      inline-size: min(26em, 100%);
      font-size: 0.9375em;
    }
    img + article {
      padding: 12px;
      border-radius: var(--radius);
      background: var(--surface);
    }
    span {
      display: block;
    }
    @container (max-height: 215px) {
      article {
        gap: 4px;
        font-size: 0.9em;
      }
      article > p + p {
        display: none;
      }
      button {
        padding: 4px 8px;
      }
    }
    /* A frame that nobody is to see has nothing to press either. */
    @container (max-width: 24px) or (max-height: 24px) {
      article {
        display: none;
      }
    }
    @container (max-width: 400px) and (max-height: 215px) {
      span {
        display: inline;
      }
    }
  `;
  /** The ids that "always allow" grants. */
  needs: readonly string[] = [];
  /** What the frame calls itself: its title. */
  label = '';
  /** The address of a picture to stand behind the words; empty: none. */
  poster = '';

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
        ${this.poster ? html`<img part="poster" alt="" src=${this.poster} />` : ''}
        <article>
          <p id="what"><b>${this.label}</b> <span class="muted">${this.#owner}</span></p>
          <p>${texts('embed.text')}</p>
          <div class="actions">
            <button
              data-action="load-once"
              aria-describedby="what"
              @click=${() => this.dispatchEvent(new Event('load-once'))}
            >
              ${texts('embed.once')}
            </button>
            <button data-action="always-allow" aria-describedby="what" @click=${this.#alwaysAllow}>
              ${texts('embed.always')}
            </button>
          </div>
        </article>
      </div>
    `;
  }

  #alwaysAllow({ isTrusted: trusted }: Event): void {
    const choices = Object.fromEntries(this.needs.map((id) => [id, true]));
    this.store.decide(choices, { method: 'embed', trusted });
  }
}
