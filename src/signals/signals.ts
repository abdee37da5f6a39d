import { report } from '../core/messages.js';
import { ownEntries } from '../core/own-entries.js';
import type { Config, ConsentState } from '../core/types.js';
import { clarity } from './clarity.js';
import { consentOf, grantsAny, regionalDefaults, type Signal, type Told } from './consent.js';
import { google } from './google.js';
import { matomo } from './for-matomo.js';
import { meta } from './meta.js';
import { microsoft } from './microsoft.js';
import { posthog } from './posthog.js';
import { shopify } from './shopify.js';
import { tiktok } from './tiktok.js';
import { wordpress } from './wordpress.js';

/** By their names in the configuration. */
const SIGNALS: Readonly<Record<string, Signal>> = {
  google,
  microsoft,
  clarity,
  meta,
  tiktok,
  matomo,
  posthog,
  shopify,
  wordpress,
};

/** What holds now, in all the words that signals want it in. */
function toldOf(config: Config, state: ConsentState, isFirst: boolean): Told {
  const consent = consentOf(config, state.granted);
  const are = (...types: (keyof typeof consent)[]): boolean =>
    types.every((type) => consent[type] === 'granted');
  return {
    state,
    consent,
    ads: are('ad_storage', 'ad_user_data', 'ad_personalization'),
    analytics: are('analytics_storage'),
    preferences: are('functionality_storage'),
    isDefault: isFirst && state.decidedAt === null && !grantsAny(consent),
  };
}

type Named = readonly [name: string, signal: Signal];

/** Those that the configuration names. */
function signalsOf({ signals }: Config): Named[] {
  const wanted = ownEntries(signals);
  return Object.entries(SIGNALS).filter(([name]) => wanted.get(name) === true);
}

/** Does something with each system; one that throws is reported and stops no other. */
function forEach(signals: readonly Named[], act: (signal: Signal, name: string) => void): void {
  for (const [name, signal] of signals)
    try {
      act(signal, name);
    } catch (error) {
      report('signal-failed', name, error);
    }
}

/** Queues the defaults of those whose queues can be filled before they come. */
function deny(signals: readonly Named[], config: Config, hasSignal: boolean): void {
  const denied = consentOf(config, []);
  const regions = regionalDefaults(config, hasSignal);
  forEach(signals, ({ start }) => start?.(denied, regions));
}

/**
 * Tells the systems that the configuration names (`signals`): at once that everything is denied, and with each call
 * of the function that it returns what holds then. The same state twice is told once; a vendor that is not there is
 * told when it has loaded.
 *
 * @param config as it holds in the visitor's region; where that is unknown each region gets its default
 * @param hasSignal whether the browser sends an opt-out that counts here
 * @returns tells what holds; not `isOpen` where there may be an objection, over which no default of a region goes
 */
export function startSignals(
  config: Config,
  hasSignal: boolean,
): (state: ConsentState, isOpen?: boolean) => void {
  const signals = signalsOf(config);
  let waiting = signals;
  let told: Told | undefined;
  let toldKey = '';

  const tellWaiting = (): void => {
    const those = waiting;
    // One that throws is not asked again. What holds may change while they are told.
    waiting = [];
    forEach(those, (signal, name) => {
      if (told && signal.tell(told) === false) waiting.push([name, signal]);
    });
  };

  deny(signals, config, hasSignal);
  // A script that has loaded is heard on the way down to it; an inline snippet has run when the page is parsed.
  for (const type of ['DOMContentLoaded', 'load'])
    document.addEventListener(type, tellWaiting, true);

  return (state, isOpen = true) => {
    const key = `${state.decidedAt} ${state.granted.join()}`;
    if (told && key === toldKey) return;
    toldKey = key;
    told = toldOf(config, state, isOpen && !told);
    waiting = signals;
    tellWaiting();
  };
}
