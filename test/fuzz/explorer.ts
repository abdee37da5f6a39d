import { mutate, shorten } from './mutate.js';
import type { Target } from './targets/target.js';

/** An input that broke a promise. */
export interface Finding {
  /** As JSON. */
  readonly input: string;
  readonly fault: string;
}

const PROTOTYPE_KEYS = Reflect.ownKeys(Object.prototype).length;

/** How long one input may take. A busy machine is given two more chances. */
const MAX_MS = 250;

/** The faults of one input, a throw and slowness among them. */
function faultOf(target: Target, input: string): string {
  let shortest = Infinity;
  let faults: string[] = [];
  for (let tries = 0; tries < 3 && shortest > MAX_MS; tries += 1) {
    const start = performance.now();
    try {
      faults = target.faultsOf(JSON.parse(input));
    } catch (error) {
      faults = [String(error)];
    }
    shortest = Math.min(shortest, performance.now() - start);
  }
  if (shortest > MAX_MS) faults.push(`${Math.round(shortest)} ms`);
  if (Reflect.ownKeys(Object.prototype).length !== PROTOTYPE_KEYS)
    faults.push('a soiled prototype');
  return faults.join();
}

/**
 * Makes inputs out of those that were worth keeping, and holds a target's promises against each. Which are worth
 * keeping is for the caller to say, who sees what code they reach.
 */
export class Explorer {
  readonly #findings = new Map<string, string>();
  readonly #target: Target;
  readonly #corpus: string[];
  #batch: string[] = [];

  /** @param seeds inputs as JSON, at least one */
  constructor(target: Target, seeds: readonly string[]) {
    this.#target = target;
    this.#corpus = [...seeds];
  }

  /** The shortest input of each fault. */
  get findings(): Finding[] {
    return [...this.#findings].map(([fault, input]) => ({ fault, input }));
  }

  /** How many inputs were worth keeping. */
  get size(): number {
    return this.#corpus.length;
  }

  /** Runs the inputs that it started with. */
  start(): void {
    this.#batch = [...this.#corpus];
    for (const input of this.#batch) this.#run(input);
  }

  /** Makes new inputs and runs them all. */
  next(count: number): void {
    const { words } = this.#target;
    this.#batch = Array.from({ length: count }, () => {
      // Later ones reach further, and are taken more often.
      const at = Math.floor(Math.sqrt(Math.random()) * this.#corpus.length);
      return mutate(this.#corpus[at] ?? 'null', { words, corpus: this.#corpus });
    });
    for (const input of this.#batch) this.#run(input);
  }

  /** Runs one input of the last batch again, alone. */
  again(index: number): void {
    this.#run(this.#batch[index] ?? 'null');
  }

  /** An input of the last batch is worth keeping: puts it in the corpus. */
  keep(index: number): void {
    this.#corpus.push(this.#batch[index] ?? 'null');
  }

  /** Runs the input that was kept last with less in it. Returns what it was. */
  shorten(): string {
    const input = this.#corpus.pop() ?? 'null';
    const shorter = shorten(input);
    this.#corpus.push(shorter);
    this.#run(shorter);
    return input;
  }

  /** The input that was kept last has to be this one. */
  restore(input: string): void {
    this.#corpus.splice(-1, 1, input);
  }

  #run(input: string): void {
    const fault = faultOf(this.#target, input);
    const known = this.#findings.get(fault);
    if (fault && !(known && known.length <= input.length)) this.#findings.set(fault, input);
  }
}
