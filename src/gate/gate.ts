import { report } from '../core/messages.js';
import type { Config, ConsentState } from '../core/types.js';
import type { FrameGate, HeldFrame } from '../core/view.js';
import { LOADERS, isInert, isKept, load, take, unload } from './addresses.js';
import { checkMark, isTrusted } from './check-mark.js';
import { makeFrame } from './foreign-frames.js';
import { intercept } from './intercept/traps.js';
import type { GateEntry } from './marks.js';
import { isMatch } from './own.js';
import { PageWatch, withElements } from './page-watch.js';
import { Permits } from './permits.js';
import { ReleaseQueue } from './release-queue.js';
import { Releases } from './releases.js';
import { RequestLog, type Escape } from './request-log.js';
import { Strays } from './strays.js';
import { afterPaint, soon } from './schedule.js';
import { hasCode } from './templates.js';

/** How a gate is set up. */
export interface GateOptions {
  /** Whether the console says what could not be held. */
  readonly isDebug?: boolean | undefined;
  /** The nonce of our own script: a page that has one trusts no script without it (CSP). */
  readonly nonce?: string | undefined;
}

/**
 * Holds the page's marked elements, and what would ask a listed host, until what they need is granted. Watches
 * for elements that come later, at any depth. Withdrawing unloads frames, images and media, but stops no script.
 */
export class Gate implements FrameGate {
  /** Absent until the configuration is known: nothing can be granted before. */
  #permits: Permits | undefined;
  #log: RequestLog | undefined;
  /** Elements that loaded because of us, and can be taken back. */
  readonly #loaded = new WeakSet<Element>();
  readonly #releases = new Releases();
  readonly #strays = new Strays();
  /** Scripts that came after the page was parsed. */
  readonly #late = new WeakSet<Element>();
  readonly #queue = new ReleaseQueue(
    (script) => this.#release(script),
    (script) => this.#late.has(script),
  );
  readonly #page = new PageWatch(
    (nodes) => this.#meet(nodes),
    () => soon(() => this.#onFrames()),
  );
  readonly #options: GateOptions;
  #onFrames = (): void => {};

  constructor(options: GateOptions = {}) {
    this.#options = options;
  }

  /** From here on the listed hosts of this configuration are refused; nothing is granted yet. */
  guard(config: Config): Permits {
    if (this.#permits) return this.#permits;
    const permits = new Permits(config);
    this.#permits = permits;
    intercept(permits, {
      place: (element) => this.#place([element], soon),
      holdTree: (root) => this.#place(this.#hold(withElements([root], LOADERS), permits), soon),
    });
    if (permits.hosts) this.#log = new RequestLog(permits, (escape) => this.#isEscape(escape));
    return permits;
  }

  /** Lets go what is granted now, and takes back what is not any more. */
  apply({ granted }: ConsentState, config: Config): void {
    const permits = this.guard(config);
    this.#log?.note(granted);
    permits.grant(granted);
    for (const [frames] of permits.frames)
      for (const element of this.#page.find(frames)) makeFrame(element, permits.frames, config);
    // A script that runs cannot be taken back.
    this.#hold(this.#page.find(`:is(${permits.watched}):not(script)`), permits);
    // The answer is on screen before the page's own scripts take the main thread.
    const schedule = document.readyState === 'complete' ? afterPaint : soon;
    const marked = this.#page.find(permits.marked);
    // What was parsed before a configuration file came has not been looked at yet.
    for (const element of marked) checkMark(element, permits, this.#options.nonce);
    this.#place([...marked, ...this.#strays], schedule);
  }

  /** Looks into a shadow root too. */
  observe(root: ShadowRoot): void {
    this.#page.add(root);
    this.#meet([root]);
  }

  allowOnce(frame: HTMLIFrameElement): void {
    this.#permits?.allowOnce(frame);
    this.#place([frame], soon);
  }

  heldFrames(): HeldFrame[] {
    const permits = this.#permits;
    return permits
      ? this.#page.find(permits.marked).flatMap((frame) => {
          if (!(frame instanceof HTMLIFrameElement)) return [];
          const needs = permits.markOf(frame);
          return needs && isInert(frame) && !permits.mayLoad(frame) ? [{ frame, needs }] : [];
        })
      : [];
  }

  watchFrames(listener: () => void): void {
    this.#onFrames = listener;
    listener();
  }

  /** Whether code of any of these ids has run. */
  hasRun(ids: readonly string[]): boolean {
    return this.#releases.hasRun(ids) || !!this.#log?.hasRun(ids);
  }

  /** What is held now, the latest that were let go on this page, and what could not be held. */
  report(): { held: GateEntry[]; released: GateEntry[]; escaped: Escape[] } {
    const permits = this.#permits;
    const held = permits ? this.#page.find(permits.marked).filter(isInert) : [];
    return {
      held: [...held, ...this.#strays.outside].flatMap((one) => permits?.entryOf(one) ?? []),
      released: [...this.#releases.entries],
      escaped: this.#log?.read() ?? [],
    };
  }

  /** New nodes: what may not load is held before the parser goes on. */
  #meet(nodes: readonly Node[]): void {
    const permits = this.#permits;
    // Before the configuration is known nothing is marked that we could name.
    const watched = withElements(nodes, permits?.watched ?? 'script').filter(
      (one) => !this.#queue.hasInserted(one),
    );
    if (document.readyState !== 'loading')
      for (const one of watched) if (one instanceof HTMLScriptElement) this.#late.add(one);
    if (!permits) return;
    for (const element of watched) makeFrame(element, permits.frames, permits.config);
    const frames = watched.filter((one) => one.localName === 'iframe' && !isKept(one));
    const found = this.#hold(watched, permits);
    for (const frame of frames) if (isKept(frame)) this.#log?.suspect(frame);
    if (found.length) this.#place(found, soon);
  }

  /** Takes away the live addresses that are refused. Returns the elements that wait for an answer. */
  #hold(elements: readonly Element[], permits: Permits): Element[] {
    return elements.filter((element) => {
      if (!isMatch(element, permits.marked)) return take(element, permits.isRefused);
      checkMark(element, permits, this.#options.nonce);
      if (!isKept(element) && !permits.mayLoad(element)) take(element);
      return true;
    });
  }

  /** Decides for each element: it may load, it is taken back, or it stays held. */
  #place(elements: readonly Element[], schedule: (work: () => void) => void): void {
    for (const element of elements) {
      const isScript = element instanceof HTMLScriptElement;
      if (!isScript && !this.#permits?.mayLoad(element) && this.#loaded.delete(element))
        unload(element);
      if (element.isConnected) {
        // What the page takes away again is not wanted any more, and would keep all that was around it.
        this.#strays.delete(element);
        if (isScript) this.#queue.add(element);
      } else this.#strays.add(element);
    }
    const hasFrames = elements.some((element) => element instanceof HTMLIFrameElement);
    if (hasFrames) this.#onFrames();
    // Not now: a frame that gets its address while its parent is parsed would stay empty for good.
    schedule(() => {
      for (const element of elements) {
        const isQueued = element instanceof HTMLScriptElement && element.isConnected;
        if (isQueued || !this.#release(element)) continue;
        this.#loaded.add(element);
        load(element);
      }
      if (hasFrames) this.#onFrames();
      this.#queue.run();
    });
  }

  /** Whether a request was not the visitor's own wish: a frame may be loaded once without a grant. */
  #isEscape({ address, mark }: Escape): boolean {
    const isAsked = this.#releases.hasAsked(address);
    if (!isAsked && this.#options.isDebug) report('gate-escape', address, mark);
    return !isAsked;
  }

  /** Asked just before: an answer may have been withdrawn meanwhile, or the element removed. */
  #release(element: Element): boolean {
    const isThere = element.isConnected || this.#strays.has(element);
    const permits = isThere && isInert(element) && this.#permits;
    if (!permits || !permits.mayLoad(element)) return false;
    if (!isTrusted(element, this.#options.nonce)) return false;
    this.#strays.delete(element);
    this.#releases.add(permits.entryOf(element), hasCode(element));
    return true;
  }
}
