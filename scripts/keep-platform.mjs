// What the script needs of the platform it keeps when it starts: first in the head it finds it whole. Later an old
// library may take the name of a class, a page may replace a call, and an element may be named like a property of the
// document and stand in its place. Sources stay plain, Lit included; modules find what there is when they are bundled.

/** Classes and calls that pages are known to replace. */
const KEPT =
  `Promise Proxy Map Set WeakMap WeakSet WeakRef URL Blob Request Response TransformStream AbortSignal Node Element
  Text Attr Range NodeFilter Document DocumentFragment ShadowRoot HTMLElement HTMLScriptElement HTMLIFrameElement
  HTMLTemplateElement HTMLAnchorElement HTMLMediaElement Event CustomEvent ProgressEvent CloseEvent EventTarget MutationObserver
  PerformanceObserver IntersectionObserver ResizeObserver MessageChannel BroadcastChannel CSSStyleSheet fetch
  setTimeout clearTimeout queueMicrotask reportError requestAnimationFrame getComputedStyle matchMedia`.match(
    /\w+/g,
  );

/** The document with the properties and methods of its prototype; they stand on no other object. */
const DOCUMENT = `const $document = new Proxy({}, { get: (_, name) => {
  const value = Reflect.get(Document.prototype, name, document);
  return typeof value === 'function' ? value.bind(document) : value;
} });`;

/** What Lit calls the document, which is also a node to it. */
const ALIAS = /\b(\w+)\s?=\s?document[,;]/;

/** How js-cookie goes through the keys of an object, where it would meet those that a page has given to every object. */
const COUNTED = /for \(var (\w+) in (source|attributes)\)/g;

/** A module that asks the document past what the page has named. */
function askPast(code) {
  const [, alias = 'document'] = ALIAS.exec(code) ?? [];
  const uses = new RegExp(`(?<![.\\w])${alias}(?=\\.[a-z]|\\)\\.import)`, 'g');
  return code
    .replace(uses, '$document')
    .replace(/\bglobalThis\.(?=[A-Z])/g, '')
    .replace(COUNTED, 'for (var $1 of Reflect.ownKeys($2))');
}

/** The comment that a file begins with. */
const HEAD = /^(\/\*![^]*?\*\/\s*)?/;

const namesIn = (code) =>
  KEPT.filter((name) => new RegExp(`(?<![.$\\w'"])${name}\\b(?!['":])`).test(code)).join();

/** Keeps what the code of a bundle needs at its start. */
export const keepPlatform = () => ({
  name: 'keep-platform',
  transform: (code) => ({ code: askPast(code), map: null }),
  // In a block: nothing of it becomes a variable of the page.
  renderChunk: (code) => ({
    code:
      code.replace(HEAD, (head) => `${head}{ const { ${namesIn(code)} } = window;\n${DOCUMENT}\n`) +
      '}\n',
    map: null,
  }),
});
