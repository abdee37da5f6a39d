import { report } from '../core/messages.js';
import type { Config, ConsentState } from '../core/types.js';
import { MARKED, entryOf, type GateEntry } from './marks.js';
import { ReleaseQueue } from './release-queue.js';
import { afterPaint, soon } from './schedule.js';

const isHeld = (script: HTMLScriptElement): boolean => script.type === 'text/plain';

const marked = (root: ParentNode): HTMLScriptElement[] => [
  ...root.querySelectorAll<HTMLScriptElement>(MARKED),
];

/**
 * Holds the page's marked scripts until what they need is granted. Watches for scripts that come later, at
 * any depth. Withdrawing holds what has not run yet; only a reload stops what has.
 */
export class Gate {
  /** Absent until the configuration is known: nothing can be granted before. */
  #config: Config | undefined;
  #granted: readonly string[] = [];
  readonly #checked = new WeakSet<Element>();
  readonly #released: GateEntry[] = [];
  readonly #queue = new ReleaseQueue((script) => this.#mayRun(script));

  constructor() {
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const found = added.flatMap((node) => {
        if (!(node instanceof Element)) return [];
        const inner = node.firstElementChild ? marked(node) : [];
        return node.matches(MARKED) ? [node as HTMLScriptElement, ...inner] : inner;
      });
      if (found.length) this.#place(found, soon);
    }).observe(document, { childList: true, subtree: true });
  }

  /** Lets go what is granted now. */
  apply({ granted }: ConsentState, config: Config): void {
    this.#config = config;
    this.#granted = granted;
    // The answer is on screen before the page's own scripts take the main thread.
    this.#place(marked(document), document.readyState === 'complete' ? afterPaint : soon);
  }

  /** Whether a script that needs any of these ids has run. */
  hasRun(ids: readonly string[]): boolean {
    return this.#released.some(({ needs }) => needs?.some((id) => ids.includes(id)));
  }

  /** What is held now, and what was let go on this page. */
  report(): { held: GateEntry[]; released: GateEntry[] } {
    const held = this.#config ? marked(document).filter(isHeld) : [];
    return { held: held.map((script) => this.#entryOf(script)), released: [...this.#released] };
  }

  #place(scripts: readonly HTMLScriptElement[], schedule: (work: () => void) => void): void {
    if (!this.#config) return;
    for (const script of scripts) {
      this.#check(script);
      if (isHeld(script)) this.#queue.add(script);
    }
    schedule(this.#queue.run);
  }

  /** Says once what is wrong with a mark. */
  #check(script: HTMLScriptElement): void {
    if (this.#checked.has(script)) return;
    this.#checked.add(script);
    const { needs } = this.#entryOf(script);
    const { saySo, saySoService } = script.dataset;
    if (!needs) report('gate-unknown-id', saySo);
    else if (saySoService && !needs.some((id) => id.endsWith(`/${saySoService}`)))
      report('gate-unknown-service', saySoService);
    if (!isHeld(script)) report('gate-live', script.src);
  }

  #mayRun(script: HTMLScriptElement): boolean {
    const entry = this.#entryOf(script);
    const may =
      script.isConnected &&
      isHeld(script) &&
      entry.needs?.every((id) => this.#granted.includes(id));
    if (may) this.#released.push(entry);
    return !!may;
  }

  #entryOf(script: HTMLScriptElement): GateEntry {
    return entryOf(script, this.#config as Config);
  }
}
