import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { followLinks, search } from '../../src/notice/find.js';
import { SaySoSection } from '../../src/notice/say-so-section.js';

customElements.define('say-so-section', SaySoSection);
followLinks();

let root: HTMLElement;
const sections = (): SaySoSection[] => [...root.querySelectorAll<SaySoSection>('say-so-section')];
const state = (name: 'open' | 'hidden'): string[] =>
  sections().flatMap((section) => (section.hasAttribute(name) ? [section.id] : []));

beforeEach(async () => {
  history.replaceState(null, '', '#');
  root = await fixture(html`
    <div>
      <a href="#inner">Inner</a>
      <say-so-section heading="Outer" id="outer">
        <p>Words.</p>
        <say-so-section heading="Inner" id="inner"><p id="deep">Retention.</p></say-so-section>
      </say-so-section>
      <say-so-section heading="Other" id="other"><p>Something else.</p></say-so-section>
    </div>
  `);
});

describe('followLinks', () => {
  it('opens what a link leads to and those around it, and focuses the heading', async () => {
    root.querySelector('a')?.click();
    await oneEvent(window, 'hashchange');

    expect(state('open')).to.deep.equal(['outer', 'inner']);
    expect(document.activeElement?.id).to.equal('inner');
  });

  it('opens again what the reader closed, when the same link is followed', async () => {
    root.querySelector('a')?.click();
    await oneEvent(window, 'hashchange');
    sections()[0]?.removeAttribute('open');

    root.querySelector('a')?.click();

    expect(state('open')).to.deep.equal(['outer', 'inner']);
  });

  it('opens the section around any element that is named', async () => {
    location.hash = '#deep';
    await oneEvent(window, 'hashchange');

    expect(state('open')).to.deep.equal(['outer', 'inner']);
  });

  it('opens nothing for an address that leads elsewhere', async () => {
    location.hash = '#nowhere';
    await oneEvent(window, 'hashchange');

    expect(state('open')).to.deep.equal([]);
  });

  it('decodes the address of a section written by hand', async () => {
    const section = sections()[2];
    if (section) section.id = 'über';

    location.hash = '#%C3%BCber';
    await oneEvent(window, 'hashchange');

    expect(state('open')).to.deep.equal(['über']);
  });

  it('neither scrolls nor takes focus where nothing had to be opened', async () => {
    for (const section of sections()) section.setAttribute('open', '');
    const link = root.querySelector('a');
    link?.focus();

    location.hash = '#inner';
    await oneEvent(window, 'hashchange');

    expect(document.activeElement?.id).not.to.equal('inner');
  });

  it('survives an address that does not decode', async () => {
    location.hash = '#%E0%A4%A';
    await oneEvent(window, 'hashchange');

    expect(state('open')).to.deep.equal([]);
  });
});

const NONE = new Set<SaySoSection>();

describe('search', () => {
  it('shows only what says it, opened, with the sections around', () => {
    expect(search(sections(), ' RETENTION ', NONE)).to.equal(1);

    expect(state('hidden')).to.deep.equal(['other']);
    expect(state('open')).to.deep.equal(['outer', 'inner']);
  });

  it('finds headings', () => {
    expect(search(sections(), 'inner', NONE)).to.equal(1);
    expect(state('hidden')).to.deep.equal(['other']);
  });

  it('shows what stands in a section that is found by its heading', () => {
    expect(search(sections(), 'outer', NONE)).to.equal(1);

    expect(state('hidden')).to.deep.equal(['other']);
  });

  it('closes again what only a search had opened', () => {
    const wasOpen = new Set(sections().filter(({ id }) => id === 'other'));
    search(sections(), 'retention', wasOpen);

    search(sections(), '', wasOpen);

    expect(state('open')).to.deep.equal(['other']);
  });

  it('gives way to a link into what it has hidden', async () => {
    search(sections(), 'something else', NONE);

    root.querySelector('a')?.click();
    await oneEvent(window, 'hashchange');

    expect(state('hidden')).to.deep.equal([]);
    expect(document.activeElement?.id).to.equal('inner');
  });

  it('shows everything again for no words, and opens nothing', () => {
    search(sections(), 'nothing says this', NONE);
    expect(state('hidden')).to.deep.equal(['outer', 'inner', 'other']);

    search(sections(), '', NONE);

    expect([...state('hidden'), ...state('open')]).to.deep.equal([]);
  });
});
