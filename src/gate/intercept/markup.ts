import { LOADERS, TAKEN } from '../addresses.js';
import { findIn, isMatch, isOurs, ownOf } from '../own.js';
import type { Holder } from './elements.js';
import { wrap, wrapProperty, type Pass, type Trap } from './wrap.js';

/** What is in a start tag after its name: values in quotes may hold a `>`. */
const REST = '\\b(?:"[^"]*"|\'[^\']*\'|[^\'">])*>';

/** The start tags that may load something; text that is no markup is stepped over with its element. */
const TAGS = new RegExp(
  `(<(script|style|textarea|title)${REST})([^]*?(?:</\\2|$))|<(?:${LOADERS.replaceAll(',', '|')})${REST}`,
  'gi',
);

/** Fills an element with what is read from markup. */
type Fill = (markup: unknown, ...options: unknown[]) => void;

/** Elements whose content is text, or stands in a document of its own. */
const NO_MARKUP = 'script,style,template,textarea,title,noscript,iframe';

/** Where `insertAdjacentHTML` puts things, as the method that does the same with nodes. */
const PLACES: Readonly<Record<string, 'before' | 'prepend' | 'append' | 'after'>> = {
  beforebegin: 'before',
  afterbegin: 'prepend',
  beforeend: 'append',
  afterend: 'after',
};

/** Watches markup that speaks of a listed host: what it makes would load before a trap could see it. */
export function watchMarkup(holder: Holder, mention: RegExp): void {
  const { set: innerHTML } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') ?? {};
  const { setHTML, setHTMLUnsafe } = Element.prototype as { setHTML?: Fill; setHTMLUnsafe?: Fill };
  /** Nothing loads in the document of a template. */
  const { ownerDocument: inert } = document.createElement('template').content;

  /** Holds what is refused in a fragment that was read there. */
  const held = (fragment: DocumentFragment): DocumentFragment => {
    // Where scripts do not run, a parser reads what is meant for browsers without them.
    for (const part of findIn(fragment, 'noscript')) part.textContent = part.innerHTML;
    holder.holdTree(fragment);
    return fragment;
  };

  /** Reads markup as it would be read in its context, but where nothing loads; holds what is refused in it. */
  const read = (
    given: readonly unknown[],
    context: Node | null,
    fill = innerHTML,
  ): DocumentFragment => {
    const around = inert.createElement(
      context instanceof Element ? ownOf(context, 'localName') : 'div',
    );
    fill?.apply(around, given as [unknown]);
    const fragment = inert.createDocumentFragment();
    fragment.append(...around.childNodes);
    return held(fragment);
  };

  /** Does it our way, or as the platform does where we cannot: it is the platform's to throw. */
  const instead = (
    context: Node | null,
    markup: unknown,
    pass: Pass,
    work: () => unknown,
  ): unknown => {
    if (!mention.test(String(markup))) return pass();
    const isRead = context instanceof HTMLElement || context instanceof DocumentFragment;
    // In another document nothing loads, and the page may only want to look at it.
    if (!isRead || !isOurs(context)) return pass();
    if (context instanceof Element && isMatch(context, NO_MARKUP)) return pass();
    try {
      const result = work();
      // Elements that came from another document become what the page has made of them.
      if (!ownOf(context, 'isConnected')) customElements.upgrade(context);
      return result;
    } catch {
      // Trusted Types refuse this text, here as there.
      return pass();
    }
  };

  for (const [name, fill] of Object.entries({ innerHTML, setHTML, setHTMLUnsafe }))
    for (const owner of [Element.prototype, ShadowRoot.prototype]) {
      const trap: Trap = (root: Element | ShadowRoot, given: unknown[], pass) =>
        instead(root, given[0], pass, () =>
          ownOf(root, 'replaceChildren')(read(given, root, fill)),
        );
      wrapProperty(owner, name, trap);
      wrap(owner, name, trap);
    }
  wrapProperty(Element.prototype, 'outerHTML', (element: Element, [markup], pass) => {
    const context = ownOf(element, 'parentNode');
    return instead(context, markup, pass, () =>
      ownOf(element, 'replaceWith')(read([markup], context)),
    );
  });
  wrap(Element.prototype, 'insertAdjacentHTML', (element: Element, [place, markup], pass) => {
    const method = PLACES[String(place).toLowerCase()];
    const context =
      method === 'before' || method === 'after' ? ownOf(element, 'parentNode') : element;
    return method
      ? instead(context, markup, pass, () => ownOf(element, method)(read([markup], context)))
      : pass();
  });
  wrap(Range.prototype, 'createContextualFragment', (range: Range, [markup], pass) => {
    const { startContainer } = range;
    const context =
      startContainer instanceof Element ? startContainer : startContainer.parentElement;
    return instead(context ?? document.body, markup, pass, () => {
      const place = inert.createRange();
      place.selectNodeContents(inert.createElement(context ? ownOf(context, 'localName') : 'body'));
      // WebKit upgrades what is in an element, not what is in a fragment.
      const box = document.createElement('div');
      box.append(held(pass([markup], place) as DocumentFragment));
      customElements.upgrade(box);
      const fragment = new DocumentFragment();
      fragment.append(...box.childNodes);
      return fragment;
    });
  });
  /** A start tag whose address is kept from it, as text. */
  const heldTag = (tag: string): string => {
    const element = mention.test(tag) ? read([tag], null).firstElementChild : null;
    // Out of its context a tag may mean another one: that of a drawing's image.
    return element?.hasAttribute(TAKEN)
      ? element.outerHTML.replace(`</${element.localName}>`, '')
      : tag;
  };
  for (const method of ['write', 'writeln'])
    wrap(Document.prototype, method, (page: Document, markup: unknown[], pass) =>
      // A page that has just been opened has no element yet.
      instead(page.documentElement ?? new DocumentFragment(), markup.join(''), pass, () =>
        // Tag by tag: what is written may be half an element.
        pass([
          markup
            .join('')
            .replace(TAGS, (all: string, start: string | undefined, _, text: string) =>
              start ? heldTag(start) + text : heldTag(all),
            ),
        ]),
      ),
    );
}
