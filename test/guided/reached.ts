import type { CDPSession, Protocol } from 'puppeteer-core';

/** Which characters of which script ran: 1, or 0. */
type Ran = ReadonlyMap<string, Uint8Array>;

/** Marks what ran of a script. V8 names outer ranges first, and counts those in them anew. */
function ranIn({ functions }: Protocol.Profiler.ScriptCoverage): Uint8Array {
  const ranges = functions.flatMap((one) => one.ranges);
  const ran = new Uint8Array(Math.max(0, ...ranges.map(({ endOffset }) => endOffset)));
  for (const { startOffset, endOffset, count } of ranges)
    ran.fill(Math.min(count, 1), startOffset, endOffset);
  return ran;
}

/** What code has been reached, as the browser's own engine counts it. */
export class Reached {
  readonly #session: CDPSession;
  readonly #isWanted: (url: string) => boolean;
  readonly #seen = new Map<string, Set<number>>();

  /** @param isWanted which scripts count */
  constructor(session: CDPSession, isWanted: (url: string) => boolean) {
    this.#session = session;
    this.#isWanted = isWanted;
  }

  /** Starts to count. */
  async start(): Promise<void> {
    await this.#session.send('Profiler.enable');
    await this.#session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** What ran since this was last asked. */
  async since(): Promise<Ran> {
    const { result } = await this.#session.send('Profiler.takePreciseCoverage');
    const wanted = result.filter(({ url }) => this.#isWanted(url));
    return new Map(wanted.map((script) => [script.url, ranIn(script)]));
  }

  /** How many characters of it had never run before. */
  newIn(ran: Ran): number {
    let count = 0;
    for (const [url, marks] of ran) {
      const seen = this.#seen.get(url);
      marks.forEach((mark, at) => (count += Number(mark && !seen?.has(at))));
    }
    return count;
  }

  /** From now on it is known. */
  add(ran: Ran): void {
    for (const [url, marks] of ran) {
      const seen = this.#seen.get(url) ?? new Set();
      marks.forEach((mark, at) => mark && seen.add(at));
      this.#seen.set(url, seen);
    }
  }

  /** How many characters of code have ever run. */
  get size(): number {
    return [...this.#seen.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
