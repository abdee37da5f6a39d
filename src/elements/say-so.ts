import { html } from 'lit/html.js';
import { BaseElement } from '../base/element.js';
import type { ConsentReceipt, ConsentState } from '../core/types.js';
import { download } from './download.js';
import { launcher, panel, prompt } from './layers.js';
import { panelStyles } from './panel.styles.js';
import { promptKind } from './prompt-kind.js';
import { saySoStyles } from './say-so.styles.js';
import { showModal } from './show-modal.js';

/** Until a screen reader knows the place that it is to read from. */
const SPEAK_MS = 500;

/**
 * The icon, the question and the panel. One stands on every page: the script adds it unless the author did.
 *
 * @summary Asks, shows and changes the visitor's answer.
 * @slot launcher - A picture in place of the cookie icon; it is 26 pixels wide, and the button keeps its name.
 * @csspart launcher - The round icon button.
 * @csspart prompt - The first-visit question: card, bar or dialog.
 * @csspart title - The heading of question and panel.
 * @csspart answer - Accept all and Reject all; one part, so that they always look alike.
 * @csspart choose - The way from the question to the panel.
 * @csspart panel - The dialog with everything.
 * @csspart close - The button that closes the panel.
 * @csspart category - One category in the panel.
 * @csspart service - One service.
 * @csspart switch - A switch of a category or service.
 * @csspart save - The button that saves the switches.
 * @csspart receipt - The button that hands out the receipt.
 * @cssprop [--say-so-inset=clamp(16px, 2vw, 24px)] - Distance of the icon from the edges of the window.
 * @cssprop [--say-so-z=2147483647] - Layer.
 */
export class SaySoElement extends BaseElement {
  static override readonly styles = saySoStyles + panelStyles;
  /** The panel is rendered when it is first opened, and stays. */
  #isPanelWanted = false;
  /** What a screen reader says next. */
  #announcement = '';
  #shown: ConsentState | undefined;
  /** The question that was opened as a dialog: closed without an answer it stays so. */
  #asked: HTMLDialogElement | null | undefined;

  /** Called with an element that the page has removed, so that the page does not stay without an icon. */
  static onRemoved = (_element: SaySoElement): void => {};
  /** Where the receipt comes from that the panel hands out. */
  static receipt: () => Promise<ConsentReceipt>;

  /** Shows the panel with the current answer. */
  open(): void {
    this.#isPanelWanted = true;
    this.#announcement = '';
    this.update();
    const dialog = this.#dialog('panel');
    if (!dialog || dialog.matches(':modal')) return;
    const { granted } = this.store.state;
    for (const input of this.#switches) input.checked = granted.includes(input.name);
    this.#showMixtures();
    showModal(dialog);
  }

  /** Closes the panel; nothing is saved. */
  close(): void {
    this.#dialog('panel')?.close();
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
    this.#ask();
  }

  override connectedCallback(): void {
    this.#asked = null;
    super.connectedCallback();
    setTimeout(() => this.#announceQuestion(), SPEAK_MS);
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
    const kind = state.status === 'unset' ? promptKind(config) : 'none';
    return html`
      <div
        class="root"
        lang=${texts.lang}
        dir=${texts.dir}
        @click=${this.#act}
        @change=${this.#link}
      >
        ${kind !== 'none' ? prompt(kind, config, state, texts) : ''}${launcher(texts)}${
          this.#isPanelWanted ? panel(config, state, texts) : ''
        }
        <p role="status">${this.#announcement}</p>
      </div>
    `;
  }

  #dialog(part: 'panel' | 'prompt'): HTMLDialogElement | null {
    return this.root.querySelector(`dialog[part=${part}]`);
  }

  /** Opens the question where it is a dialog, once; again when the page has moved us, which undoes it. */
  #ask(): void {
    const question = this.#dialog('prompt');
    if (question === this.#asked) return;
    this.#asked = question;
    if (!question) return;
    showModal(question);
    question.focus();
  }

  /** A live region speaks of what changes in it. A dialog is read out by itself, for focus goes there. */
  #announceQuestion(): void {
    if (this.#announcement || !this.root.querySelector('section')) return;
    this.#announcement = this.texts('prompt.title');
    this.update();
  }

  get #switches(): HTMLInputElement[] {
    return [...this.root.querySelectorAll('input')];
  }

  #act({ target, isTrusted: trusted }: Event): void {
    const { store } = this;
    // Also a link that a script of the page follows without leaving it leads out of the dialog.
    if ((target as Element).closest('a')) this.#dialog('prompt')?.close();
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
    this.close();
    this.#dialog('prompt')?.close();
    decide();
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
