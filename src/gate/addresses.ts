import { findIn, removeAttribute, setAttribute } from './own.js';
import { hideTemplate, isShown, showTemplate } from './templates.js';

/** The attributes of each element that make it load something. */
export const LIVE: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href', 'imagesrcset'],
  input: ['src'],
  image: ['href', 'xlink:href'],
};

/** Finds every element that may load something. */
export const LOADERS = Object.keys(LIVE).join();

/** Stands on an element that nobody marked, and that is held because of its address. */
export const TAKEN = 'data-say-so-held';

/** Where we keep an address that was live: not in `data-src`, which the page's own lazy loader may use. */
const OURS = 'data-say-so-';

/** Where authors keep an address, ours and those of the tools that `compat` reads, and what it becomes. */
const KEPT = Object.entries({
  'data-src': 'src',
  'data-srcset': 'srcset',
  'data-href': 'href',
  'data-poster': 'poster',
  'data-cookieblock-src': 'src',
  'data-suppressedsrc': 'src',
  suppressedsrc: 'src',
  'data-src-cmplz': 'src',
  'data-cmplz-src': 'src',
  'data-uc-src': 'src',
});

/** What a module imports from an address. */
const IMPORTS = /\b(?:from|import)\s*\(?\s*["']((?:https?:)?\/\/[^"']+)/g;

/** The types of a script that no browser runs: ours and those of other tools. */
const INERT = /^(text\/plain|opt-in|javascript\/blocked)$/i;

/** What the page gave as an object of Trusted Types: its text alone would not be taken back. */
const trusted = new WeakMap<Element, readonly [live: string, value: object]>();

/** The attributes that make an element load something; none for one that never does. */
export const liveNames = ({ localName }: Element): readonly string[] =>
  (Object.hasOwn(LIVE, localName) && LIVE[localName]) || [];

/** The addresses in the value of an attribute: a `srcset` has several. */
export const addressesIn = (live: string, value: unknown): unknown[] =>
  live.endsWith('srcset') ? String(value).split(/[\s,]+/) : [value];

/** The elements that a mark speaks for: a picture's or film's also for its sources. */
const loadersOf = (element: Element): Element[] => [
  element,
  ...(/^(picture|video|audio)$/.test(element.localName) ? findIn(element, 'source,img,track') : []),
];

/** The addresses that an element keeps for later: in which attribute, and for which live one. */
function* keptIn(element: Element): Generator<[loader: Element, kept: string, live: string]> {
  for (const loader of loadersOf(element)) {
    const names = liveNames(loader);
    for (const live of names)
      if (loader.hasAttribute(OURS + live)) yield [loader, OURS + live, live];
    for (const [kept, name] of KEPT) {
      const live = loader.localName === 'object' ? 'data' : name;
      if (names.includes(live) && loader.hasAttribute(kept)) yield [loader, kept, live];
    }
  }
}

/** What an inline module imports from addresses; nothing else holds such a request. */
const importsIn = (element: Element): string[] =>
  element instanceof HTMLScriptElement && typeOf(element) === 'module'
    ? [...element.text.matchAll(IMPORTS)].map(([, address = '']) => address)
    : [];

/** What an element loads or will load; empty for inline scripts that import nothing. */
export function addressOf(element: Element): string {
  const [kept] = keptIn(element);
  const [loader, name] = kept ?? [element, liveNames(element)[0] ?? ''];
  const address = loader.getAttribute(name);
  return address ?? importsIn(element)[0] ?? '';
}

/** All that an element keeps, or else the one that it loads. */
export function addressesOf(element: Element): unknown[] {
  const kept = [...keptIn(element)].flatMap(([loader, name, live]) =>
    addressesIn(live, loader.getAttribute(name)),
  );
  return kept.length ? kept : [addressOf(element), ...importsIn(element)];
}

/** Whether a script has a type that no browser runs. */
const isInertScript = (element: Element): boolean =>
  element instanceof HTMLScriptElement && INERT.test(element.type);

/** The type that a script has, or will have when it is released. */
export const typeOf = (script: HTMLScriptElement): string =>
  isInertScript(script) ? (script.getAttribute('data-type') ?? '') : script.type;

/** Whether an element keeps its address, or its type, for later. */
export const isKept = (element: Element): boolean =>
  isInertScript(element) || element instanceof HTMLTemplateElement || !keptIn(element).next().done;

/** Whether an element loads nothing until it is released. */
export function isInert(element: Element): boolean {
  if (isInertScript(element)) return true;
  if (element instanceof HTMLTemplateElement) return !isShown(element);
  const kept = [...keptIn(element)];
  return kept.length > 0 && kept.every(([loader, , live]) => !loader.hasAttribute(live));
}

/** Gives a script a type that does not run: one that has lost its address would run the text in it. */
function disarm(element: Element): void {
  if (!(element instanceof HTMLScriptElement) || isInertScript(element)) return;
  setAttribute.call(element, 'data-type', element.type);
  element.type = 'text/plain';
}

/** Keeps an address in our attribute instead of the live one. */
export function keep(element: Element, live: string, value: unknown): void {
  setAttribute.call(element, OURS + live, String(value));
  if (typeof value === 'object' && value) trusted.set(element, [live, value]);
  else if (trusted.get(element)?.[0] === live) trusted.delete(element);
  setAttribute.call(element, TAKEN, '');
  disarm(element);
  // What is on its way to a frame stops only when the frame is sent elsewhere.
  if (element instanceof HTMLIFrameElement) setAttribute.call(element, live, 'about:blank');
  removeAttribute.call(element, live);
}

/** The address that we keep for a live attribute, if we do. */
export const keptFor = (element: Element, live: string): string | null =>
  element.getAttribute(OURS + live);

/** Forgets what we keep: the page has given the element another address. */
export function forget(element: Element, live: string): void {
  if (!element.hasAttribute(OURS + live)) return;
  removeAttribute.call(element, OURS + live);
  if (!keptIn(element).next().done) return;
  removeAttribute.call(element, TAKEN);
  if (element instanceof HTMLScriptElement) element.type = typeOf(element);
}

/**
 * Takes live addresses away. A script that the parser has just met keeps its address, and gets a type that
 * does not run: the parser looks at it after us.
 *
 * @param isRefused asked about each address; absent: all of them are
 * @returns whether anything was taken
 */
export function take(element: Element, isRefused?: (address: unknown) => boolean): boolean {
  const isScript = element instanceof HTMLScriptElement;
  const isTaken = (live: string): boolean => {
    const value = element.getAttribute(live) ?? '';
    const found = isScript ? addressesOf(element) : addressesIn(live, value);
    return !isRefused || found.some((one) => one && isRefused(one));
  };
  const names = liveNames(element).filter(isTaken);
  if (isScript && names.length) {
    disarm(element);
    setAttribute.call(element, TAKEN, '');
  } else
    for (const live of names)
      if (element.hasAttribute(live)) keep(element, live, element.getAttribute(live));
  return names.length > 0;
}

/** A `<video>` or `<audio>` looks at its sources only when told to. */
const lookAgain = (element: Element): void =>
  element.closest<HTMLMediaElement>('video, audio')?.load();

/** Lets an element load from the addresses that it keeps, or be the script that it is. */
export function load(element: Element): void {
  if (element instanceof HTMLScriptElement) element.type = typeOf(element);
  if (element instanceof HTMLTemplateElement) showTemplate(element);
  for (const [loader, kept, live] of keptIn(element)) {
    const [name, object] = trusted.get(loader) ?? [];
    const value = name === live ? object : loader.getAttribute(kept);
    setAttribute.call(loader, live, value as string);
  }
  lookAgain(element);
}

/** Takes the addresses away again, and with them what was loaded. They stay kept. */
export function unload(element: Element): void {
  for (const [loader, , live] of keptIn(element)) removeAttribute.call(loader, live);
  hideTemplate(element);
  // A frame keeps its document when it loses `src`; it has a new one after re-insertion.
  if (element instanceof HTMLIFrameElement) element.replaceWith(element);
  lookAgain(element);
}
