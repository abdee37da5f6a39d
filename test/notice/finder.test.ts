import { expect, fixture, html } from '@open-wc/testing';
import { Finder } from '../../src/notice/finder.js';
import { SaySoSection } from '../../src/notice/say-so-section.js';
import { connectElements, register } from '../helpers/connect-elements.js';

connectElements();
register({ 'say-so-section': SaySoSection });

let finder: Finder;

const is = (what: (section: SaySoSection) => boolean): string[] =>
  finder.all.filter(what).map(({ id }) => id);
const open = (): string[] => is(({ isOpen }) => isOpen);
const shown = (): string[] => is((section) => section.checkVisibility() && !isLeftOut(section));
const rootOf = (section: Element): Element | null | undefined =>
  section.shadowRoot?.querySelector('.root');
const isLeftOut = (section: Element): boolean => !rootOf(section)?.getClientRects().length;
const look = async (for_: { words?: string; question?: string }): Promise<void> => {
  Object.assign(finder, { words: '', question: '' }, for_);
  await finder.apply();
};

beforeEach(async () => {
  const root = await fixture<HTMLElement>(html`
    <div>
      <p>Welcome.</p>
      <say-so-section heading="Visitors" id="v">
        <p>Words.</p>
        <say-so-section heading="Keep" id="v.keep" question="keep">
          <p>Retention.</p>
          <say-so-section heading="Logs" id="v.keep.logs"><p>A week.</p></say-so-section>
        </say-so-section>
        <say-so-section heading="Share" id="v.share" question="share"
          ><p>Nobody.</p></say-so-section
        >
      </say-so-section>
      <say-so-section heading="Customers" id="c">
        <say-so-section heading="Keep" id="c.keep" question="keep"
          ><p>Six years.</p></say-so-section
        >
      </say-so-section>
      <say-so-section heading="Other" id="other"><p>Something else.</p></say-so-section>
    </div>
  `);
  finder = new Finder(root);
});

describe('Finder', () => {
  describe('by words', () => {
    it('shows only what says them, opened, with the sections around', async () => {
      await look({ words: 'RETENTION' });

      expect(open()).to.deep.equal(['v', 'v.keep']);
      expect(shown()).to.deep.equal(['v', 'v.keep', 'v.keep.logs']);
      expect([finder.hits.length, finder.sections]).to.deep.equal([1, 1]);
    });

    it('finds headings, and shows what stands in such a section', async () => {
      await look({ words: 'customers' });

      expect(open()).to.deep.equal(['c']);
      expect(shown()).to.deep.equal(['c', 'c.keep']);
    });

    it('counts what is found outside of sections, as no section', async () => {
      await look({ words: 'welcome' });

      expect([finder.hits.length, finder.sections]).to.deep.equal([1, 0]);
      expect(shown()).to.deep.equal([]);
    });

    it('shows nothing for words that nobody says', async () => {
      await look({ words: 'zebra' });

      expect(shown()).to.deep.equal([]);
      expect([finder.hits.length, finder.sections]).to.deep.equal([0, 0]);
    });

    it('shows all again for no words, open as it was before', async () => {
      document.getElementById('other')?.setAttribute('open', '');
      await look({ words: 'retention' });
      await look({ words: 'nobody' });

      await look({});

      expect(open()).to.deep.equal(['other']);
      expect(shown()).to.deep.equal(['v', 'c', 'other']);
    });

    it('reads the text anew after it has changed', async () => {
      await look({ words: 'zebra' });
      document.getElementById('other')?.append('A zebra.');
      finder.renew();

      expect(finder.hits.length).to.equal(1);
    });

    it('forgets in another text what was open in the one before', async () => {
      await look({ words: 'zebra' });
      const other = document.getElementById('other') as SaySoSection;
      other.replaceWith(Object.assign(other.cloneNode(true), { id: 'new', isOpen: true }));
      finder.renew();

      await look({});

      expect(open()).to.deep.equal(['new']);
    });

    it('drops a question that another text does not ask', async () => {
      await look({ question: 'share' });
      document.getElementById('v.share')?.remove();

      finder.renew();

      expect(finder.question).to.equal('');
    });

    it('leaves page and sections as the author wrote them', async () => {
      const { innerHTML } = finder.all[0] as Element;

      await look({ words: 'e' });
      await look({});

      expect(finder.all[0]?.innerHTML === innerHTML).to.equal(true);
    });

    it('marks every hit, without a new element', async () => {
      await look({ words: 'keep' });

      expect(CSS.highlights.get('say-so-hit')?.size).to.equal(2);
      await look({});
      expect(CSS.highlights.get('say-so-hit')?.size).to.equal(0);
    });

    it('gives way to a link into what it has left out', async () => {
      await look({ words: 'something else' });

      finder.all.find(({ id }) => id === 'c.keep')?.openOutwards();

      expect(shown()).to.deep.equal(['c', 'c.keep', 'other']);
    });
  });

  describe('by question', () => {
    it('shows the answers of everybody, opened', async () => {
      await look({ question: 'keep' });

      expect(shown()).to.deep.equal(['v', 'v.keep', 'v.keep.logs', 'c', 'c.keep']);
      expect(open()).to.deep.equal(['v', 'v.keep', 'v.keep.logs', 'c', 'c.keep']);
    });

    it('shows of the sections around only their headings', async () => {
      await look({ question: 'keep' });
      const isSeen = (selector: string): boolean | undefined =>
        document.querySelector(selector)?.checkVisibility();

      expect(isSeen('#v > p')).to.equal(false);
      expect(isSeen('[id="v.keep"] > p')).to.equal(true);
      await look({});
      for (const section of finder.all) section.isOpen = true;
      expect(isSeen('#v > p')).to.equal(true);
    });

    it('searches only in the answers', async () => {
      await look({ question: 'keep', words: 'e' });

      expect(shown()).to.deep.equal(['v', 'v.keep', 'v.keep.logs', 'c', 'c.keep']);
      expect(finder.hits.every(({ section }) => section?.answers('keep'))).to.equal(true);
    });
  });

  describe('going from hit to hit', () => {
    it('leads on, around the end, and back', async () => {
      await look({ words: 'keep' });

      expect([finder.go(1), finder.go(1), finder.go(1)]).to.deep.equal([1, 2, 1]);
      expect(finder.go(-1)).to.equal(2);
      expect(CSS.highlights.get('say-so-here')?.size).to.equal(1);
    });

    it('marks the hit that Enter leads to while sections still open', async () => {
      Object.assign(finder, { words: 'keep' });
      const done = finder.apply();

      finder.go(1);
      await done;

      expect(CSS.highlights.get('say-so-here')?.size).to.equal(1);
    });

    it('leads backwards from the last', async () => {
      await look({ words: 'keep' });

      expect(finder.go(-1)).to.equal(2);
    });

    it('leads nowhere without a hit', () => {
      expect(finder.go(1)).to.equal(0);
    });

    it('opens what the reader has closed meanwhile', async () => {
      await look({ words: 'years' });
      for (const section of finder.all) section.isOpen = false;

      finder.go(1);

      expect(open()).to.deep.equal(['c', 'c.keep']);
    });
  });
});
