import { isAlways } from '../config/each-service.js';
import { idOf, wellKnown } from './names.js';

/**
 * @import { Marked } from '../config/make-snippet.js'
 * @import { SaySoCategory, SaySoConfig, SaySoService, SaySoStored } from '../../../src/core/config-format.ts'
 */

/** @param {SaySoCategory} a @param {SaySoCategory} b */
const alwaysFirst = (a, b) => Number(isAlways(b)) - Number(isAlways(a));

/** @typedef {SaySoCategory & { services: SaySoService[] }} DraftCategory */

/** A configuration that grows while another one is read. */
export class Draft {
  /** @type {SaySoConfig} */
  keys = {};
  /** @type {Record<string, string>} */
  texts = {};
  /** Categories by the name that the other tool gives them. @type {Map<string, DraftCategory>} */
  categories = new Map();
  /** What is to be marked in pages. @type {Marked[]} */
  marked = [];

  /**
   * The category of a name. A name that stands for a well-known category is that one: marks and answers with the name
   * find it, and it has its texts.
   *
   * @param {string} name
   * @returns {DraftCategory}
   */
  category(name) {
    const known = this.categories.get(name);
    if (known) return known;
    const taken = [...this.categories.values()].map(({ id }) => id);
    const meant = wellKnown(name);
    const id = meant && !taken.includes(meant) ? meant : idOf(name);
    /** @type {DraftCategory} */
    const made = {
      id,
      ...(meant === 'marketing' && id !== meant && { saleShare: true }),
      services: [],
    };
    this.categories.set(name, made);
    return made;
  }

  /**
   * Adds what a service stores; each name once, and with all that is said of it anywhere.
   *
   * @param {SaySoService} service
   * @param {SaySoStored[]} stored
   */
  store(service, stored) {
    service.storage ??= [];
    for (const each of stored) {
      const known = service.storage.find(({ name }) => name === each.name);
      if (known) Object.assign(known, each);
      else service.storage.push(each);
    }
  }

  /** @param {Partial<SaySoConfig>} head the keys that stand before all others @returns {SaySoConfig} */
  toConfig(head) {
    const categories = [...this.categories.values()].map(({ services, ...category }) => ({
      ...category,
      ...(services.length && { services }),
    }));
    const hasNecessary = categories.some(isAlways);
    return {
      ...head,
      ...this.keys,
      ...(Object.keys(this.texts).length && { texts: this.texts }),
      categories: [...(hasNecessary ? [] : [{ id: 'necessary' }]), ...categories].sort(alwaysFirst),
    };
  }
}
