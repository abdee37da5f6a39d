import type { Notice } from './core/notice-format.js';
import type { ConsentReceipt, ConsentState, Listener, ReceiptFormat } from './core/types.js';
import type { GateEntry } from './gate/marks.js';
import type { Escape } from './gate/request-log.js';
import type { Limits } from './notice/limits.js';

/** What scripts set and read of a `<say-so-notice>`, beside its attributes: docs/elements.md. */
export interface NoticeElement extends HTMLElement {
  /** The notice itself, as parsed JSON, in place of `src`. */
  set notice(json: Notice);
  /** The most that the notice may take up; lowers, never raises. */
  limits: Partial<Limits>;
  /** A fingerprint of what the file says, `sha256-BASE64`, once `load` has come; empty on plain http. */
  readonly hash: Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    'say-so': HTMLElement;
    'say-so-embed': HTMLElement;
    'say-so-inventory': HTMLElement;
    'say-so-notice': NoticeElement;
    'say-so-section': HTMLElement;
  }
}

/** What {@link SaySo.report} tells an engineer. */
export interface GateReport {
  readonly held: readonly GateEntry[];
  readonly released: readonly GateEntry[];
  /** Requests of a listed host that could not be held. */
  readonly escaped: readonly Escape[];
  /** What was deleted from the device on this page: kind of storage and name, `cookie _ga`. */
  readonly cleared: readonly string[];
}

/** The public interface, the same for `window.SaySo` and for the modules. */
export interface SaySo {
  readonly version: string;
  /** Resolves with the state once the configuration is known and the kept answer is read. */
  readonly ready: Promise<ConsentState>;
  readonly state: ConsentState;
  /** Whether a category or `category/service` is granted. */
  has(id: string): boolean;
  /** Resolves when it is granted. */
  when(id: string): Promise<void>;
  /** Answers for the ids named; the others keep their answer. */
  decide(choices: Readonly<Record<string, boolean>>): void;
  acceptAll(): void;
  rejectAll(): void;
  /** Denies the ids named, or everything. */
  withdraw(...ids: string[]): void;
  /** Shows and closes the panel. */
  open(): void;
  close(): void;
  /** Tells every change from now on. Returns the way to stop. */
  subscribe(listener: Listener): () => void;
  report(): GateReport;
  /** Looks into an open shadow root too: holds and releases what is marked in it. */
  observe(root: ShadowRoot): void;
  /** The visitor's copy of the answer. */
  receipt(): Promise<ConsentReceipt>;
  /** The same in a standard shape. Rejects for a format that is not known, and before an answer. */
  receipt(options: { readonly format: ReceiptFormat }): Promise<object>;
}
