import { report } from '../core/messages.js';
import type { Config, ConsentState } from '../core/types.js';
import type { FrameGate, HeldFrame } from '../core/view.js';
import { MARKED, entryOf, isInert, load, unload, type GateEntry } from './marks.js';
import { findAll, isMatch } from './own.js';
import { ReleaseQueue } from './release-queue.js';
import { afterPaint, soon } from './schedule.js';

/**
 * Holds the page's marked elements until what they need is granted. Watches for elements that come later,
 * at any depth. Withdrawing unloads frames, images and media; only a reload stops a script that has run.
 */
export class Gate implements FrameGate {
  /** Absent until the configuration is known: nothing can be granted before. */
  #config: Config | undefined;
  #granted: readonly string[] = [];
  /** Frames that the visitor asked for, until the next answer. */
  #allowedOnce = new WeakSet<Element>();
  /** Elements that loaded because of us, and can be taken back. */
  readonly #loaded = new WeakSet<Element>();
  readonly #checked = new WeakSet<Element>();
  readonly #released: GateEntry[] = [];
  readonly #queue = new ReleaseQueue((script) => this.#release(script));
  #onFrames = (): void => {};

  constructor() {
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const found = added.flatMap((node) => {
        if (node.nodeType !== Node.ELEMENT_NODE) return [];
        const element = node as Element;
        const inner = element.firstElementChild ? findAll(MARKED, element) : [];
        return isMatch(element, MARKED) ? [element, ...inner] : inner;
      });
      if (found.length) this.#place(found, soon);
    }).observe(document, { childList: true, subtree: true });
  }

  /** Lets go what is granted now, and takes back what is not any more. */
  apply({ granted }: ConsentState, config: Config): void {
    this.#config = config;
    this.#granted = granted;
    this.#allowedOnce = new WeakSet();
    // The answer is on screen before the page's own scripts take the main thread.
    this.#place(findAll(MARKED), document.readyState === 'complete' ? afterPaint : soon);
  }

  allowOnce(frame: HTMLIFrameElement): void {
    this.#allowedOnce.add(frame);
    this.#place([frame], soon);
  }

  heldFrames(): HeldFrame[] {
    return findAll(MARKED).flatMap((frame) => {
      if (!(frame instanceof HTMLIFrameElement) || !this.#config) return [];
      const { needs } = entryOf(frame, this.#config);
      return needs && isInert(frame) && !this.#mayLoad(frame) ? [{ frame, needs }] : [];
    });
  }

  watchFrames(listener: () => void): void {
    this.#onFrames = listener;
    listener();
  }

  /** Whether a script that needs any of these ids has run. */
  hasRun(ids: readonly string[]): boolean {
    return this.#released.some(
      ({ tag, needs }) => tag === 'script' && needs?.some((id) => ids.includes(id)),
    );
  }

  /** What is held now, and what was let go on this page. */
  report(): { held: GateEntry[]; released: GateEntry[] } {
    const config = this.#config;
    const held = findAll(MARKED).filter(isInert);
    return {
      held: config ? held.map((element) => entryOf(element, config)) : [],
      released: [...this.#released],
    };
  }

  /** Decides for each element: it may load, it is taken back, or it stays held. */
  #place(elements: readonly Element[], schedule: (work: () => void) => void): void {
    if (!this.#config) return;
    for (const element of elements) {
      this.#check(element, this.#config);
      if (element instanceof HTMLScriptElement) this.#queue.add(element);
      else if (!this.#mayLoad(element) && this.#loaded.delete(element)) unload(element);
    }
    const hasFrames = elements.some((element) => element instanceof HTMLIFrameElement);
    if (hasFrames) this.#onFrames();
    // Not now: a frame that gets its address while its parent is parsed would stay empty for good.
    schedule(() => {
      for (const element of elements)
        if (!(element instanceof HTMLScriptElement) && this.#release(element)) {
          this.#loaded.add(element);
          load(element);
        }
      if (hasFrames) this.#onFrames();
      this.#queue.run();
    });
  }

  /** Says once what is wrong with a mark. */
  #check(element: Element, config: Config): void {
    if (this.#checked.has(element)) return;
    this.#checked.add(element);
    const { needs, address } = entryOf(element, config);
    const mark = ['data-say-so', 'data-say-so-service', 'data-type'];
    const words = mark.map((name) => element.getAttribute(name)).filter(Boolean);
    if (!needs) report('gate-unknown-id', ...words);
    if (!isInert(element)) report('gate-live', address);
  }

  #mayLoad(element: Element): boolean {
    const needs = this.#config && entryOf(element, this.#config).needs;
    const isGranted = !!needs?.every((id) => this.#granted.includes(id));
    return isGranted || this.#allowedOnce.has(element);
  }

  /** Asked just before: an answer may have been withdrawn meanwhile, or the element removed. */
  #release(element: Element): boolean {
    if (!this.#config || !element.isConnected || !isInert(element) || !this.#mayLoad(element))
      return false;
    this.#released.push(entryOf(element, this.#config));
    return true;
  }
}
