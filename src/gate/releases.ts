import { resolve } from './hosts.js';
import type { GateEntry } from './marks.js';

/** The most that are named, the latest: a page that is never left lets go without end. */
const MAX_NAMED = 1000;

/** What was let go on this page. */
export class Releases {
  /** The latest, oldest first. */
  readonly entries: GateEntry[] = [];
  /** The ids of which code has run, since the page is there. */
  readonly #ran = new Set<string>();

  /** @param hasRun whether code of it runs now */
  add(entry: GateEntry, hasRun: boolean): void {
    if (hasRun) entry.needs?.forEach((id) => this.#ran.add(id));
    if (this.entries.push(entry) > MAX_NAMED) this.entries.shift();
  }

  /** Whether something that was let go loads from this address. */
  hasAsked(address: string): boolean {
    return this.entries.some((entry) => resolve(entry.address)?.href === address);
  }

  /** Whether code of any of these ids has run. */
  hasRun(ids: readonly string[]): boolean {
    return ids.some((id) => this.#ran.has(id));
  }
}
