import { idsOf, optionalIn, optOutIds } from './config.js';
import { message } from './messages.js';
import { hasOptOut, standingAnswer, stateOf, unanswered, type BrowserSignals } from './policy.js';
import { wholeSeconds } from './record.js';
import type { Answer, Config, ConsentChange, ConsentState, How } from './types.js';

/** What the store is told from outside, so that it needs no browser. */
export interface StoreEnvironment extends BrowserSignals {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** How a decision was made, and what held before it. */
export interface Decision extends How {
  readonly before: ConsentState;
}

/** Called with every change; with a decision only where it is not an answer that was kept already. */
export type DecisionListener = (change: ConsentChange, decision?: Decision) => void;

/** How many changes may come of one. A subscriber that answers every change would never end. */
const MAX_CHANGES = 50;

const BY_CALL: How = { method: 'api', trusted: false };

/**
 * Holds the answer in memory. One write path (`decide`), one immutable state, any number of subscribers
 * that do not know each other. Knows no page, no cookie and no element.
 */
export class ConsentStore {
  /** Changes once, when a configuration from a file has come. */
  config: Config;
  /** The answer that counts now, for those who keep it; `null` before the first one. */
  answer: Answer | null = null;
  state: ConsentState;
  readonly #environment: StoreEnvironment;
  readonly #listeners = new Set<DecisionListener>();
  /** What the subscribers are still to be told. */
  readonly #changes: Parameters<DecisionListener>[] = [];

  constructor(config: Config, environment: StoreEnvironment) {
    this.config = config;
    this.#environment = environment;
    this.state = this.#stateNow();
  }

  /** Whether a category or `category/service` is granted. Throws for an id that is not known. */
  has(id: string): boolean {
    const known = this.config.categories.flatMap(idsOf);
    if (!known.includes(id)) throw new Error(message('unknown-id', id, known.join(' ')));
    return this.state.granted.includes(id);
  }

  /** What is on without a word of the visitor: its mode is `opt-out`, and nobody has answered for it. */
  get openIds(): ReadonlySet<string> {
    const { answer, config, state } = this;
    return new Set(
      optOutIds(config).filter((id) => state.granted.includes(id) && !answer?.decisions.has(id)),
    );
  }

  /** Resolves once it is granted. Rejects for an id that is not known. */
  async when(id: string): Promise<void> {
    while (!this.has(id))
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
  }

  /** Tells every change from now on. Returns the way to stop. */
  subscribe(listener: DecisionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The one way to answer. Merges: what is not named stays as it is, and what never had an answer is denied, or goes
   * on without one where its mode is `opt-out`: nobody has granted it. A category speaks for its services unless they
   * are named too; `always` categories do not change. Only `true` grants.
   */
  decide(choices: Readonly<Record<string, boolean>>, how = BY_CALL): void {
    const named = new Map(Object.entries(choices));
    for (const id of named.keys()) this.has(id);
    const { openIds } = this;
    // What other pages of the site ask for and was refused there stays refused.
    const decisions = new Map(
      [...(this.answer?.decisions ?? [])].filter(([, isGranted]) => !isGranted),
    );
    for (const category of optionalIn(this.config))
      for (const id of idsOf(category)) {
        const choice = named.has(id) ? named.get(id) : named.get(category.id);
        const isOn = choice === undefined ? this.has(id) : choice === true;
        if (choice !== undefined || !openIds.has(id)) decisions.set(id, isOn);
      }
    const decidedAt = wholeSeconds(this.#environment.now());
    const { gpc } = this.state;
    this.#accept({ decidedAt, revision: this.config.revision, decisions, gpc }, how);
  }

  /**
   * Grants what the question asks for. What Global Privacy Control refuses is not asked for, so it stays as
   * it is until the visitor grants it by name (CCPA §7025, requirements L40).
   */
  acceptAll(how?: How): void {
    const asked = optionalIn(this.config).filter(({ saleShare }) => !(saleShare && this.state.gpc));
    this.decide(Object.fromEntries(asked.map(({ id }) => [id, true])), how);
  }

  /** Denies everything. */
  rejectAll(how?: How): void {
    this.#deny(optionalIn(this.config).flatMap(idsOf), how);
  }

  /** Denies the ids named, or everything. */
  withdraw(...ids: string[]): void {
    if (ids.length) this.#deny(ids);
    else this.rejectAll();
  }

  /** Takes an answer that is already kept: at the start, from another tab, from a restored page. */
  adopt(answer: Answer | null, config = this.config): void {
    const standing = standingAnswer(config, answer, this.#environment.now());
    // What does not count any more may have been an objection.
    this.config = answer && !standing ? unanswered(config) : config;
    this.#accept(standing);
  }

  #deny(ids: readonly string[], how?: How): void {
    this.decide(Object.fromEntries(ids.map((id) => [id, false])), how);
  }

  #stateNow(): ConsentState {
    const { config, answer } = this;
    return stateOf(config, answer, hasOptOut(config, this.#environment));
  }

  #accept(answer: Answer | null, how?: How): void {
    if (this.#changes.length > MAX_CHANGES) throw new RangeError('decide');
    const { state: before } = this;
    this.answer = answer;
    this.state = this.#stateNow();
    const { granted } = this.state;
    const change = Object.freeze({
      granted: Object.freeze(granted.filter((id) => !before.granted.includes(id))),
      withdrawn: Object.freeze(before.granted.filter((id) => !granted.includes(id))),
      state: this.state,
    });
    // What a subscriber decides all others hear after what it was told: the last word is the one that holds.
    if (this.#changes.push([change, how && { ...how, before }]) > 1) return;
    try {
      // It gets longer meanwhile.
      for (const next of this.#changes) this.#tell(next);
    } finally {
      this.#changes.length = 0;
    }
  }

  #tell(change: Parameters<DecisionListener>): void {
    for (const listener of [...this.#listeners]) {
      // One failing subscriber must not keep the gate from hearing a withdrawal.
      try {
        listener(...change);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
