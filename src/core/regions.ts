import { report } from './messages.js';
import { ownEntries } from './own-entries.js';
import { readEntries } from './read-entries.js';
import type { Config, Mode } from './types.js';

/**
 * ISO 3166-1 alpha-2, or 3166-2 with a subdivision: `GB`, `US-CA`. Not what stands for no country or for several in
 * look-ups (`XX`, `ZZ`, `AP`, `EU`), nor `UK`, for no visitor of a country would ever be found under it.
 */
export const REGION = /^(?!AP|EU|UK|XX|ZZ)[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** From what asks least to what asks most. */
const MODES: readonly unknown[] = ['always', 'opt-out', 'opt-in'];

/** What each region changes: the mode of a category by its id. */
export type Regions = Readonly<Record<string, Readonly<Record<string, Mode>>>>;

/**
 * Checks the regions of a configuration; what is not known is reported, and no visitor is found there.
 *
 * @param ids the categories that there are
 */
export function readRegions(value: unknown, ids: readonly string[]): Regions {
  const regions = Object.create(null) as Record<string, Record<string, Mode>>;
  for (const [region, given] of ownEntries(value)) {
    const path = `config.regions.${region}`;
    const modes = Object.create(null) as Record<string, Mode>;
    // Also of a region that is none: what is strictest anywhere counts where the visitor's is not known.
    regions[region] = modes;
    if (!REGION.test(region)) report('config-key', path);
    for (const [id, mode] of readEntries(given, path))
      if (!ids.includes(id)) report('config-key', `${path}.${id}`);
      else if (MODES.includes(mode)) modes[id] = mode as Mode;
      else report('config-value', `${path}.${id}`, mode);
  }
  return regions;
}

/** A value that may differ by region: under each region, and under `default` for all others. */
export type ByRegion<T> = Readonly<Record<string, T>>;

/**
 * Checks a value that may be given by region; what is not known or does not fit is reported and left out.
 *
 * @param value one for everywhere, or an object of them
 */
export function readByRegion(
  value: unknown,
  path: string,
  fits: (each: unknown) => boolean,
): ByRegion<unknown> {
  const made = Object.create(null) as Record<string, unknown>;
  const given = typeof value === 'string' ? { default: value } : value;
  for (const [region, each] of readEntries(given, path))
    if (region !== 'default' && !REGION.test(region)) report('config-key', `${path}.${region}`);
    else if (fits(each)) made[region] = each;
    else report('config-value', `${path}.${region}`, each);
  return made;
}

/** The value that holds in a region: `US-CA` before `US` before `default`. */
export const pick = <T>(values: ByRegion<T>, region: string): T | undefined =>
  values[region] ?? values[region.slice(0, 2)] ?? values['default'];

/**
 * The configuration as it holds in a region: `US-CA` before `US` before the mode of the category itself. Where the
 * region is not known, each category has the strictest mode that it has anywhere (requirements L7).
 *
 * @param given what the site's server says, before the configuration's own `region`
 */
export function inRegion(config: Config, given?: string): Config {
  const { categories, regions } = config;
  const region = (given || config.region).toUpperCase();
  const isKnown = REGION.test(region);
  if (region && !isKnown) report('config-value', 'region', region);
  const modeOf = (id: string, mode: Mode): Mode => {
    const own = regions[region]?.[id] ?? regions[region.slice(0, 2)]?.[id] ?? mode;
    const all = [mode, ...Object.values(regions).flatMap((modes) => modes[id] ?? [])];
    const [strictest = mode] = all.sort((a, b) => MODES.indexOf(b) - MODES.indexOf(a));
    return isKnown ? own : strictest;
  };
  return {
    ...config,
    region: isKnown ? region : '',
    categories: categories.map((each) => ({ ...each, mode: modeOf(each.id, each.mode) })),
  };
}
