import { readConfig } from './core/config.js';
import { report } from './core/messages.js';
import { ConsentStore } from './core/store.js';
import type { Answer, Config, ConsentReceipt, ConsentState, Listener } from './core/types.js';
import type { View } from './core/view.js';
import { Gate } from './gate/gate.js';
import type { GateEntry } from './gate/marks.js';
import { pageReady, soon } from './gate/schedule.js';
import { announce, hasGlobalPrivacyControl } from './signals/page.js';
import { keepAnswer, readAnswer } from './storage/cookie-storage.js';
import type { ViewModel } from './ui.js';

declare global {
  interface Document {
    /** The page runs before anybody sees it (Chromium). */
    readonly prerendering?: boolean;
  }
}

/** What {@link SaySo.report} tells an engineer. */
export interface GateReport {
  readonly held: readonly GateEntry[];
  readonly released: readonly GateEntry[];
  /** Requests of a listed host that could not be held. */
  readonly escaped: readonly GateEntry[];
  /** Names of what was deleted from the device on this page. */
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
  receipt(): Promise<ConsentReceipt>;
}

/** How a widget is started. */
export interface WidgetOptions {
  /** The configuration, or a promise of it. A promise that is rejected leaves everything denied. */
  readonly config: unknown;
  /** What the site's server says of the region, before the configuration's own `region`. */
  readonly region?: string | undefined;
  /** BCP 47 tag of the language, before the configuration's own `lang`. */
  readonly lang?: string | undefined;
  readonly loadView: (model: ViewModel) => Promise<View>;
}

/** Joins the parts: one store, and those who subscribe to it. */
export function createWidget({ config: given, region, lang, loadView }: WidgetOptions): SaySo {
  const known = given instanceof Promise ? undefined : readConfig(given);
  const environment = { now: Date.now, gpc: hasGlobalPrivacyControl(), region };
  const store = new ConsentStore(known ?? readConfig(), environment);
  const gate = new Gate();
  let isReady = false;

  /** From here on everything follows from a change of the store. */
  const start = (config: Config, answer: Answer | null): ConsentState => {
    store.subscribe(({ state }) => gate.apply(state, config));
    store.adopt(answer, config);
    store.subscribe(() => store.answer && keepAnswer(store.answer, config));
    store.subscribe(({ withdrawn }) => {
      if (config.afterWithdraw === 'reload' && gate.hasRun(withdrawn))
        soon(() => location.reload());
    });
    store.subscribe((change) => announce('say-so-change', change));
    isReady = true;
    announce('say-so-ready', store.state);
    return store.state;
  };

  const begin = async (): Promise<ConsentState> => {
    if (document.prerendering)
      await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve));
    try {
      const config = known ?? readConfig(await given);
      return start(config, readAnswer(config));
    } catch (error) {
      report('config-unreadable', error);
      // A kept answer was given to a configuration that we cannot see, so it does not count.
      return start(readConfig(), null);
    }
  };

  const ready = begin();

  const view = ready
    .then(pageReady)
    .then(() => loadView({ store, gate, lang }))
    .catch((error: unknown) => {
      // Storage and gate go on without an interface: nothing more is granted.
      report('ui-failed', error);
      return undefined;
    });

  /** Nobody can answer a question that is not known yet. */
  const whenReady =
    <T extends unknown[]>(act: (...values: T) => void) =>
    (...values: T): void =>
      isReady ? act(...values) : void ready.then(() => act(...values));

  return {
    version: '0.1.0',
    ready,
    get state() {
      return store.state;
    },
    has: (id) => isReady && store.has(id),
    when: (id) => ready.then(() => store.when(id)),
    decide: whenReady((choices) => store.decide(choices)),
    acceptAll: whenReady(() => store.acceptAll()),
    rejectAll: whenReady(() => store.withdraw()),
    withdraw: whenReady((...ids) => store.withdraw(...ids)),
    open: () => void view.then((shown) => shown?.open()),
    close: () => void view.then((shown) => shown?.close()),
    subscribe: (listener) => store.subscribe(listener),
    report: () => ({ ...gate.report(), escaped: [], cleared: [] }),
    receipt: async () => {
      await ready;
      const { config, state } = store;
      return { schema: 'say-so/receipt-1', site: location.origin, days: config.days, state };
    },
  };
}
