import { isSameSite } from '../services/party.js';
import { isHeld, loadsOf, runs } from './loads.js';

/**
 * @import { Ownership } from '../services/ownership.js'
 * @import { SiteConfig } from '../services/site-config.js'
 * @import { Spot } from '../findings.js'
 * @import { PageCode } from './messages.js'
 * @import { Tag } from './static-tags.js'
 * @typedef {{
 *   url: URL, tags: Tag[], policies: string[], isRunning: boolean, config: SiteConfig, ownership: Ownership,
 * }} Subject a page: its static HTML, its Content-Security-Policies, and whether Say-So runs on it
 * @typedef {{ code: PageCode, spot?: Spot, detail?: string }} Fault
 * @typedef {(subject: Subject) => Iterable<Fault>} Rule
 */

/** The file of our script; `.ui` is the half that comes later. */
const OUR_FILE = /(?:^|\/)say-so(?![^/?#]*\.ui\.)[^/?#]*\.js(?:[?#]|$)/;

/** By its name, or where it runs under another one by its configuration. @param {Subject} subject */
function ourTag({ tags, isRunning }) {
  const scripts = tags.filter(({ name, attributes }) => name === 'script' && attributes['src']);
  return (
    scripts.find(({ attributes }) => OUR_FILE.test(String(attributes['src']))) ??
    (isRunning ? scripts.find(({ attributes }) => attributes['data-config']) : undefined)
  );
}

/** @param {PageCode} code @param {Tag} tag @returns {Fault} */
const at = (code, { spot, outline }) => ({ code, spot, detail: outline });

/** Whether our script is there, first, and plain. @type {Rule} */
export function* ourScript(subject) {
  const { tags, isRunning } = subject;
  const ours = ourTag(subject);
  if (!ours) return yield { code: isRunning ? 'tag-bundled' : 'tag-missing' };
  if (!isRunning) yield at('tag-dead', ours);
  const { async, defer, type = '' } = ours.attributes;
  if (async !== undefined || defer !== undefined || /^module$/i.test(type))
    yield at('tag-late', ours);
  const before = tags.slice(0, tags.indexOf(ours));
  const first = before.find((tag) => runs(tag) || loadsOf(tag).some(isForeign(tag)));
  if (first || !ours.isInHead) yield at('tag-first', first ?? ours);
}

/** Style sheets and icons of the site itself may stand before it: they ask nobody else. @param {Tag} tag */
const isForeign =
  ({ name }) =>
  (/** @type {string} */ address) =>
    name !== 'link' || /^(?:https?:)?\/\//i.test(address);

/** Whether what is marked is held, and can be released. @type {Rule} */
export function* marks({ tags }) {
  for (const tag of tags.filter(({ attributes }) => attributes['data-say-so'] !== undefined)) {
    const isLive = tag.name === 'script' ? !isHeld(tag) : loadsOf(tag).length > 0;
    if (isLive) yield at('gate-live', tag);
    else if (isEmpty(tag)) yield at('mark-empty', tag);
  }
}

/** Scripts may have their code inside, films their addresses in sources. @param {Tag} tag */
const isEmpty = ({ name, attributes }) =>
  /^(?:embed|iframe|img|link|object|source|track)$/.test(name) &&
  !Object.keys(attributes).some((key) => /^data-(?:src|srcset|href)$/.test(key));

/** Whether something that is not necessary loads from the HTML itself. @type {Rule} */
export function* trackers({ tags, url, config, ownership }) {
  const isOptional = (/** @type {string} */ id) =>
    config.categories.some((category) => category.id === id && category.mode !== 'always');
  for (const tag of tags) {
    if (tag.attributes['data-say-so'] !== undefined) continue;
    for (const address of loadsOf(tag)) {
      if (!URL.canParse(address, url.href)) continue;
      const target = new URL(address, url);
      const owners = ownership.ofAddress(target.href);
      const isListed = owners[0]?.from === 'site';
      const isOurs = !isListed && isSameSite(target.hostname, url.hostname);
      if (isOurs || !owners.length) continue;
      const isHolding = owners.every(({ category }) =>
        isListed ? isOptional(category) : category !== 'necessary',
      );
      if (isHolding) yield at(isListed ? 'tracker-unmarked' : 'tracker-unlisted', tag);
    }
  }
}

/** Whether the page lets our Trusted Types policy be. @type {Rule} */
export function* trustedTypes({ policies }) {
  for (const policy of policies) {
    const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
    const found = directives.find(([name = '']) => name.toLowerCase() === 'trusted-types');
    const isAllowed = !found || found.some((word) => word === 'say-so' || word === '*');
    if (!isAllowed) yield { code: 'trusted-types', detail: found.join(' ') };
  }
}

/** What is looked at, in this order. @type {readonly Rule[]} */
export const PAGE_RULES = [ourScript, marks, trackers, trustedTypes];
