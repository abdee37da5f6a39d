import { HostPatterns } from '../services/host-patterns.js';
import { SAY_SO } from '../services/ownership.js';
import { strangerBehind } from '../services/party.js';

/**
 * @import { Kind } from '../browser/kept.js'
 * @import { Maker } from '../browser/makers.js'
 * @import { Owner, Ownership } from '../services/ownership.js'
 * @import { SiteConfig } from '../services/site-config.js'
 * @import { Stored } from '../services/catalogue.js'
 * @import { Pass, Step } from './pass.js'
 * @typedef {'fine' | 'allowed' | 'unlisted' | 'leak'} Verdict from the best to the worst
 * @typedef {{
 *   kind: Kind | 'request', name: string, host: string, stranger?: string, owners: Owner[], item?: Stored,
 *   duration?: string, makers: Maker[], pages: string[], verdict: Verdict, steps: Partial<Record<Step, Verdict>>,
 * }} Finding one thing that was seen: a host that was asked, or something kept. `name`: of a request the first address;
 *   `stranger`: the host of somebody else that is behind it; `verdict`: the worst of all `steps`
 * @typedef {{ passes: Pass[], ownership: Ownership, config: SiteConfig, allow: string[] }} Case
 */

/** From the best to the worst. @type {readonly Verdict[]} */
export const VERDICTS = ['fine', 'allowed', 'unlisted', 'leak'];

const worst = (/** @type {Verdict[]} */ verdicts) =>
  verdicts.toSorted((a, b) => VERDICTS.indexOf(b) - VERDICTS.indexOf(a))[0] ?? 'fine';

/** Whether a service may run in a pass: by what Say-So says, else by what the visitor has answered. @param {Pass} pass @param {SiteConfig} config */
const grants =
  ({ granted, step }, config) =>
  (/** @type {Owner} */ { category, id }) => {
    const isAlways = config.categories.some((one) => one.id === category && one.mode === 'always');
    return isAlways || granted?.includes(`${category}/${id}`) || (!granted && step === 'granted');
  };

/** @param {Omit<Finding, 'verdict' | 'steps'>} found @param {Pass} pass @param {Case} from @returns {Verdict} */
function verdictOn({ owners, item, kind, stranger }, pass, { config }) {
  const [owner] = owners;
  if (owner === SAY_SO) return 'fine';
  const isListed = owner?.from === 'site';
  if (isListed && owners.some(grants(pass, config)))
    return kind === 'request' || item ? 'fine' : 'unlisted';
  if (pass.step === 'granted') return isListed ? 'fine' : 'unlisted';
  // Where several services have a host, each of them may be the one.
  const isNecessary = !isListed && owners.some(({ category }) => category === 'necessary');
  return (owner || stranger) && !isNecessary ? 'leak' : 'unlisted';
}

/** Every thing that the passes saw, as it is told apart in the report. @param {Case} from */
function* sighted({ passes, ownership }) {
  /** @type {Set<string>} */
  const seen = new Set();
  for (const pass of passes)
    for (const { url, makers, pages } of pass.sightings.requests.values()) {
      const host = new URL(url).hostname;
      const stranger = strangerBehind(host, [], ownership.host);
      const owners = ownership.ofAddress(url);
      owners.forEach(({ id }) => seen.add(id));
      if (!stranger && !owners.length) continue;
      const key = `request ${host} ${owners.map(({ id }) => id).join()}`;
      const about = { kind: /** @type {const} */ ('request'), name: url, host, owners };
      yield { key, pass, about, stranger, makers, pages };
    }
  for (const pass of passes)
    for (const [key, { makers, pages, ...kept }] of pass.sightings.kept) {
      const writers = makers.map(({ url }) => url);
      const stranger = strangerBehind(kept.host, writers, ownership.host);
      const about = { ...kept, ...ownership.ofKept(kept, makers, seen) };
      yield { key, pass, about, stranger, makers, pages };
    }
}

/**
 * Judges what was seen. A **leak** is, without an answer or after a refusal: a request or something kept that belongs to a
 * service that is not granted; that belongs to a service which only the catalogue knows, as not necessary; or that
 * belongs to a host of somebody else whom nobody knows. **Unlisted** is what the site's configuration does not tell.
 *
 * @param {Case} from `allow`: hosts, as a configuration lists them, that are no leak
 * @returns {Finding[]} the worst first
 */
export function judge(from) {
  const allowed = new HostPatterns([[true, from.allow]]);
  /** @type {Map<string, Finding>} */
  const found = new Map();
  for (const { key, pass, about, stranger, makers, pages } of sighted(from)) {
    const finding = found.get(key) ?? {
      ...about,
      ...(stranger && { stranger }),
      makers: [],
      pages: [],
      verdict: /** @type {const} */ ('fine'),
      steps: {},
    };
    found.set(key, finding);
    const address = about.kind === 'request' ? about.name : `https://${stranger ?? about.host}/`;
    const isAllowed = allowed.ownersOf(address.replace(/^ws/, 'http')).length > 0;
    const verdict = isAllowed ? 'allowed' : verdictOn(finding, pass, from);
    finding.steps[pass.step] = worst([verdict, finding.steps[pass.step] ?? 'fine']);
    finding.verdict = worst(Object.values(finding.steps));
    finding.makers = unique([...finding.makers, ...makers]);
    finding.pages = [...new Set([...finding.pages, ...pages])];
  }
  return [...found.values()].toSorted(byWeight);
}

/** @param {Maker[]} makers */
const unique = (makers) => [
  ...new Map(makers.map((maker) => [`${maker.url}:${maker.line}`, maker])).values(),
];

/** @param {Finding} a @param {Finding} b */
const byWeight = (a, b) =>
  VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
  a.kind.localeCompare(b.kind) ||
  a.host.localeCompare(b.host) ||
  a.name.localeCompare(b.name);
