/**
 * Runs in the page, once or more: lets it be asked what a visitor sees. A selector with `>>>` goes on in the
 * open shadow root. Costs nothing until it is asked.
 */
export function openEyes() {
  const find = (selector) => {
    let root = document;
    let element = null;
    for (const part of selector.split('>>>')) {
      element = root?.querySelector(part.trim()) ?? null;
      root = element?.shadowRoot;
    }
    return element;
  };
  const parentOf = (element) =>
    element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

  /** Whether it has a box within the window, and is not hidden or transparent. */
  const isSeen = (selector) => {
    const element = find(selector);
    if (!element || getComputedStyle(element).visibility !== 'visible') return false;
    const { width, height, top, right, bottom, left } = element.getBoundingClientRect();
    if (width < 1 || height < 1) return false;
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return false;
    let opacity = 1;
    for (let each = element; each; each = parentOf(each))
      opacity *= Number(getComputedStyle(each).opacity);
    return opacity > 0.05;
  };

  /** Looks at every frame from now on until it is seen. Returns a promise of the time, in ms since navigation. */
  const seen = (selector) =>
    new Promise((resolve) => {
      const look = () => {
        if (isSeen(selector)) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  /** The same, but looks at frames only once something is there to be looked at: frames cost. */
  const seenOnceThere = (selector) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector.split('>>>')[0])) return;
        observer.disconnect();
        resolve(seen(selector));
      });
      observer.observe(document, { childList: true, subtree: true });
    });

  /** Where a mouse meets it. */
  const middleOf = (selector) => {
    const { left, top, width, height } = find(selector).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };

  window.eyes ??= { isSeen, seen, seenOnceThere, middleOf };
}
