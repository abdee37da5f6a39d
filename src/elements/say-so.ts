import { nothing, render } from 'lit/html.js';
import { BaseElement } from '../base/element.js';
import { make } from '../base/make.js';
import type { Config, ConsentReceipt, ConsentState } from '../core/types.js';
import { catchFocus } from './catch-focus.js';
import { download } from './download.js';
import { launcher } from './launcher.js';
import { panel, prompt } from './layers.js';
import { layerStyles } from './layers.styles.js';
import { panelStyles } from './panel.styles.js';
import { promptKind } from './prompt-kind.js';
import { saySoStyles } from './say-so.styles.js';
import { showModal } from './show-modal.js';
import { choicesIn, linkSwitches, setSwitches } from './switches.js';

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
  static override readonly styles = saySoStyles;
  readonly #launcher = launcher();
  /** What a screen reader says next. */
  readonly #status = make('p', [], ['role', 'status']);
  /** Has the question before the icon, and the panel after it. */
  readonly #box = make('div', [this.#launcher, this.#status], ['class', 'root']);
  /** Both are rendered when they are first wanted, and stay. */
  #isQuestionWanted = false;
  #isPanelWanted = false;
  #shown: ConsentState | undefined;
  /** The question that was opened as a dialog: closed without an answer it stays so. */
  #asked: HTMLDialogElement | null | undefined;

  /** Called with an element that the page has removed, so that the page does not stay without an icon. */
  static onRemoved = (_element: SaySoElement): void => {};
  /** Where the receipt comes from that the panel hands out. */
  static receipt: () => Promise<ConsentReceipt>;

  constructor() {
    super();
    this.#box.addEventListener('click', (event) => this.#act(event));
    this.#box.addEventListener('change', ({ target }) => linkSwitches(this.root, target));
    // Whoever points at the way to the panel is about to open it.
    for (const type of ['pointerover', 'focusin'])
      this.#box.addEventListener(type, ({ target }) => {
        if ((target as Element).closest('[data-action=settings]')) this.#makePanel();
      });
    this.root.append(this.#box);
  }

  /** Shows the panel with the current answer. */
  open(): void {
    this.#makePanel();
    this.#status.textContent = '';
    const dialog = this.#dialog('panel');
    if (!dialog || dialog.matches(':modal')) return;
    setSwitches(this.root, this.store.state.granted);
    showModal(dialog);
    // A menu of the page closes when a dialog opens, and the link in it cannot have focus back.
    dialog.onclose = () => catchFocus(this.#launcher, 'body');
  }

  /** Closes the panel; nothing is saved. */
  close(): void {
    this.#dialog('panel')?.close();
  }

  /** The answer stands on the host in the task in which it is given: tests and consent bots read it there. */
  update(): void {
    const { state, config } = this.store;
    if (this.#shown && this.#shown !== state) this.#status.textContent = this.texts('saved');
    // A panel that is open would save once more what another tab has just withdrawn.
    if (this.#shown !== state) setSwitches(this.root, state.granted);
    this.#shown = state;
    this.dataset['state'] = state.status;
    this.dataset['granted'] = state.granted.join(' ');
    this.dataset['position'] = this.#position(config);
    if (this.isConnected) this.#render(config, state);
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

  #makePanel(): void {
    if (this.#isPanelWanted) return;
    this.#isPanelWanted = true;
    this.refresh();
  }

  #position({ position }: Config): string {
    const isInline = position.startsWith('inline-');
    const isRtl = isInline && getComputedStyle(this).direction === 'rtl';
    const [start, end] = isRtl ? ['right', 'left'] : ['left', 'right'];
    return position
      .replace('inline-start', `bottom-${start}`)
      .replace('inline-end', `bottom-${end}`);
  }

  #render(config: Config, state: ConsentState): void {
    const { texts } = this;
    this.#box.lang = texts.lang;
    this.#box.dir = texts.dir;
    this.#launcher.setAttribute('aria-label', texts('launcher'));
    const kind = state.status === 'unset' ? promptKind(config) : 'none';
    const isAsked = kind !== 'none';
    this.#isQuestionWanted ||= isAsked;
    if (this.#isQuestionWanted || this.#isPanelWanted) this.wear(layerStyles);
    if (kind === 'dialog' || this.#isPanelWanted) this.wear(panelStyles);
    if (this.#isQuestionWanted)
      render(isAsked ? prompt(kind, config, state, texts) : nothing, this.#box, {
        renderBefore: this.#launcher,
      });
    if (this.#isPanelWanted)
      render(panel(config, state, texts), this.#box, { renderBefore: this.#status });
  }

  #dialog(part: 'panel' | 'prompt'): HTMLDialogElement | null {
    return this.root.querySelector(`dialog[part=${part}]`);
  }

  /** Opens the question where it is a dialog, once; again when the page has moved us, which undoes it. */
  #ask(): void {
    const question = this.#dialog('prompt');
    if (question === this.#asked) return;
    this.#asked = question;
    if (question) showModal(question);
    question?.focus();
  }

  /** A live region speaks of what changes in it. A dialog is read out by itself, for focus goes there. */
  #announceQuestion(): void {
    if (!this.#status.textContent && this.root.querySelector('section'))
      this.#status.textContent = this.texts('prompt.title');
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
        return this.#answer(() => store.decide(choicesIn(this.root, store.openIds), how));
      case 'receipt':
        return void SaySoElement.receipt().then((receipt) => download('receipt.json', receipt));
    }
  }

  #answer(decide: () => void): void {
    const hadFocus = this.root.activeElement;
    this.close();
    this.#dialog('prompt')?.close();
    // Focus has gone back to what opened the panel, which may go with its layer. While the page is laid out.
    if (hadFocus) catchFocus(this.#launcher, 'body, [data-layer=prompt], [data-layer=prompt] *');
    decide();
  }
}
