/**
 * A property of the document as the platform means it: an element of the page that is named like the property
 * would stand in its place (requirements M10).
 */
export const own = (name: 'documentElement' | 'body' | 'currentScript'): Element | null =>
  Reflect.get(Document.prototype, name, document) as Element | null;

/** A property of a node as the platform means it, or a method of it: a field of a form may have the name. */
export function ownOf<K extends keyof Element>(node: Node, name: K): Element[K] {
  const kind = node instanceof Element ? Element.prototype : Object.getPrototypeOf(node);
  const value: unknown = Reflect.get(kind, name, node);
  return (typeof value === 'function' ? value.bind(node) : value) as Element[K];
}

/** Whether a node belongs to this page; those of templates and of parsed pages do not. */
export const isOurs = (node: Node): boolean => (ownOf(node, 'ownerDocument') ?? node) === document;

/**
 * Methods from the prototype, for the same reason; and as they were before the page or we replaced them. None
 * where there is no document: a server may import the module.
 */
export const { hasAttributes, matches, querySelectorAll, setAttribute, removeAttribute } =
  globalThis.Element?.prototype ?? {};

/** Whether a selector means an element. */
export const isMatch = (element: Element, selector: string): boolean =>
  matches.call(element, selector);

/** What a selector finds below an element, or in a fragment or shadow root. */
export const findIn = (root: ParentNode, selector: string): Element[] => [
  ...(root instanceof Element
    ? querySelectorAll.call(root, selector)
    : root.querySelectorAll(selector)),
];

/** What a selector finds on the whole page. */
export function findAll(selector: string): Element[] {
  const root = own('documentElement');
  return root ? findIn(root, selector) : [];
}
