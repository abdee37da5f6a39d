import { report } from '../core/messages.js';
import { TAKEN, addressOf, load, typeOf } from './addresses.js';
import { setAttribute } from './own.js';
import { inSlices } from './schedule.js';

/** The types of scripts that run: JavaScript's, or none. */
const RUNS = /^((text|application)\/(x-)?(java|ecma)script)?$|^module$/i;

/** How long an ordered script may keep the inline ones after it waiting: some never load nor fail. */
const PATIENCE_MS = 10_000;

type Asked = (script: HTMLScriptElement) => boolean;

/**
 * Runs scripts in the order they were added, as the parser would have: asynchronous ones at once, ordered
 * ones one after another, deferred ones and modules after parsing. A script that fails to load, throws or
 * removes itself does not stop the next one.
 */
export class ReleaseQueue {
  readonly #mayRun: Asked;
  readonly #isLate: Asked;
  readonly #async = new Set<HTMLScriptElement>();
  readonly #ordered = new Set<HTMLScriptElement>();
  readonly #deferred = new Set<HTMLScriptElement>();
  /** Ordered external scripts that are loading; an inline one must wait for them. */
  readonly #loading = new Set<HTMLScriptElement>();
  /** Scripts that came to the page because of us, until that has been seen. */
  readonly #inserted = new WeakSet<Element>();
  #isRunning = false;

  /**
   * @param mayRun asked once about each script, just before it would run
   * @param isLate whether a script came after the page was parsed
   */
  constructor(mayRun: Asked, isLate: Asked = () => false) {
    this.#mayRun = mayRun;
    this.#isLate = isLate;
    document.addEventListener('DOMContentLoaded', this.run);
  }

  /** Adds a script, unless it waits already. */
  add(script: HTMLScriptElement): void {
    const isDeferred = typeOf(script) === 'module' || (script.defer && addressOf(script));
    const lane = isDeferred ? this.#deferred : this.#ordered;
    (script.hasAttribute('async') ? this.#async : lane).add(script);
  }

  /** Whether what has come to the page is a script that we let go: there is nothing to decide. Asked once for each. */
  hasInserted(element: Element): boolean {
    return this.#inserted.delete(element);
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
    if (next) return mustWait && !addressOf(next) ? undefined : this.#ordered;
    return mustWait || document.readyState === 'loading' ? undefined : this.#deferred;
  }

  /**
   * The author's own node gets its real type and is inserted again where it stands. So every attribute
   * stays, the nonce stays, `document.currentScript` is right, and no Trusted Types policy is needed. A node runs
   * once in its life; one that may have lost its life is replaced by a copy.
   */
  #runScript(script: HTMLScriptElement, isOrdered: boolean): void {
    const isTaken = script.hasAttribute(TAKEN);
    const neverRuns = isTaken && isFragment(script);
    const isSpent = this.#isLate(script) || script.hasAttribute('async') || isFragment(script);
    const runner = (isSpent && !isTaken && copyOf(script)) || script;
    // The parser marked it "force async" when it passed it by; an ordered script must lose that mark.
    if (!script.hasAttribute('async')) runner.async = false;
    const willLoad = addressOf(script) && RUNS.test(typeOf(script)) && !script.noModule;
    if (isOrdered && willLoad && !neverRuns) this.#await(runner);
    load(runner);
    this.#inserted.add(runner);
    script.replaceWith(runner);
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

/**
 * Whether a script came by `innerHTML`: then the browser takes it for one that has run, and its clones too. Such a
 * script has never been "force async" (HTML, "prepare the script element"); one that the parser has passed by, or
 * that was created, is, unless the page or an attribute says otherwise.
 */
const isFragment = (script: HTMLScriptElement): boolean => !script.async;

/**
 * A script that has not run. What it loads or fails to load, the original tells. `undefined`: Trusted Types refuse
 * the text or the address.
 */
function copyOf(script: HTMLScriptElement): HTMLScriptElement | undefined {
  const copy = document.createElement('script');
  try {
    for (const { name, value } of script.attributes) setAttribute.call(copy, name, value);
    copy.text = script.text;
  } catch {
    // One that was created runs all the same.
    if (isFragment(script)) report('gate-spent', addressOf(script));
    return undefined;
  }
  setAttribute.call(copy, TAKEN, '');
  copy.nonce = script.nonce;
  for (const type of ['load', 'error'])
    copy.addEventListener(type, () => script.dispatchEvent(new Event(type)));
  return copy;
}
