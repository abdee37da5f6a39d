import { TAKEN } from './addresses.js';

/** The most that are kept for a later grant. */
const MAX_STRAYS = 1000;

/** Held elements that are not on the page: an image need not be there to load. The oldest give way. */
export class Strays extends Set<Element> {
  override add(element: Element): this {
    // A marked one that the page has removed again is not wanted any more.
    if (!element.hasAttribute(TAKEN)) return this;
    const [oldest] = this;
    if (oldest && this.size >= MAX_STRAYS) this.delete(oldest);
    return super.add(element);
  }

  /** Those that have not come to the page since. */
  get outside(): Element[] {
    return [...this].filter((element) => !element.isConnected);
  }
}
