import { findIn } from '../own.js';
import type { Holder } from './elements.js';
import { wrap, wrapProperty, type Pass } from './wrap.js';

/** A start tag, with values in quotes that may hold a `>`. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Elements whose content is text, or stands in a document of its own. */
const NO_MARKUP = /^(script|style|template|textarea|title|noscript|iframe)$/;

/** Where `insertAdjacentHTML` puts things, as the method that does the same with nodes. */
const PLACES: Readonly<Record<string, 'before' | 'prepend' | 'append' | 'after'>> = {
  beforebegin: 'before',
  afterbegin: 'prepend',
  beforeend: 'append',
  afterend: 'after',
};

/** Where scripts do not run, a parser reads what is meant for browsers without them. */
function mendNoscript(fragment: DocumentFragment): void {
  for (const part of findIn(fragment, 'noscript')) part.textContent = part.innerHTML;
}

/** Watches markup that speaks of a listed host: what it makes would load before a trap could see it. */
export function watchMarkup(holder: Holder, mention: RegExp): void {
  const templateProperty = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');

  /** Reads markup where nothing loads, and holds what is refused in it. */
  const read = (markup: unknown): DocumentFragment => {
    const template = document.createElement('template');
    templateProperty?.set?.call(template, markup);
    mendNoscript(template.content);
    holder.holdTree(template.content);
    return template.content;
  };

  /** Does it our way, or as the platform does where we cannot: it is the platform's to throw. */
  const instead = (
    context: Node | null,
    markup: unknown,
    pass: Pass,
    work: () => unknown,
  ): unknown => {
    if (!mention.test(String(markup))) return pass();
    const isOurs = context instanceof HTMLElement || context instanceof ShadowRoot;
    if (!isOurs || NO_MARKUP.test(context.nodeName.toLowerCase())) return pass();
    try {
      return work();
    } catch {
      // Trusted Types refuse this text, here as there.
      return pass();
    }
  };

  for (const owner of [Element.prototype, ShadowRoot.prototype])
    wrapProperty(owner, 'innerHTML', (root: Element | ShadowRoot, [markup], pass) =>
      instead(root, markup, pass, () => root.replaceChildren(read(markup))),
    );
  wrapProperty(Element.prototype, 'outerHTML', (element: Element, [markup], pass) =>
    instead(element.parentNode, markup, pass, () => element.replaceWith(read(markup))),
  );
  wrap(Element.prototype, 'insertAdjacentHTML', (element: Element, [place, markup], pass) => {
    const method = PLACES[String(place).toLowerCase()];
    const context = method === 'before' || method === 'after' ? element.parentNode : element;
    return method ? instead(context, markup, pass, () => element[method](read(markup))) : pass();
  });
  wrap(Range.prototype, 'createContextualFragment', (range: Range, [markup], pass) => {
    const { startContainer } = range;
    const context =
      startContainer instanceof Element ? startContainer : startContainer.parentElement;
    return instead(context ?? document.body, markup, pass, () => {
      const { ownerDocument } = document.createElement('template').content;
      const inert = ownerDocument.createRange();
      inert.selectNodeContents(ownerDocument.createElement(context?.localName ?? 'body'));
      const fragment = pass([markup], inert) as DocumentFragment;
      mendNoscript(fragment);
      holder.holdTree(fragment);
      return document.adoptNode(fragment);
    });
  });
  for (const method of ['write', 'writeln'])
    wrap(Document.prototype, method, (page: Document, markup: unknown[], pass) =>
      instead(page.documentElement, markup.join(''), pass, () =>
        // Piece by piece: what is written may be half an element.
        pass([
          markup.join('').replace(TAG, (tag) => (mention.test(tag) ? startTag(read(tag)) : tag)),
        ]),
      ),
    );
}

/** The start tag of the one element of a fragment. */
function startTag({ firstElementChild: element }: DocumentFragment): string {
  return element?.outerHTML.replace(`</${element.localName}>`, '') ?? '';
}
