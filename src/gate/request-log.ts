import { addressOf } from './addresses.js';
import { resolve } from './hosts.js';
import type { GateEntry } from './marks.js';
import type { Permits } from './permits.js';

/** A request of a listed host that was made although no service that lists it was granted. */
export interface Escape extends GateEntry {
  /** How to mark what has made it, so that it is held. */
  readonly mark: string;
}

/** What is known of a request: its address, when it began, and what has made it. */
type Request = Pick<PerformanceResourceTiming, 'name' | 'startTime' | 'initiatorType'>;

/** Where a marked element keeps the address, by what the browser says has made a request. */
const KEEPS: Readonly<Record<string, string>> = {
  iframe: 'data-src',
  img: 'data-src',
  video: 'data-src',
  audio: 'data-src',
  embed: 'data-src',
  object: 'data-src',
  link: 'data-href',
  css: 'data-href',
};

/** A request can be told from a page that ran code by these. */
const BY_CODE = /^(script|fetch|xmlhttprequest|beacon|other)$/;

/** What an author would write. */
function markFor(initiator: string, id: string): string {
  const [category, service] = id.split('/');
  const words = `data-say-so="${category}" data-say-so-service="${service}"`;
  const kept = KEEPS[initiator];
  const tag = initiator === 'css' ? 'link' : initiator;
  return kept ? `<${tag} ${words} ${kept}="…">` : `<script type="text/plain" ${words}>`;
}

/**
 * Reads which listed hosts the browser has really asked (Resource Timing), also before this script was there.
 * Requests that no script can hold show up here: those of the preload scanner, of style sheets and of workers'
 * parents, and whatever came before us.
 */
export class RequestLog {
  readonly #escapes: Escape[] = [];
  readonly #permits: Permits;
  readonly #isEscape: (escape: Escape) => boolean;
  /** When each id was last granted: from and to, in milliseconds of the page's clock. */
  readonly #spans = new Map<string, [from: number, to: number]>();
  #isNoted = false;
  readonly #askedByCode = new Set<string>();
  /** The addresses that were looked at. */
  readonly #seen = new Set<string>();
  readonly #observer = new PerformanceObserver((list) =>
    this.#read(list.getEntries() as PerformanceResourceTiming[]),
  );

  /** @param isEscape asked once about each address that was asked for without a grant */
  constructor(permits: Permits, isEscape: (escape: Escape) => boolean) {
    this.#permits = permits;
    this.#isEscape = isEscape;
    this.#observer.observe({ type: 'resource', buffered: true });
  }

  /** Notes which ids are granted from now on. What a kept answer grants counts from the beginning. */
  note(granted: readonly string[]): void {
    if (this.#isNoted) this.read();
    const now = this.#isNoted ? performance.now() : 0;
    this.#isNoted = true;
    for (const [id, span] of this.#spans)
      if (!granted.includes(id)) span[1] = Math.min(span[1], now);
    for (const id of granted)
      if (this.#spans.get(id)?.[1] !== Infinity) this.#spans.set(id, [now, Infinity]);
  }

  /** Every escape until now, also those that the browser has not told yet. */
  read(): Escape[] {
    this.#read(this.#observer.takeRecords() as PerformanceResourceTiming[]);
    return [...this.#escapes];
  }

  /**
   * Notes a frame that the parser had already let go when it was taken. The browser does not tell of a request
   * that is broken off, and it may have left.
   */
  suspect(frame: Element): void {
    const name = resolve(addressOf(frame))?.href ?? '';
    this.#read([{ name, startTime: performance.now(), initiatorType: frame.localName }]);
  }

  /** Whether code of one of these services has asked for something. */
  hasRun(ids: readonly string[]): boolean {
    this.read();
    return ids.some((id) => this.#askedByCode.has(id));
  }

  #read(requests: readonly Request[]): void {
    for (const { name, startTime, initiatorType } of requests) {
      const services = this.#permits.hosts?.servicesOf(name) ?? [];
      const [first] = services;
      if (!first) continue;
      if (BY_CODE.test(initiatorType)) for (const id of services) this.#askedByCode.add(id);
      const isGranted = services.some((id) => {
        const [from, to] = this.#spans.get(id) ?? [Infinity, 0];
        return from <= startTime && startTime <= to;
      });
      if (isGranted || this.#seen.has(name)) continue;
      this.#seen.add(name);
      const mark = markFor(initiatorType, first);
      const escape = { tag: initiatorType, address: name, needs: [first], mark };
      if (this.#isEscape(escape)) this.#escapes.push(escape);
    }
  }
}
