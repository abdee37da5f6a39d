import type { SaySoConfig, SaySoMode, SaySoPrompt, SaySoStored } from './config-format.js';
import type { ByRegion, Regions } from './regions.js';

/** What holds before an answer: `always` needs none, `opt-in` is denied, `opt-out` is granted. */
export type Mode = SaySoMode;

/** The kinds of storage that an inventory row may name. */
export type StorageType = NonNullable<SaySoStored['type']>;

/** One row of the inventory: something that a service keeps on the visitor's device. */
export interface StorageItem {
  /** Exact name, or a pattern in which `*` stands for any characters: `_ga_*`. */
  readonly name: string;
  readonly type: StorageType;
  /** In words, for people: "2 years". */
  readonly duration: string;
  readonly purpose: string;
}

/** One third party or tool inside a category. Texts that the author left out are empty. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** Where the provider explains what it does. */
  readonly url: string;
  readonly purpose: string;
  /** `host`, `*.host` (the host itself and all below it), each with a `/path-prefix` or not. */
  readonly hosts: readonly string[];
  readonly storage: readonly StorageItem[];
}

/** A group of services under one switch. */
export interface Category {
  readonly id: string;
  readonly mode: Mode;
  /** Empty: the built-in text for this id. */
  readonly title: string;
  readonly text: string;
  /** The consent types of Google Consent Mode that this category stands for. */
  readonly consentTypes: readonly string[];
  /** Whether Global Privacy Control refuses it (sale or sharing in the sense of the CCPA). */
  readonly saleShare: boolean;
  readonly services: readonly Service[];
}

/** How the first-visit question is shown; `none`: not at all, and nothing is granted for want of it. */
export type Prompt = SaySoPrompt;

/** Whether and where the site keeps records. */
export interface RecordConfig {
  /** An address of the page's own origin; empty: no records. */
  readonly url: string;
}

/** A configuration after {@link readConfig}: every value checked, every default filled in. */
export interface Config {
  /** Where an editor finds the schema; the widget does not ask for it. */
  readonly $schema: string;
  readonly revision: string;
  readonly lang: string;
  readonly position: NonNullable<SaySoConfig['position']>;
  /** A card where neither the visitor's region nor `default` says otherwise. */
  readonly prompt: ByRegion<Prompt>;
  readonly noticeUrl: string;
  readonly inventoryUrl: string;
  /** How long an answer counts, refusal and grant alike. 1 to 395. */
  readonly days: number;
  /** Empty: the answer counts for this host only. */
  readonly domain: string;
  readonly gpc: boolean;
  /** Whether the older signal Do Not Track counts as well. */
  readonly dnt: boolean;
  readonly autoBlock: boolean;
  /** The tools whose markup is read as well, and whose answers are taken over. */
  readonly compat: readonly string[];
  readonly afterWithdraw: NonNullable<SaySoConfig['afterWithdraw']>;
  readonly region: string;
  /** What a region changes of the modes, by region and category. */
  readonly regions: Regions;
  /** Where a record of each decision is sent. */
  readonly record: RecordConfig;
  /** The outside systems that are told, by name; what is not named is not told. */
  readonly signals: Readonly<Record<string, boolean>>;
  readonly categories: readonly Category[];
  readonly texts: Readonly<Record<string, string>>;
}

/** What a visitor answered, as it is kept. Ids are `category` or `category/service`. */
export interface Answer {
  /** Milliseconds since the epoch, whole seconds. */
  readonly decidedAt: number;
  readonly revision: string;
  /** Whether each id was granted. */
  readonly decisions: ReadonlyMap<string, boolean>;
  /** Whether it was given under an opt-out preference signal that counted: what it grants then is meant so. */
  readonly gpc?: boolean;
}

/** `unset`: a question is open. Otherwise all, none or some of the optional ids are granted. */
export type Status = 'unset' | 'granted' | 'refused' | 'partial';

/** What holds now. Frozen; every known id is in exactly one of the two lists. */
export interface ConsentState {
  readonly status: Status;
  readonly granted: readonly string[];
  readonly denied: readonly string[];
  /** Milliseconds since the epoch; `null` before the first answer. */
  readonly decidedAt: number | null;
  readonly revision: string;
  readonly region: string | null;
  /** Whether the browser sends Global Privacy Control and the configuration honours it. */
  readonly gpc: boolean;
}

/** What one decision changed. Ids that kept their answer are in neither list. */
export interface ConsentChange {
  readonly granted: readonly string[];
  /** Granted before, denied now. A first refusal is not a withdrawal. */
  readonly withdrawn: readonly string[];
  readonly state: ConsentState;
}

/** Called with every change. What it throws is reported and stops nobody else. */
export type Listener = (change: ConsentChange) => void;

/** How an answer was given. */
export interface How {
  /**
   * Where and what: `prompt-accept`, `prompt-reject`, `panel-accept`, `panel-reject`, `panel-save`, `embed`,
   * `page-accept`, `page-reject`, `page-withdraw` (a link or button of the page), `api`.
   */
  readonly method: string;
  /** Whether the browser vouches that a person pressed it; of a call it never does. */
  readonly trusted: boolean;
}

/** What a decision did: one that changes nothing in what is granted renews the answer. */
export type DecisionEvent = 'given' | 'refused' | 'withdrawn' | 'renewed';

/** A category as a receipt names it. */
export interface ReceiptPurpose {
  readonly id: string;
  /** As the visitor saw it; the id where nothing was shown. */
  readonly title: string;
  readonly mode: Mode;
  readonly services: readonly Pick<Service, 'id' | 'name' | 'provider' | 'url'>[];
}

/**
 * The visitor's copy of the answer, and what the site keeps as its record of it (requirements T70). No address,
 * no browser, no history, and no id for somebody who granted nothing.
 */
export interface ConsentReceipt {
  readonly schema: 'say-so/receipt-1';
  /** Random, of this one decision; only where something optional is granted. */
  readonly id?: string;
  /** The same id, or `none`. */
  readonly subject: string;
  /** The origin that the answer was given to. */
  readonly site: string;
  /** ISO 8601, UTC; `null` before the first answer. */
  readonly time: string | null;
  /** When the answer stops counting, ISO 8601, UTC. */
  readonly expires: string | null;
  /** How long the answer counts, from `state.decidedAt`. */
  readonly days: number;
  readonly event: DecisionEvent | null;
  /** The ids that this decision took back, where there are any and it is still known. */
  readonly withdrawn?: readonly string[];
  /** As {@link How.method}; `null` where it is not known any more. */
  readonly method: string | null;
  readonly trusted: boolean | null;
  /** The revision of the configuration, its `noticeUrl`, and the fingerprint of the words, `sha256-BASE64`. */
  readonly notice: { readonly version: string; readonly url: string; readonly hash?: string };
  /** BCP 47 tag of the words that were shown; `und`: none were. */
  readonly lang: string;
  readonly region: string | null;
  readonly gpc: boolean;
  /** Every id that can be decided, `category` or `category/service`. */
  readonly choices: Readonly<Record<string, 'granted' | 'denied'>>;
  /** What the ids stand for. Empty in a record that would be longer than 8 KiB. */
  readonly purposes: readonly ReceiptPurpose[];
  /** With the `integrity` of the script tag, where the site gives one. */
  readonly widget: { readonly name: string; readonly version: string; readonly hash?: string };
  readonly state: ConsentState;
}

/** The standard shapes: Kantara Consent Receipt 1.1, and ISO/IEC TS 27560:2023. */
export type ReceiptFormat = 'kantara' | 'iso27560';

declare global {
  interface DocumentEventMap {
    'say-so-ready': CustomEvent<ConsentState>;
    'say-so-change': CustomEvent<ConsentChange>;
  }
}
