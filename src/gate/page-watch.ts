import { findAll, findIn, isMatch } from './own.js';

/** Sees what comes to the page and what goes, at any depth, also in shadow roots that were named to it. */
export class PageWatch {
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  readonly #observer: MutationObserver;

  /**
   * @param onAdded called with the nodes that came
   * @param onFrameGone called when frames have gone
   */
  constructor(onAdded: (nodes: readonly Node[]) => void, onFrameGone: () => void) {
    this.#observer = new MutationObserver((records) => {
      onAdded(records.flatMap(({ addedNodes }) => [...addedNodes]));
      if (records.some(({ removedNodes }) => withElements(removedNodes, 'iframe').length))
        onFrameGone();
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

  #watch(root: Node): void {
    this.#observer.observe(root, { childList: true, subtree: true });
  }
}

/** The elements that a selector means among nodes and all below them. */
export function withElements(nodes: Iterable<Node>, selector: string): Element[] {
  return [...nodes].flatMap((node) => {
    if (!(node instanceof Element))
      return node instanceof DocumentFragment ? findIn(node, selector) : [];
    // Most are leaves.
    const inner = node.firstElementChild ? findIn(node, selector) : [];
    return isMatch(node, selector) ? [node, ...inner] : inner;
  });
}
