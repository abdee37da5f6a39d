import { inSlices } from './schedule.js';

/** The types of scripts that run: JavaScript's, or none. */
const RUNS = /^((text|application)\/(x-)?(java|ecma)script)?$|^module$/i;

/** How long an ordered script may keep the inline ones after it waiting: some never load nor fail. */
const PATIENCE_MS = 10_000;

/**
 * Runs scripts in the order they were added, as the parser would have: asynchronous ones at once, ordered
 * ones one after another, deferred ones and modules after parsing. A script that fails to load, throws or
 * removes itself does not stop the next one.
 */
export class ReleaseQueue {
  readonly #mayRun: (script: HTMLScriptElement) => boolean;
  readonly #async = new Set<HTMLScriptElement>();
  readonly #ordered = new Set<HTMLScriptElement>();
  readonly #deferred = new Set<HTMLScriptElement>();
  /** Ordered external scripts that are loading; an inline one must wait for them. */
  readonly #loading = new Set<HTMLScriptElement>();
  #isRunning = false;

  /** @param mayRun asked once about each script, just before it would run */
  constructor(mayRun: (script: HTMLScriptElement) => boolean) {
    this.#mayRun = mayRun;
    document.addEventListener('DOMContentLoaded', this.run);
  }

  /** Adds a script, unless it waits already. */
  add(script: HTMLScriptElement): void {
    const isDeferred = script.dataset['type'] === 'module' || (script.defer && script.src);
    const lane = isDeferred ? this.#deferred : this.#ordered;
    (script.hasAttribute('async') ? this.#async : lane).add(script);
  }

  /** Works through what may run now. */
  readonly run = (): void => {
    if (this.#isRunning) return;
    this.#isRunning = true;
    inSlices(() => (this.#isRunning = this.#runNext()));
  };

  /** Returns whether there may be more to do now. */
  #runNext(): boolean {
    const lane = this.#nextLane();
    const [script] = lane ?? [];
    if (!lane || !script) return false;
    lane.delete(script);
    try {
      if (this.#mayRun(script)) this.#runScript(script, lane === this.#ordered);
    } catch (error) {
      // The page has replaced a method of the platform by one that throws.
      reportError(error);
    }
    return true;
  }

  /** The lane whose first script need not wait, if there is one. */
  #nextLane(): Set<HTMLScriptElement> | undefined {
    if (this.#async.size) return this.#async;
    const [next] = this.#ordered;
    const mustWait = this.#loading.size > 0;
    // The browser keeps external ones in order by itself; an inline one would run at once.
    if (next) return mustWait && !next.src ? undefined : this.#ordered;
    return mustWait || document.readyState === 'loading' ? undefined : this.#deferred;
  }

  /**
   * The author's own node gets its real type and is inserted again where it stands. So every attribute
   * stays, the nonce stays (a copy would lose it), `document.currentScript` is right, and no Trusted Types
   * policy is needed. A node runs once in its life.
   */
  #runScript(script: HTMLScriptElement, isOrdered: boolean): void {
    const type = script.getAttribute('data-type') ?? '';
    script.type = type;
    // The parser marked it "force async" when it passed it by; an ordered script must lose that mark.
    if (!script.hasAttribute('async')) script.async = false;
    if (isOrdered && script.src && RUNS.test(type) && !script.noModule) this.#await(script);
    script.replaceWith(script);
  }

  #await(script: HTMLScriptElement): void {
    const settle = (): void => {
      if (this.#loading.delete(script)) this.run();
    };
    this.#loading.add(script);
    script.addEventListener('load', settle);
    script.addEventListener('error', settle);
    setTimeout(settle, PATIENCE_MS);
  }
}
