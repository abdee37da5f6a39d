import { html } from 'lit/html.js';
import { BaseElement } from '../base/element.js';
import { pick } from '../core/regions.js';
import type { ConsentReceipt, ConsentState } from '../core/types.js';
import { download } from './download.js';
import { launcher, panel, prompt } from './layers.js';
import { saySoStyles } from './say-so.styles.js';

/**
 * The cookie icon, the first question and the panel. One stands on every page; the script adds it unless
 * the author did.
 *
 * @summary Asks, shows and changes the visitor's answer.
 * @csspart launcher - The round icon button.
 * @csspart prompt - The first-visit question.
 * @csspart answer - Accept all and Reject all; one part, so that they always look alike.
 * @csspart panel - The dialog.
 * @csspart category - One category in the panel.
 * @csspart service - One service.
 * @csspart switch - A switch of a category or service.
 * @csspart save - The button that saves the switches.
 * @cssprop [--say-so-accent] - Buttons, links, focus and switches that are on.
 * @cssprop [--say-so-on-accent] - Text on the accent colour.
 * @cssprop [--say-so-surface=Canvas] - Background.
 * @cssprop [--say-so-text=CanvasText] - Text.
 * @cssprop [--say-so-muted] - Text of less weight.
 * @cssprop [--say-so-border] - Colour of lines.
 * @cssprop [--say-so-radius=10px] - Roundness.
 * @cssprop [--say-so-font=inherit] - Font family.
 * @cssprop [--say-so-size=medium] - Font size.
 * @cssprop [--say-so-gap=12px] - Space between parts.
 * @cssprop [--say-so-inset=16px] - Distance from the edges of the window.
 * @cssprop [--say-so-z=2147483647] - Layer.
 */
export class SaySoElement extends BaseElement {
  static override readonly styles = saySoStyles;
  /** The panel is rendered when it is first opened, and stays. */
  #isPanelWanted = false;
  /** What a screen reader says next. */
  #announcement = '';
  #shown: ConsentState | undefined;

  /** Called with an element that the page has removed, so that the page does not stay without an icon. */
  static onRemoved = (_element: SaySoElement): void => {};
  /** Where the receipt comes from that the panel hands out. */
  static receipt: () => Promise<ConsentReceipt>;

  /** Shows the panel with the current answer. */
  open(): void {
    this.#isPanelWanted = true;
    this.#announcement = '';
    this.update();
    const dialog = this.#dialog;
    if (!dialog || dialog.matches(':modal')) return;
    const { granted } = this.store.state;
    for (const input of this.#switches) input.checked = granted.includes(input.name);
    this.#showMixtures();
    // One that was open when the page moved us is open still, but no longer modal.
    dialog.close();
    dialog.showModal();
  }

  /** Closes the panel; nothing is saved. */
  close(): void {
    this.#dialog?.close();
  }

  /** The answer stands on the host in the task in which it is given: tests and consent bots read it there. */
  override update(): void {
    const { state, config } = this.store;
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const [start, end] = isRtl ? ['right', 'left'] : ['left', 'right'];
    if (this.#shown && this.#shown !== state) this.#announcement = this.texts('saved');
    this.#shown = state;
    this.dataset['state'] = state.status;
    this.dataset['granted'] = state.granted.join(' ');
    this.dataset['position'] = config.position
      .replace('inline-start', `bottom-${start}`)
      .replace('inline-end', `bottom-${end}`);
    super.update();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The author's own takes the place of ours.
    for (const other of document.querySelectorAll('html > say-so'))
      if (other !== this) other.remove();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => SaySoElement.onRemoved(this));
  }

  template() {
    const { texts, store } = this;
    const { config, state } = store;
    const asks = state.status === 'unset' && pick(config.prompt, config.region) !== 'none';
    return html`
      <div
        class="root"
        lang=${texts.lang}
        dir=${texts.dir}
        @click=${this.#act}
        @change=${this.#link}
      >
        ${asks ? prompt(config, state, texts) : ''}${launcher(texts)}${
          this.#isPanelWanted ? panel(config, state, texts) : ''
        }
        <p role="status">${this.#announcement}</p>
      </div>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }

  get #switches(): HTMLInputElement[] {
    return [...this.root.querySelectorAll('input')];
  }

  #act({ target, isTrusted: trusted }: Event): void {
    const { store } = this;
    const [action = '', layer] = ['action', 'layer'].map((name) =>
      (target as Element).closest(`[data-${name}]`)?.getAttribute(`data-${name}`),
    );
    const how = { method: `${layer}-${action}`.replace('-all', ''), trusted };
    switch (action) {
      case 'settings':
        return this.open();
      case 'close':
        return this.close();
      case 'accept-all':
        return this.#answer(() => store.acceptAll(how));
      case 'reject-all':
        return this.#answer(() => store.rejectAll(how));
      case 'save':
        return this.#answer(() => store.decide(this.#choices(), how));
      case 'receipt':
        return void SaySoElement.receipt().then((receipt) => download('receipt.json', receipt));
    }
  }

  #answer(decide: () => void): void {
    const hadFocus = this.root.activeElement;
    decide();
    this.close();
    // Focus has gone back to what opened the panel. If that is gone with its layer, it would fall to the page.
    const focused = this.root.activeElement ?? document.activeElement;
    if (hadFocus && (focused === document.body || !focused?.checkVisibility()))
      this.root.querySelector<HTMLElement>('[part=launcher]')?.focus();
  }

  #choices(): Record<string, boolean> {
    return Object.fromEntries(this.#switches.map(({ name, checked }) => [name, checked]));
  }

  /** A category's switch speaks for its services. */
  #link({ target }: Event): void {
    const { name, checked } = target as HTMLInputElement;
    for (const input of this.#servicesOf(name)) input.checked = checked;
    this.#showMixtures();
  }

  #servicesOf(category: string): HTMLInputElement[] {
    return this.#switches.filter(({ name }) => name.startsWith(`${category}/`));
  }

  /** Services that differ from their category make its switch look mixed. */
  #showMixtures(): void {
    for (const input of this.#switches)
      input.indeterminate = this.#servicesOf(input.name).some(
        ({ checked }) => checked !== input.checked,
      );
  }
}
