import { ACCENTS, asTyped } from '../text/as-typed.js';
import type { SaySoSection } from './say-so-section.js';

interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly section: SaySoSection | null;
}

/** Where words were found. */
export class Hit {
  readonly #first: Piece;
  readonly #last: Piece;
  readonly #start: number;
  readonly #end: number;

  constructor([first, last]: [Piece, Piece], [start, end]: [number, number]) {
    this.#first = first;
    this.#last = last;
    this.#start = start;
    this.#end = end;
  }

  /** The innermost section around it. */
  get section(): SaySoSection | null {
    return this.#first.section;
  }

  /** The element that the first letter stands in. */
  get element(): Element | null {
    return this.#first.node.parentElement;
  }

  /** The letters themselves. Made when asked for: a common word has thousands. */
  get range(): StaticRange {
    return new StaticRange({
      startContainer: this.#first.node,
      startOffset: this.#start - this.#first.start,
      endContainer: this.#last.node,
      endOffset: this.#end - this.#last.start,
    });
  }
}

/** Elements that do not end a word. Any other begins a text of its own. */
const INLINE = /^(a|abbr|b|bdi|button|code|em|i|mark|q|small|span|strong|sub|sup|time|u)$/;

/** Between two texts: no search finds across it. */
const END = '\0';

/** The text of a tree as one string, headings of sections among it, that knows where each letter stands. */
export class TextIndex {
  readonly #pieces: Piece[] = [];
  #text = '';
  /** A heading that is shown elsewhere. */
  #title: Element | null = null;

  /** What is left to be read, a node at a time. */
  readonly unread: Generator;

  constructor(root: Element) {
    this.unread = this.#read(root);
  }

  /** Every place where the words stand, whatever their case, their accents and the spaces between them. */
  find(input: string): Hit[] {
    for (const _ of this.unread);
    const pattern = asTyped(input.trim().normalize('NFC'))
      .replace(/[$()*+./?[\\\]^{|}]/g, '\\$&')
      .replace(new RegExp(`(\\p{L})${ACCENTS}`, 'gu'), `$1${ACCENTS}`)
      .replace(/\s+/g, '\\s+');
    const hits: Hit[] = [];
    let at = 0;
    const place = (offset: number): Piece => {
      while ((this.#pieces[at + 1]?.start ?? Infinity) <= offset) at += 1;
      return this.#pieces[at] as Piece;
    };
    for (const { index, 0: found } of this.#text.matchAll(new RegExp(pattern, 'giu'))) {
      const end = index + found.length;
      hits.push(new Hit([place(index), place(end - 1)], [index, end]));
    }
    return hits;
  }

  /** @param host what it is shown in, where it stands in a shadow root */
  *#read(root: Element, host?: Element): Generator {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) this.#add(node, host ?? node.parentElement);
      else if (node instanceof Element && !INLINE.test(node.localName)) {
        this.#begin(node);
        // The list of what is stored is shown there.
        for (const cell of node.shadowRoot?.querySelectorAll('caption, td') ?? []) {
          this.#text += END;
          yield* this.#read(cell, node);
        }
      }
      yield;
    }
  }

  #begin(element: Element): void {
    this.#text += END;
    if (element.localName !== 'say-so-section') return;
    // The heading is shown in the shadow root, where no walker comes.
    const { headingText, titleElement } = element as SaySoSection;
    this.#title = titleElement;
    this.#add(headingText, element);
    this.#text += END;
  }

  #add(node: Text, parent: Element | null): void {
    if (this.#title?.contains(node)) return;
    const section = parent?.closest<SaySoSection>('say-so-section') ?? null;
    this.#pieces.push({ node, start: this.#text.length, section });
    this.#text += asTyped(node.data);
  }
}
