import { listedNames, type NameTest } from '../core/listed-storage.js';
import type { ForeignFrame } from '../core/dialect.js';
import type { Config } from '../core/types.js';
import { LOADERS, TAKEN, addressOf, addressesOf } from './addresses.js';
import { readHosts, type Hosts, type Pattern } from './hosts.js';
import { foreignFrames, markOf, markedBy, type GateEntry, type Mark } from './marks.js';

/** What may load now: the answer, held against marks, listed hosts and listed cookies. */
export class Permits {
  readonly config: Config;
  /** Absent where nothing is held that is not marked. */
  readonly hosts: Hosts | undefined;
  /** Finds the elements that wait for an answer. */
  readonly marked: string;
  /** What other tools make frames of. */
  readonly frames: readonly ForeignFrame[];
  /** Finds all these, and what may have to wait. */
  readonly watched: string;
  /** The ids that are granted now. */
  granted: readonly string[] = [];
  /** Whether anything that was granted on this page is not any more. */
  hasWithdrawn = false;
  /** Frames that the visitor asked for, until the next answer. */
  #asked = new WeakSet<Element>();
  readonly #isCookieRefused: NameTest | undefined;

  constructor(config: Config) {
    this.config = config;
    this.hosts = config.autoBlock ? readHosts(config) : undefined;
    this.marked = markedBy(config);
    this.frames = foreignFrames(config);
    const frames = this.frames.map(([found]) => found);
    this.watched = [this.marked, ...frames, ...(this.hosts ? [LOADERS] : [])].join();
    this.#isCookieRefused = listedNames(config, 'cookie');
  }

  /** From here on these ids are granted, and no others. */
  grant(ids: readonly string[]): void {
    this.hasWithdrawn ||= this.granted.some((id) => !ids.includes(id));
    this.granted = ids;
    this.#asked = new WeakSet();
  }

  allowOnce(frame: HTMLIFrameElement): void {
    this.#asked.add(frame);
  }

  has = (id: string): boolean => this.granted.includes(id);

  /** Whether only services that are not granted list this address. */
  isRefused = (address: unknown): boolean => {
    const services = this.hosts?.servicesOf(address) ?? [];
    return services.length > 0 && !services.some(this.has);
  };

  /** Whether only services that are not granted list a cookie of this name. */
  isCookieRefused = (name: string): boolean => !!this.#isCookieRefused?.(name, this.granted);

  /** The patterns of hosts that may not be asked now. */
  get refusedPatterns(): readonly Pattern[] {
    const { patterns = [] } = this.hosts ?? {};
    return patterns.filter(({ host, path }) => this.isRefused(`https://${host}${path}`));
  }

  /** What an element waits for: what its mark says, else the services that list its addresses. */
  markOf(element: Element): Mark {
    const mark = markOf(element, this.config);
    if (mark !== undefined || !element.hasAttribute(TAKEN)) return mark ?? null;
    const needs = addressesOf(element).flatMap((one) => {
      const services = this.hosts?.servicesOf(one) ?? [];
      return services.find(this.has) ?? services[0] ?? [];
    });
    return needs.length ? [...new Set(needs)] : null;
  }

  /** Whether all that an element waits for is granted, or the visitor asked for it. */
  mayLoad(element: Element): boolean {
    return !!this.markOf(element)?.every(this.has) || this.#asked.has(element);
  }

  /** What the report says of an element. */
  entryOf(element: Element): GateEntry {
    return {
      tag: element.localName,
      address: addressOf(element),
      needs: this.markOf(element),
    };
  }
}
