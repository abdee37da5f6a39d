import { HostPatterns } from './host-patterns.js';
import { namePattern } from './name-pattern.js';
import { isSameSite } from './party.js';

/**
 * @import { Kept } from '../browser/kept.js'
 * @import { Maker } from '../browser/makers.js'
 * @import { CatalogueService, Stored } from './catalogue.js'
 * @import { SiteConfig, SiteService } from './site-config.js'
 * @typedef {{ from: 'site' | 'catalogue', id: string, category: string, name: string, purpose: string }} Owner
 *   `from`: who says it, the site's configuration or the catalogue
 * @typedef {{ owners: Owner[], item?: Stored }} Owned `item`: where the thing itself is listed
 */

/** What Say-So keeps itself. */
const OURS = /^(?:__Host-say-so$|say-so(?:$|\.))/;

/** @type {Owner} */
export const SAY_SO = {
  from: 'site',
  id: 'say-so',
  category: 'necessary',
  name: 'Say-So',
  purpose: 'Keeps the answer.',
};

/** @param {Owner['from']} from @param {string} category @param {{ id: string, name: string, purpose: string }} service @returns {Owner} */
const ownerOf = (from, category, { id, name, purpose }) => ({ from, id, category, name, purpose });

/** Tells whose a request or a thing in the storage is: first by what the site lists, then by the catalogue. */
export class Ownership {
  /** @type {{ owner: Owner, item: Stored, pattern: RegExp }[]} */
  #items;

  /**
   * @param {SiteConfig} config
   * @param {readonly CatalogueService[]} catalogue
   * @param {string} host of the site
   */
  constructor(config, catalogue, host) {
    this.host = host;
    /** @type {(readonly [Owner, SiteService | CatalogueService])[]} */
    const services = [
      ...config.categories.flatMap(({ id, services }) =>
        services.map((service) => /** @type {const} */ ([ownerOf('site', id, service), service])),
      ),
      ...catalogue.map(
        (service) =>
          /** @type {const} */ ([ownerOf('catalogue', service.category, service), service]),
      ),
    ];
    /** @type {(from: Owner['from']) => HostPatterns<Owner>} */
    const patterns = (from) =>
      new HostPatterns(
        services
          .filter(([owner]) => owner.from === from)
          .map(([owner, { hosts }]) => /** @type {const} */ ([owner, hosts])),
      );
    this.hosts = [patterns('site'), patterns('catalogue')];
    this.#items = services.flatMap(([owner, { storage = [] }]) =>
      storage.map((item) => ({ owner, item, pattern: namePattern(item.name) })),
    );
  }

  /** Whose an address is. @param {string} address @returns {Owner[]} none: nobody's */
  ofAddress(address) {
    // The gate knows sockets by their hosts as well.
    const url = address.replace(/^ws/, 'http');
    for (const hosts of this.hosts) {
      const owners = hosts.ownersOf(url);
      if (owners.length) return owners;
    }
    return [];
  }

  /**
   * Whose something in the storage is: by its name, or by the host that it belongs to, or by the script that wrote it.
   *
   * @param {Kept} kept
   * @param {readonly Maker[]} makers
   * @param {ReadonlySet<string>} seen the ids of services that were asked for: names are not always of one service
   * @returns {Owned}
   */
  ofKept(kept, makers, seen) {
    if (OURS.test(kept.name) && kept.host === this.host) return { owners: [SAY_SO] };
    const listed = this.#itemsFor(kept);
    const [best] = listed.toSorted((a, b) => rank(b.owner, seen) - rank(a.owner, seen));
    if (best) return { owners: sameRank(listed, best.owner), item: best.item };
    const places = [`https://${kept.host}/`, ...makers.map(({ url }) => url)];
    const owners = places.map((place) => this.ofAddress(place)).find(({ length }) => length);
    return { owners: owners ?? [] };
  }

  /** @param {Kept} kept */
  #itemsFor({ kind, name, host }) {
    return this.#items.filter(
      ({ item, owner, pattern }) =>
        item.type === kind &&
        pattern.test(name) &&
        // A configuration does not say whose domain it is.
        (owner.from === 'site' || isSameSite(host, item.domain ?? this.host)),
    );
  }
}

/** @param {Owner} owner @param {ReadonlySet<string>} seen */
const rank = ({ from, id }, seen) => (from === 'site' ? 2 : Number(seen.has(id)));

/** All services of the site that list it, or the one of the catalogue. @param {{ owner: Owner }[]} listed @param {Owner} best */
const sameRank = (listed, best) =>
  best.from === 'site'
    ? listed.map(({ owner }) => owner).filter(({ from }) => from === 'site')
    : [best];
