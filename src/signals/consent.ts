import { idsOf } from '../core/config.js';
import { CONSENT_TYPES } from '../core/consent-types.js';
import { stateOf } from '../core/policy.js';
import { inRegion } from '../core/regions.js';
import type { Config, ConsentState } from '../core/types.js';

/** Whether each consent type is granted, in the words of vendors. */
export type Consent = Readonly<Record<(typeof CONSENT_TYPES)[number], 'granted' | 'denied'>>;

/** What holds for one region unless the visitor has answered. */
export interface RegionalConsent {
  /** ISO 3166-1 or -2 code: `GB`, `US-CA`. */
  readonly region: string;
  readonly consent: Consent;
}

/** What a signal is told. */
export interface Told {
  readonly state: ConsentState;
  readonly consent: Consent;
  /** Whether all that is done for advertising is granted: storage, sending of user data, and personalisation. */
  readonly ads: boolean;
  readonly analytics: boolean;
  readonly preferences: boolean;
  /** Nobody has answered and no consent type is granted: {@link Signal.start} has said it all. */
  readonly isDefault: boolean;
}

/** One outside system. What it throws is reported and stops no other. */
export interface Signal {
  /**
   * Denies everything where the vendor's own snippet finds it later. Touches nothing but variables of the page, which
   * may still be prerendering.
   */
  readonly start?: (denied: Consent, regions: readonly RegionalConsent[]) => void;
  /** Says what holds. `false`: the vendor is not there yet, and is told when something has loaded. */
  readonly tell: (told: Told) => false | void;
}

/**
 * What the categories say in consent types: a type is granted when every category that stands for it
 * (`consentTypes`) is, with all its services: a vendor may be the one that was left out. A type that no category
 * stands for is denied; `security_storage` is always granted.
 */
export function consentOf({ categories }: Config, granted: readonly string[]): Consent {
  const isGranted = (type: string): boolean => {
    const standing = categories.filter(({ consentTypes }) => consentTypes.includes(type));
    return standing.length > 0 && standing.flatMap(idsOf).every((id) => granted.includes(id));
  };
  return Object.fromEntries(
    CONSENT_TYPES.map((type) => [
      type,
      type === 'security_storage' || isGranted(type) ? 'granted' : 'denied',
    ]),
  ) as Consent;
}

/** Whether anything is granted that could be denied. */
export const grantsAny = (consent: Consent): boolean =>
  Object.values(consent).filter((value) => value === 'granted').length > 1;

/**
 * What holds where, for systems that know the visitor's region when we do not: one entry for each of `config.regions`
 * that grants something, and for each part of such a country, because there the most specific counts.
 *
 * @param hasSignal whether the browser sends an opt-out that counts here
 */
export function regionalDefaults(config: Config, hasSignal: boolean): RegionalConsent[] {
  if (config.region) return [];
  const all = Object.keys(config.regions).map((region) => ({
    region,
    consent: consentOf(config, stateOf(inRegion(config, region), null, hasSignal).granted),
  }));
  const granting = all.filter(({ consent }) => grantsAny(consent)).map(({ region }) => region);
  return all.filter(({ region }) =>
    [region, region.slice(0, 2)].some((known) => granting.includes(known)),
  );
}
