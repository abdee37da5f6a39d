import type { SaySo } from './api.js';
import { readConfig } from './core/config.js';
import { report } from './core/messages.js';
import { inRegion } from './core/regions.js';
import { hasOptOut, standingAnswer, unanswered } from './core/policy.js';
import { receiptAs } from './core/receipt.js';
import { ConsentStore } from './core/store.js';
import type { Answer, Config, ConsentReceipt, ConsentState } from './core/types.js';
import type { View } from './core/view.js';
import { Gate, type GateOptions } from './gate/gate.js';
import { own } from './gate/own.js';
import { pageReady, soon } from './gate/schedule.js';
import { keepProof } from './proof.js';
import { announce, hasDoNotTrack, hasGlobalPrivacyControl } from './signals/page.js';
import { startSignals } from './signals/signals.js';
import { keepAnswer, readAnswer } from './storage/cookie-storage.js';
import { loadLocale } from './text/locale.js';
import type { Locale } from './text/text.js';
import { foreignAnswer } from './storage/foreign-answers.js';
import { keepAnswers, type Keeper } from './storage/keeper.js';
import type { ViewModel } from './ui.js';

/** In Chromium: whether the page runs before anybody sees it. */
type Prerendered = Document & { readonly prerendering?: boolean };

/** How a widget is started. */
export interface WidgetOptions {
  /** The configuration, or a promise of it. A promise that is rejected leaves everything denied. */
  readonly config: unknown;
  /** What the site's server says of the region, before the configuration's own `region`. */
  readonly region?: string | undefined;
  /** The language to speak, before the configuration's own `lang`: a BCP 47 tag. */
  readonly lang?: string | undefined;
  /** The folder of the translations, `LANG.json`. Without one only English is spoken. */
  readonly locales?: string | undefined;
  /** The `integrity` of the script tag. */
  readonly integrity?: string | undefined;
  /** How the gate is set up. */
  readonly gate?: GateOptions;
  readonly loadView: (model: ViewModel) => Promise<View>;
}

/** What made an answer, for its receipt. */
export const WIDGET = { name: 'say-so', version: '0.1.0' };

/** Who is asked for the language: the site, the page, the browser. */
const wishesOf = ({ lang }: Config, tag?: string): Parameters<typeof loadLocale>[0] => ({
  own: tag ?? (lang === 'auto' ? undefined : lang),
  page: own('documentElement')?.getAttribute('lang') ?? '',
  browser: navigator.languages,
});

/** Joins the parts: one store, and those who subscribe to it. */
export function createWidget(options: WidgetOptions): SaySo {
  const { config: given, region, loadView } = options;
  const isPromise = typeof (given as Promise<unknown> | undefined)?.then === 'function';
  const known = isPromise ? undefined : inRegion(readConfig(given), region);
  const environment = { now: Date.now, gpc: hasGlobalPrivacyControl(), dnt: hasDoNotTrack() };
  const store = new ConsentStore(unanswered(known ?? readConfig()), environment);
  const gate = new Gate(options.gate);
  const widget = { ...WIDGET, ...(options.integrity && { hash: options.integrity }) };
  let keeper: Keeper | undefined;
  let isReady = false;
  let shown: View | undefined;
  let receiptNow: () => ConsentReceipt;
  let locale: Promise<Locale>;

  const makeReceipt = async (): Promise<ConsentReceipt> => {
    await shown?.words.sign();
    return receiptNow();
  };

  const signalsOf = (config: Config): ReturnType<typeof startSignals> =>
    startSignals(config, hasOptOut(config, environment));

  /** From here on everything follows from a change of the store. */
  const start = (config: Config, answer: Answer | null, tell = signalsOf(config)): ConsentState => {
    locale = loadLocale(wishesOf(config, options.lang), options.locales);
    // Before the gate: what it lets go asks these systems what holds.
    store.subscribe(() => tell(store.state, store.config === config));
    // The state that holds now: a subscriber may have changed it again meanwhile.
    store.subscribe(() => gate.apply(store.state, config));
    store.adopt(answer, config);
    const kept = keepAnswers(store);
    keeper = kept;
    receiptNow = keepProof(store, widget, () => shown?.words);
    store.subscribe(({ withdrawn }) => {
      // Without the answer the reload would bring back nothing good.
      if (config.afterWithdraw === 'reload' && kept.isKept && gate.hasRun(withdrawn))
        soon(() => location.reload());
    });
    store.subscribe((change) => announce('say-so-change', change));
    isReady = true;
    // Not now: scripts after ours must have had a chance to listen.
    soon(() => announce('say-so-ready', store.state));
    return store.state;
  };

  /** The kept answer, or else one that was given to another tool, which is kept from now on. */
  const answerFor = (config: Config): Answer | null => {
    const kept = readAnswer(config);
    // Whatever is kept is newer than what another tool has.
    if (kept || !config.compat.length) return kept;
    const now = Date.now();
    const foreign = foreignAnswer(config, now);
    const standing = standingAnswer(config, foreign, now);
    if (standing) keepAnswer(standing, config);
    return foreign;
  };

  const comingConfig = async (): Promise<Config> => {
    try {
      return inRegion(readConfig(await given), region);
    } catch (error) {
      report('config-unreadable', error);
      // A kept answer was given to a configuration that we cannot see, so it does not count, nor does this one there.
      return readConfig({ revision: 'unreadable' });
    }
  };

  const begin = async (): Promise<ConsentState> => {
    // Also while nobody sees the page.
    if (known) gate.guard(known);
    const tell = known && signalsOf(known);
    const config = known ?? (await comingConfig());
    if ((document as Prerendered).prerendering)
      await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve));
    return start(config, answerFor(config), tell);
  };

  const ready = begin();

  const view = ready
    .then(pageReady)
    .then(() => loadView({ store, gate, locale, receipt: makeReceipt }))
    .then((made) => (shown = made))
    .catch((error: unknown) => {
      // Storage and gate go on without an interface: nothing more is granted.
      report('ui-failed', error);
      return undefined;
    });

  /** Nobody can answer a question that is not known yet. */
  const whenReady =
    <T extends unknown[]>(act: (...values: T) => void) =>
    (...values: T): void =>
      isReady ? act(...values) : void ready.then(() => act(...values)).catch(reportError);

  return {
    version: WIDGET.version,
    ready,
    get state() {
      return store.state;
    },
    has: (id) => (isReady ? store.has(id) : store.state.granted.includes(id)),
    when: (id) => ready.then(() => store.when(id)),
    decide: whenReady((choices) => store.decide(choices)),
    acceptAll: whenReady(() => store.acceptAll()),
    rejectAll: whenReady(() => store.rejectAll()),
    withdraw: whenReady((...ids) => store.withdraw(...ids)),
    open: () => void view.then((shown) => shown?.open()),
    close: () => void view.then((shown) => shown?.close()),
    subscribe: (listener) => store.subscribe((change) => listener(change)),
    report: () => ({ ...gate.report(), cleared: [...(keeper?.cleared ?? [])] }),
    observe: (root) => gate.observe(root),
    receipt: (async (options?: { readonly format?: string }) => {
      await ready;
      return receiptAs(await makeReceipt(), options?.format, options && (await view)?.formats);
    }) as SaySo['receipt'],
  };
}
