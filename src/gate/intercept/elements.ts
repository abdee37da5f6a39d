import { addressesIn, forget, keep, keptFor, LIVE, liveNames } from '../addresses.js';
import { resolve } from '../hosts.js';
import { isOurs, ownOf } from '../own.js';
import type { Permits } from '../permits.js';
import { wrap, wrapProperty, type Trap } from './wrap.js';

/** What the traps need of the gate. */
export interface Holder {
  /** Holds an element whose address was kept from it. */
  place(element: Element): void;
  /** Holds what is refused in a tree that is not on the page yet. */
  holdTree(root: Node): void;
}

/** Attributes with another name as a property. */
const PROPERTIES = new Map([['imagesrcset', 'imageSrcset']]);

/** The methods that set an attribute, and where among their arguments the name is; the value follows. */
const SETTERS = { setAttribute: 0, setAttributeNS: 1 };

/** The methods that bring nodes to the page, which may come from another document: a template's, a parsed one. */
const INSERTERS: readonly [owners: string, methods: string][] = [
  ['Node', 'appendChild insertBefore replaceChild'],
  ['Element Document DocumentFragment', 'append prepend replaceChildren'],
  ['Element CharacterData', 'before after replaceWith'],
  ['Element', 'insertAdjacentElement'],
  ['Range', 'insertNode surroundContents'],
];

/** The methods that make elements with their attributes already set. */
const COPIERS = { Node: 'cloneNode', Document: 'importNode adoptNode' };

const prototypeOf = (name: string): object | undefined =>
  (Reflect.get(window, name) as { prototype: object } | undefined)?.prototype;

/** Watches every way in which a script gives an element an address, or brings an element that has one. */
export function watchElements(permits: Permits, holder: Holder): void {
  /** Whether the address was kept from the element. */
  const isHeld = (element: Element, live: string, value: unknown): boolean => {
    // In another document, one that was parsed or a template's, nothing loads.
    if (!isOurs(element)) return false;
    if (!addressesIn(live, value).some(permits.isRefused)) {
      forget(element, live);
      return false;
    }
    keep(element, live, value);
    holder.place(element);
    return true;
  };
  for (const [tag, names] of Object.entries(LIVE))
    for (const live of names)
      wrapProperty(
        document.createElement(tag),
        PROPERTIES.get(live) ?? live,
        (element, [value], pass) => (isHeld(element, live, value) ? undefined : pass()),
        // The page finds the address that it has set, as if it were live.
        (element, _, pass) => pass() || (resolveKept(element, live) ?? pass()),
      );
  for (const [method, at] of Object.entries(SETTERS))
    wrap(Element.prototype, method, (element: Element, args, pass) => {
      const live = String(args[at]).toLowerCase();
      return liveNames(element).includes(live) && isHeld(element, live, args[at + 1])
        ? undefined
        : pass();
    });
  const isAttributeHeld = (element: Element | null, { name }: Attr, value: unknown): boolean =>
    !!element && liveNames(element).includes(name) && isHeld(element, name, value);
  for (const method of ['setAttributeNode', 'setAttributeNodeNS'])
    wrap(Element.prototype, method, (element: Element, [node]: Attr[], pass) =>
      node && isAttributeHeld(element, node, node.value) ? null : pass(),
    );
  wrapProperty(Attr.prototype, 'value', (node: Attr, [value], pass) =>
    isAttributeHeld(node.ownerElement, node, value) ? undefined : pass(),
  );
  wrap(Element.prototype, 'removeAttribute', (element: Element, [name], pass) => {
    forget(element, String(name).toLowerCase());
    return pass();
  });
  const insert: Trap = (place: Node | Range, nodes: unknown[], pass) => {
    // What was made in this document has come past the other traps.
    const foreign = nodes.filter(
      (node) =>
        node instanceof Node &&
        (!isOurs(node) || (permits.hasWithdrawn && !ownOf(node, 'isConnected'))),
    ) as Node[];
    if (foreign.length && isOurs(place instanceof Range ? place.startContainer : place))
      foreign.forEach((node) => holder.holdTree(node));
    return pass();
  };
  for (const [owners, methods] of INSERTERS)
    for (const owner of owners.split(' '))
      for (const method of methods.split(' ')) wrap(prototypeOf(owner), method, insert);
  wrapProperty(Document.prototype, 'body', insert);
  for (const [owner, methods] of Object.entries(COPIERS))
    for (const method of methods.split(' '))
      wrap(prototypeOf(owner), method, (_, __, pass) => {
        const copy = pass();
        if (copy instanceof Node && isOurs(copy)) holder.holdTree(copy);
        return copy;
      });
}

function resolveKept(element: Element, live: string): string | undefined {
  const kept = keptFor(element, live);
  return kept === null ? undefined : (resolve(kept)?.href ?? kept);
}
