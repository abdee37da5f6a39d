/** Gives what is kept under a name, in a cookie (decoded) or else in local storage; `undefined`: nothing. */
export type Keeper = (name: string | RegExp) => string | undefined;

/** An answer as another tool keeps it, in that tool's own names. */
export interface ForeignAnswer {
  /** Names of categories or services, each granted or denied. */
  readonly choices: readonly (readonly [name: string, isGranted: boolean])[];
  /** Names of categories of which it names each service that is granted: others in them are denied. */
  readonly parted?: readonly string[];
  /** Milliseconds since the epoch, where the tool keeps it. */
  readonly decidedAt?: number;
}

/** What a tool makes a frame of: what finds it, the service, and the address, which ends with an attribute's value. */
export type ForeignFrame = readonly [
  marked: string,
  service: string,
  address: string,
  attribute: string,
];

/** The markup of another tool, and the answer that it keeps. */
export interface Dialect {
  /** Finds its marked elements. */
  readonly marked?: string;
  /** The attributes that say what an element waits for, and what is a name in them. All names are needed. */
  readonly names?: readonly string[];
  readonly name?: RegExp;
  /** Whether its names are those of services, before those of categories. */
  readonly namesServices?: true;
  /** The attribute that narrows them to a service. */
  readonly service?: string;
  readonly frames?: readonly ForeignFrame[];
  /** Reads its answer; `undefined`: none, or none that the visitor has given. May throw at what is broken. */
  readonly answer?: (kept: Keeper) => ForeignAnswer | undefined;
}
