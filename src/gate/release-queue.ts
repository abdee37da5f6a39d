import { inSlices } from './schedule.js';

/** The types of scripts that run: JavaScript's, or none. */
const RUNS = /^((text|application)\/(x-)?(java|ecma)script)?$|^module$/i;

/**
 * Runs scripts in the order they were added, as the parser would have: ordered scripts one after another,
 * asynchronous ones at once, deferred ones and modules after parsing. A script that fails to load, throws
 * or removes itself does not stop the next one.
 */
export class ReleaseQueue {
  readonly #mayRun: (script: HTMLScriptElement) => boolean;
  readonly #scripts = new Set<HTMLScriptElement>();
  readonly #deferred = new Set<HTMLScriptElement>();
  /** Ordered external scripts that are loading; an inline one must wait for them. */
  #loading = 0;
  #isRunning = false;

  /** @param mayRun asked once about each script, just before it would run */
  constructor(mayRun: (script: HTMLScriptElement) => boolean) {
    this.#mayRun = mayRun;
    document.addEventListener('DOMContentLoaded', this.run);
  }

  /** Adds a script, unless it waits already. */
  add(script: HTMLScriptElement): void {
    const { defer, src, dataset } = script;
    const isDeferred = dataset['type'] === 'module' || (defer && src);
    (isDeferred && !script.hasAttribute('async') ? this.#deferred : this.#scripts).add(script);
  }

  /** Works through what may run now. */
  readonly run = (): void => {
    if (this.#isRunning) return;
    this.#isRunning = true;
    inSlices(() => (this.#isRunning = this.#runNext()));
  };

  /** Returns whether there may be more to do now. */
  #runNext(): boolean {
    const isParsed = document.readyState !== 'loading' && !this.#loading;
    const lane = isParsed && !this.#scripts.size ? this.#deferred : this.#scripts;
    const [script] = lane;
    if (!script || (this.#loading && !script.src)) return false;
    lane.delete(script);
    if (this.#mayRun(script)) this.#runScript(script);
    return true;
  }

  /**
   * The author's own node gets its real type and is inserted again where it stands. So every attribute
   * stays, the nonce stays (a copy would lose it), `document.currentScript` is right, and no Trusted Types
   * policy is needed. A node runs once in its life.
   */
  #runScript(script: HTMLScriptElement): void {
    const { type = '' } = script.dataset;
    script.type = type;
    if (!script.hasAttribute('async')) {
      // The parser marked it "force async" when it passed it by; an ordered script must lose that mark.
      script.async = false;
      if (script.src && RUNS.test(type) && !script.noModule) this.#await(script);
    }
    script.replaceWith(script);
  }

  /** Exactly one of the two events comes, once (HTML, "execute the script element"). */
  #await(script: HTMLScriptElement): void {
    this.#loading += 1;
    script.addEventListener('load', this.#loaded);
    script.addEventListener('error', this.#loaded);
  }

  readonly #loaded = (): void => {
    this.#loading -= 1;
    this.run();
  };
}
