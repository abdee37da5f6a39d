import { report } from '../core/messages.js';
import type { ConsentReceipt } from '../core/types.js';
import { keep, readKept } from './kept-json.js';

const UNSENT = 'say-so.unsent';
const MAX_UNSENT = 5;

/** The most that a record may take, in bytes (requirements T71). */
const MAX_RECORD_BYTES = 8192;

/** What of a record matters here. */
type Entry = Pick<ConsentReceipt, 'subject'> & { readonly id?: string | undefined };

const unsent = (): Entry[] => {
  const kept = readKept(UNSENT);
  return Array.isArray(kept) ? (kept as Entry[]) : [];
};

/** The address as a whole; `''` for one that is of another origin or none at all, which is reported. */
export function recordAddress(url: string): string {
  if (!url) return '';
  try {
    const { href, origin } = new URL(url, document.baseURI);
    if (origin === location.origin) return href;
  } catch {
    // Not an address: reported like a foreign one.
  }
  report('config-value', 'config.record.url', url);
  return '';
}

/** One same-origin request that outlives the page, without cookies and without the page's address. */
async function post(url: string, record: Entry): Promise<boolean> {
  try {
    const whole = JSON.stringify(record);
    const isLong = new Blob([whole]).size > MAX_RECORD_BYTES;
    const { ok } = await fetch(url, {
      method: 'POST',
      // A redirect to another origin fails too.
      mode: 'same-origin',
      credentials: 'omit',
      referrerPolicy: 'origin',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: isLong ? JSON.stringify({ ...record, purposes: [] }) : whole,
    });
    return ok;
  } catch {
    // Not reached, or not written on a page that has broken what writes it: it is sent again from the next page.
    return false;
  }
}

/** Sends records to the site, and keeps at most five that could not be sent for the next page. */
export class Records {
  readonly #url: string;
  readonly #mayHaveId: () => boolean;

  /**
   * @param url as {@link recordAddress} gives it; empty: nothing is sent
   * @param mayHaveId false once the visitor refuses everything: what is kept is kept and sent without an id
   */
  constructor(url: string, mayHaveId: () => boolean) {
    this.#url = url;
    this.#mayHaveId = mayHaveId;
  }

  /** Sends one record, once. Resolves when it is sent or kept; nobody has to wait. */
  async send(record: ConsentReceipt): Promise<void> {
    // What is kept from before this decision is kept as this decision wants it.
    if (unsent().length) this.#keep(unsent());
    await this.#try(record);
  }

  /** Deletes what could not be sent. */
  forget(): void {
    this.#keep([]);
  }

  /** Sends what could not be sent from an earlier page, oldest first, one after the other; on one page at a time. */
  async retry(): Promise<void> {
    if (!this.#url || !unsent().length) return;
    // Typed as always there, but absent on plain http.
    const { locks } = navigator as { locks?: LockManager };
    if (!locks) return this.#retryAll();
    await locks.request(UNSENT, { ifAvailable: true }, (lock) => lock && this.#retryAll());
  }

  async #retryAll(): Promise<void> {
    for (let left = unsent().length; left > 0; left -= 1) {
      const [record, ...others] = this.#asWanted(unsent());
      // Another tab has been here.
      if (!record) return;
      // Not there while it is under way: a page that is left now must not have it sent twice.
      this.#keep(others);
      await this.#try(record);
    }
  }

  async #try(record: Entry): Promise<void> {
    let isLeft = false;
    addEventListener('pagehide', () => (isLeft = true), { once: true });
    if (await post(this.#url, record)) return;
    // A page that is left is told that the request failed, before its `pagehide` even, while the browser goes on with
    // it. No task comes after that, unless the page is restored.
    await new Promise((resolve) => setTimeout(resolve));
    if (!isLeft) this.#keep([...unsent(), record]);
  }

  /** With ids or without, as the answer that holds now wants it. */
  #asWanted(records: Entry[]): Entry[] {
    if (this.#mayHaveId()) return records;
    return records.map((record) => ({ ...record, id: undefined, subject: 'none' }));
  }

  #keep(records: Entry[]): void {
    const kept = this.#asWanted(records.slice(-MAX_UNSENT));
    keep(UNSENT, kept.length ? kept : undefined);
  }
}
