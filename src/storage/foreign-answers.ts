import { idsOf, optionalIn } from '../core/config.js';
import type { ForeignAnswer, Keeper } from '../core/dialect.js';
import { DIALECTS } from '../core/dialects.js';
import { idFor } from '../core/foreign-names.js';
import { DOUBTFUL } from '../core/policy.js';
import { wholeSeconds } from '../core/record.js';
import type { Answer, Config } from '../core/types.js';
import { cookiesNow, deleteCookie } from './cookie-jar.js';

const isNamed = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/**
 * Reads cookies first, and then local storage, where some tools keep their answer. Notes the names that it has read.
 * Throws where cookies differ: nothing tells which of them is the newer.
 */
const keptUnder =
  (read: Set<string>): Keeper =>
  (wanted) => {
    const isWanted = (name: string): boolean => isNamed(name, wanted);
    const [cookie, ...others] = cookiesNow().filter(([name]) => isWanted(name));
    const name = cookie?.[0] ?? Object.keys(localStorage).find(isWanted);
    if (name === undefined) return undefined;
    read.add(name);
    if (others.some(([, value]) => value !== cookie?.[1])) throw new RangeError(name);
    return cookie ? decodeURIComponent(cookie[1]) : (localStorage.getItem(name) ?? undefined);
  };

/** Deletes what is kept under these names. Returns whether all of it is gone. */
const forget = (names: ReadonlySet<string>): boolean =>
  [...names].every((name) => {
    localStorage.removeItem(name);
    return deleteCookie(name);
  });

/**
 * The answer that was given to another tool, for the tools of `compat`, so that nobody is asked again. What that
 * answer does not name is denied. It is deleted, or does not count: once ours is gone nothing would tell that the visitor
 * has answered otherwise since. One that never stands where something is kept that cannot be read: it may be an objection.
 *
 * @param now milliseconds since the epoch
 */
export function foreignAnswer(config: Config, now: number): Answer | null {
  let doubt: Answer | null = null;
  for (const tool of config.compat) {
    const read = new Set<string>();
    try {
      const { answer, namesServices } = DIALECTS.get(tool) ?? {};
      const given = answer?.(keptUnder(read));
      const idOf = (name: string) => idFor(name, config.categories, namesServices);
      if (given && forget(read)) return translate(given, config, { now, idOf });
      if (given) doubt = DOUBTFUL;
    } catch {
      // Not as the tool writes it; where the browser keeps nothing, nothing was read.
      if (read.size) doubt = DOUBTFUL;
    }
  }
  return doubt;
}

/** What a foreign answer is held against. */
interface Circumstances {
  readonly now: number;
  readonly idOf: (name: string) => string | undefined;
}

/** The choices by our ids. Where two names mean one category, a refusal of one refuses it. */
function namedIn(
  choices: ForeignAnswer['choices'],
  idOf: Circumstances['idOf'],
): Map<string, boolean> {
  const named = new Map<string, boolean>();
  for (const [name, isGranted] of choices) {
    const id = idOf(name);
    if (id) named.set(id, isGranted && named.get(id) !== false);
  }
  return named;
}

function translate(
  { choices, parted = [], decidedAt }: ForeignAnswer,
  config: Config,
  { now, idOf }: Circumstances,
): Answer {
  const named = namedIn(choices, idOf);
  const listed = parted.map(idOf);
  const decisions = new Map<string, boolean>();
  for (const category of optionalIn(config)) {
    const [own, ...parts] = idsOf(category);
    const whole = named.get(category.id);
    // A tool that names services means those that it does not name as well: they are denied.
    const isNamed = parts.some((id) => named.has(id));
    const isParted = isNamed || listed.includes(category.id);
    const all = isNamed && parts.every((id) => named.get(id));
    decisions.set(own ?? '', whole ?? all);
    for (const id of parts)
      decisions.set(id, isParted ? !!named.get(id) && whole !== false : !!whole);
  }
  const at = wholeSeconds(Math.min(decidedAt ?? now, now));
  return { decidedAt: at, revision: config.revision, decisions };
}
