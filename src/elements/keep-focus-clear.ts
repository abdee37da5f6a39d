/** How much of what has focus must be clear at least, from its middle, in pixels. */
const CLEAR = 40;

/** The element that has focus, wherever it is in open shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** By how many pixels an element must go up until its middle is clear of ours; 0: it is. */
function coveredBy(host: Element, element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = [left + width / 2, top + height / 2] as const;
  if (document.elementFromPoint(...middle) !== host) return 0;
  // Our own box is that of the icon.
  const cover = host.shadowRoot?.elementFromPoint(...middle)?.closest('section') ?? host;
  return middle[1] + Math.min(height / 2, CLEAR) + 8 - cover.getBoundingClientRect().top;
}

/**
 * Keeps what a visitor reaches by keyboard from lying under the question or the icon (WCAG 2.4.11): scrolls it
 * clear of them, and at the end of the page, where nothing scrolls any more, they go out of its way until
 * focus has gone on: the question is not shown, the icon stands higher. The page itself stays as it is:
 * `scroll-padding` or a padding of ours would be a change of its style sheet that its own layout and its
 * scripts meet.
 */
export function keepFocusClear(find: () => HTMLElement | undefined): void {
  const clear = (): void => {
    const host = find();
    const element = focused();
    delete host?.dataset['away'];
    if (!host || !element?.matches(':focus-visible') || document.activeElement === host) return;
    for (let box: Element | null = element; box; box = box.parentElement) {
      const top = coveredBy(host, element);
      if (top) box.scrollBy({ top, behavior: 'instant' });
    }
    // First the question alone: where the icon is, it may not be in the way.
    for (const away of ['question', 'all'])
      if (coveredBy(host, element)) host.dataset['away'] = away;
  };
  // The browser scrolls to it after the event, and takes its time where the page wants that to be smooth.
  const follow = (): void => {
    requestAnimationFrame(clear);
    document.addEventListener('scrollend', clear, { once: true });
  };
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, follow);
}
