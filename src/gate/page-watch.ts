import { findAll, findIn, hasAttributes, isMatch, ownOf } from './own.js';

/**
 * Sees what comes to the page and what goes, at any depth, also in shadow roots that were named to it, and in the open ones
 * that the parser makes.
 */
export class PageWatch {
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  readonly #observer: MutationObserver;

  /**
   * @param onAdded called with the nodes that came
   * @param onFrameGone called when frames have gone
   */
  constructor(onAdded: (nodes: readonly Node[]) => void, onFrameGone: () => void) {
    this.#observer = new MutationObserver((records) => {
      const [added, removed]: [Node[], Node[]] = [[], []];
      // A page may insert very many, each in a record of its own.
      for (const { target, addedNodes, removedNodes } of records) {
        const script = target instanceof Text ? target.parentNode : target;
        if (script instanceof HTMLScriptElement) added.push(script);
        for (let index = 0; index < addedNodes.length; index += 1)
          added.push(addedNodes[index] as Node);
        for (let index = 0; index < removedNodes.length; index += 1)
          removed.push(removedNodes[index] as Node);
      }
      if (document.readyState === 'loading') this.#watchParsed(added);
      if (added.length) onAdded(added);
      if (removed.length && withElements(removed, 'iframe').length) onFrameGone();
    });
    this.#watch(document);
  }

  /** Watches a shadow root too: nobody can see into one from outside. */
  add(root: ShadowRoot): void {
    this.#roots.add(new WeakRef(root));
    this.#watch(root);
  }

  /** What a selector finds on the page and in the shadow roots. */
  find(selector: string): Element[] {
    const roots = [...this.#roots].flatMap((each) => each.deref() ?? []);
    return [...findAll(selector), ...roots.flatMap((root) => findIn(root, selector))];
  }

  /**
   * The parser may meet the tag of a module before its text, and the text in pieces; it runs when all of it is there. What
   * is in declarative shadow roots is added to the nodes.
   */
  #watchParsed(nodes: Node[]): void {
    for (const node of nodes) {
      const { shadowRoot } = node as Element;
      if (shadowRoot instanceof ShadowRoot) {
        this.add(shadowRoot);
        nodes.push(shadowRoot, ...findIn(shadowRoot, '*'));
      }
      if (node instanceof HTMLScriptElement && node.type === 'module')
        this.#observer.observe(node, { characterData: true, subtree: true });
    }
  }

  #watch(root: Node): void {
    this.#observer.observe(root, { childList: true, subtree: true });
  }
}

/**
 * The elements that a selector means among nodes and all below them. The selector must ask for an attribute, or
 * mean an element that does nothing without one: most nodes have none, and are not looked at.
 */
export function withElements(nodes: Iterable<Node>, selector: string): Element[] {
  const found: Element[] = [];
  const all = new Set(nodes);
  for (const node of all)
    // What stands in another of them is found with it: the parser tells of parent and child.
    if (all.has(ownOf(node, 'parentNode') as Node)) continue;
    else if (node instanceof Element) {
      if (hasAttributes.call(node) && isMatch(node, selector)) found.push(node);
      if (node.firstElementChild) found.push(...findIn(node, selector));
    } else if (node instanceof DocumentFragment) found.push(...findIn(node, selector));
  return found;
}
