import type { SaySoSection } from './say-so-section.js';
import { inSlices, pause } from './slices.js';
import { TextIndex, type Hit } from './text-index.js';

/** More of them nobody reads, and each costs the browser time. */
const MAX_MARKED = 500;

/** Names of the highlights: every hit, and the one that Enter has led to. */
const [HITS, HERE] = ['say-so-hit', 'say-so-here'];

/** Marks places without a change of the page's own tree. Where the browser cannot, nothing is marked. */
function mark(name: string, hits: readonly Hit[]): void {
  const { highlights } = CSS as { highlights?: typeof CSS.highlights };
  highlights?.set(name, new Highlight(...hits.slice(0, MAX_MARKED).map(({ range }) => range)));
}

/** The sections around those that are kept, and those inside of one that holds no other that is kept. */
function neighbours(
  all: readonly SaySoSection[],
  kept: ReadonlySet<SaySoSection>,
): Record<'around' | 'whole', ReadonlySet<SaySoSection>> {
  const around = new Set<SaySoSection>();
  for (const { outer } of kept)
    for (let one = outer; one && !around.has(one); one = one.outer) around.add(one);
  // Sections stand before those in them, so one walk tells.
  const whole = new Set<SaySoSection>();
  for (const section of all)
    if ((kept.has(section) && !around.has(section)) || (section.outer && whole.has(section.outer)))
      whole.add(section);
  return { around, whole };
}

/** A view of a notice that leaves sections out: those that say some words, those that answer a question. */
export class Finder {
  /** What the reader looks for; empty for nothing. */
  words = '';
  /** The question that the sections shown have to answer; empty for all of them. */
  question = '';
  hits: readonly Hit[] = [];
  /** How many sections are left for what they say. */
  sections = 0;
  readonly #root: HTMLElement;
  #index: TextIndex | undefined;
  #at = -1;
  #request = 0;
  /** The sections that were open before anything was left out. */
  #wasOpen: ReadonlySet<SaySoSection> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** All sections, in document order. */
  get all(): SaySoSection[] {
    return [...this.#root.querySelectorAll<SaySoSection>('say-so-section')];
  }

  /** Reads the text before the first letter is typed. */
  prepare(): void {
    const index = (this.#index ??= new TextIndex(this.#root));
    void inSlices(index.unread, () => index === this.#index);
  }

  /** Looks in another text for what was looked for in the one before. */
  renew(): void {
    this.#index = this.#wasOpen = undefined;
    this.hits = [];
    if (!this.all.some((section) => section.answers(this.question))) this.question = '';
    if (this.words || this.question) void this.apply();
  }

  /** Opens or closes all of them. The last call holds. */
  async setOpen(isOpen: boolean): Promise<void> {
    const { all } = this;
    // What closes last first moves nothing below it.
    await this.#change(isOpen ? all : all.reverse(), (section) => (section.isOpen = isOpen));
  }

  /**
   * Shows what words and question leave, opened, with the sections around and inside; or all of it again. What
   * is found is known at once, and shown bit by bit.
   */
  async apply(): Promise<void> {
    const { all, question, words } = this;
    const asked = new Set(question ? all.filter((one) => one.answers(question)) : all);
    if (words) this.#index ??= new TextIndex(this.#root);
    else this.#index = undefined;
    const found = (words && this.#index?.find(words)) || [];
    this.hits = found.filter(({ section }) => (section ? asked.has(section) : !question));
    const saying = this.hits.flatMap(({ section }) => section ?? []);
    const kept = words ? new Set(saying) : asked;
    this.sections = kept.size;
    this.#at = -1;
    // At once, for Enter may lead on before the rest is done.
    mark(HERE, []);
    const wasOpen = (this.#wasOpen ??= new Set(all.filter(({ isOpen }) => isOpen)));
    const request = (this.#request += 1);
    await pause();
    if (request !== this.#request) return;
    mark(HITS, this.hits);
    await pause();
    if (request !== this.#request) return;
    const { around, whole } = neighbours(all, kept);
    const isAll = !words && !question;
    const isDone = await this.#change(all, (section) => {
      const isNamed = kept.has(section) || around.has(section);
      section.isLeftOut = !isNamed && !whole.has(section);
      section.isOutline = !!question && !asked.has(section);
      section.isOpen = isAll ? wasOpen.has(section) : isNamed;
    });
    if (isDone && isAll) this.#wasOpen = undefined;
  }

  /**
   * Leads to the next hit, or the one before, and from the last to the first.
   *
   * @returns its number, from 1; 0 where there is none
   */
  go(step: 1 | -1): number {
    const { length } = this.hits;
    if (!length) return 0;
    this.#at = ((step === 1 ? this.#at : Math.max(this.#at, 0)) + step + length) % length;
    const hit = this.hits[this.#at];
    hit?.section?.openOutwards();
    if (hit) mark(HERE, [hit]);
    hit?.element?.scrollIntoView({ block: 'center' });
    return this.#at + 1;
  }

  /** Changes sections one by one, with room for the page between. Resolves with whether it got to the end. */
  async #change(
    sections: readonly SaySoSection[],
    change: (section: SaySoSection) => void,
  ): Promise<boolean> {
    const request = (this.#request += 1);
    const isWanted = (): boolean => request === this.#request;
    function* steps(): Generator {
      // Asked for its size, a section is laid out within the step: else all of that would fall into one frame.
      for (const section of sections) yield (change(section), section.offsetHeight);
    }
    await inSlices(steps(), isWanted);
    return isWanted();
  }
}
