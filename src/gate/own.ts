/**
 * A property of the document as the platform means it: an element of the page that is named like the property
 * would stand in its place (requirements M10).
 */
export const own = (name: 'documentElement' | 'body' | 'currentScript'): Element | null =>
  Reflect.get(Document.prototype, name, document) as Element | null;

/** Methods from the prototype, for the same reason. */
const { matches, querySelectorAll } = globalThis.Element?.prototype ?? {};

/** Whether a selector means an element. */
export const isMatch = (element: Element, selector: string): boolean =>
  matches.call(element, selector);

/** What a selector finds below an element, or on the whole page. */
export const findAll = (selector: string, root = own('documentElement')): Element[] =>
  root ? [...querySelectorAll.call(root, selector)] : [];
