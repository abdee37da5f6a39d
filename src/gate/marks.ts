import type { Category, Config } from '../core/types.js';

/** Finds every element that waits for an answer. */
export const MARKED = '[data-say-so]';

/** One marked element, and what it waits for. */
export interface GateEntry {
  /** The element's name: `script`, `iframe`, … */
  readonly tag: string;
  /** What it loads; empty for inline scripts. */
  readonly address: string;
  /** The ids that must be granted; `null`: it names one that the configuration does not have. */
  readonly needs: readonly string[] | null;
}

/** Where an inert element keeps its address, and the attribute that makes it load. */
const ADDRESSES = { 'data-src': 'src', 'data-srcset': 'srcset', 'data-href': 'href' };

/** The attributes of an element that keep an address, each with the one that makes it load. */
function addressesOf(element: Element): [kept: string, live: string][] {
  return Object.entries(ADDRESSES)
    .filter(([kept]) => element.hasAttribute(kept))
    .map(([kept, live]) => [kept, element.localName === 'object' ? 'data' : live]);
}

/**
 * Reads a mark: all the categories of `data-say-so` are needed, each narrowed to the service of
 * `data-say-so-service` where the category has it. What is not known can never be granted: a category that
 * is not configured, a service that none of the categories has (unless they list none at all), and a script
 * that would be held again as soon as it is released.
 */
export function entryOf(element: Element, { categories }: Config): GateEntry {
  const service = element.getAttribute('data-say-so-service');
  const named: readonly string[] = element.getAttribute('data-say-so')?.match(/\S+/g) ?? [];
  const found = categories.filter(({ id }) => named.includes(id));
  const has = (entry: Category): boolean => entry.services.some(({ id }) => id === service);
  const isServed = !service || found.some(has) || !found.some(({ services }) => services.length);
  const isKnown =
    named.length > 0 &&
    named.every((name) => found.some(({ id }) => id === name)) &&
    element.getAttribute('data-type') !== 'text/plain';
  const [kept = 'src'] = addressesOf(element)[0] ?? [];
  return {
    tag: element.localName,
    address: element.getAttribute(kept) ?? '',
    needs:
      isKnown && isServed
        ? found.map((entry) => entry.id + (has(entry) ? `/${service}` : ''))
        : null,
  };
}

/** Whether an element loads nothing until it is released. */
export function isInert(element: Element): boolean {
  return element instanceof HTMLScriptElement
    ? element.type.toLowerCase() === 'text/plain'
    : addressesOf(element).every(([, live]) => !element.hasAttribute(live));
}

/** A `<video>` or `<audio>` looks at its sources only when told to. */
const lookAgain = (element: Element): void =>
  element.closest<HTMLMediaElement>('video, audio')?.load();

/** Lets a frame, image or other element load from the address that it keeps. */
export function load(element: Element): void {
  for (const [kept, live] of addressesOf(element))
    element.setAttribute(live, element.getAttribute(kept) ?? '');
  lookAgain(element);
}

/** Takes the address away again, and with it what was loaded. The kept address stays. */
export function unload(element: Element): void {
  for (const [, live] of addressesOf(element)) element.removeAttribute(live);
  // A frame keeps its document when it loses `src`; it has a new one after re-insertion.
  if (element instanceof HTMLIFrameElement) element.replaceWith(element);
  lookAgain(element);
}
