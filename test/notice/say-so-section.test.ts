import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SaySoSection } from '../../src/notice/say-so-section.js';
import { connectElements, register } from '../helpers/connect-elements.js';

connectElements();
register({ 'say-so-section': SaySoSection });

const button = (section: Element): HTMLButtonElement =>
  section.shadowRoot?.querySelector('button') as HTMLButtonElement;
const heading = (section: Element): string | undefined =>
  section.shadowRoot?.querySelector('[part=heading]')?.localName;
const panel = (section: Element): Element | null | undefined =>
  section.shadowRoot?.querySelector('#panel');

describe('<say-so-section>', () => {
  let outer: SaySoSection;
  let inner: SaySoSection;

  beforeEach(async () => {
    outer = await fixture<SaySoSection>(html`
      <say-so-section heading="Outer" id="outer">
        <p>Words.</p>
        <say-so-section heading="Inner"><p id="deep">Deep words.</p></say-so-section>
      </say-so-section>
    `);
    inner = outer.querySelector('say-so-section') as SaySoSection;
  });

  it('is a real heading with a button in it, closed at first', () => {
    expect(heading(outer)).to.equal('h2');
    expect(button(outer).textContent).to.equal('Outer');
    expect(button(outer).getAttribute('aria-expanded')).to.equal('false');
    expect(button(outer).getAttribute('aria-controls')).to.equal(panel(outer)?.id);
    expect(panel(outer)?.getAttribute('hidden')).to.equal('until-found');
  });

  it('breaks a heading that is wider than the page', () => {
    outer.setAttribute('heading', 'Rechtsschutzversicherungsgesellschaften'.repeat(2));
    outer.style.inlineSize = '300px';

    expect(button(outer).scrollWidth).to.be.at.most(300);
  });

  it('is a level below the section around it, unless told otherwise', () => {
    expect(heading(inner)).to.equal('h3');
    inner.setAttribute('level', '5');
    expect(heading(inner)).to.equal('h5');
    inner.setAttribute('level', '99');
    expect(heading(inner)).to.equal('h6');
  });

  it('opens and closes by click', () => {
    button(outer).click();
    expect(panel(outer)?.hasAttribute('hidden')).to.equal(false);
    expect(outer.hasAttribute('open')).to.equal(true);

    button(outer).click();
    expect(button(outer).getAttribute('aria-expanded')).to.equal('false');
  });

  for (const press of ['Enter', ' '])
    it(`opens by ${press === ' ' ? 'Space' : press}`, async () => {
      outer.focusHeading();

      await sendKeys({ press });

      expect(outer.hasAttribute('open')).to.equal(true);
    });

  it('follows its attributes', () => {
    outer.setAttribute('heading', 'Renamed');
    outer.setAttribute('open', '');

    expect(button(outer).textContent).to.equal('Renamed');
    expect(button(outer).getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens those around it when the browser finds something inside', () => {
    panel(inner)?.dispatchEvent(new Event('beforematch'));

    expect([outer, inner].every((section) => section.hasAttribute('open'))).to.equal(true);
  });

  it('can say a word beside its heading', () => {
    outer.setAttribute('badge', 'New');

    expect(button(outer).textContent).to.equal('OuterNew');
    outer.removeAttribute('badge');
    expect(button(outer).textContent).to.equal('Outer');
  });

  describe('written by hand, with a heading in it', () => {
    let written: SaySoSection;
    const title = (): Element | null => written.querySelector('h3');

    beforeEach(async () => {
      written = await fixture<SaySoSection>(
        html`<say-so-section open>
          <h3>Contact us</h3>
          <p>Write.</p>
        </say-so-section>`,
      );
    });

    it('shows this heading, of its level, once', () => {
      expect(heading(written)).to.equal('h3');
      expect(button(written).textContent).to.equal('Contact us');
      expect(title()?.checkVisibility()).to.equal(false);
      expect(written.querySelector('p')?.checkVisibility()).to.equal(true);
    });

    it('shows a heading that comes later', async () => {
      title()?.remove();
      written.insertAdjacentHTML('afterbegin', '<h4>Write to us</h4>');
      await new Promise((done) => setTimeout(done));

      expect([heading(written), button(written).textContent]).to.deep.equal(['h4', 'Write to us']);
    });

    it('leaves a heading alone where the attribute says another', () => {
      written.setAttribute('heading', 'Contact');

      expect(button(written).textContent).to.equal('Contact');
      expect(title()?.checkVisibility()).to.equal(true);
    });
  });

  describe('the link to it', () => {
    const copy = (section: Element): HTMLElement | null | undefined =>
      section.shadowRoot?.querySelector('[data-action=copy]');
    const said = (section: Element): string | null | undefined =>
      section.shadowRoot?.querySelector('[role=status]')?.textContent;
    const written: string[] = [];
    let isAllowed = true;
    const clipboard = {
      writeText: async (text: string) => {
        if (!isAllowed) throw new Error('not allowed');
        written.push(text);
      },
    };

    before(() =>
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }),
    );
    after(() => Reflect.deleteProperty(navigator, 'clipboard'));

    it('can be copied while it is open and has an id', () => {
      expect(copy(outer) ?? null).to.equal(null);
      outer.isOpen = inner.isOpen = true;

      expect(copy(outer)?.getAttribute('title')).to.equal('Copy link to this section');
      expect(copy(inner) ?? null).to.equal(null);
      outer.isOpen = false;
      expect(copy(outer) ?? null).to.equal(null);
    });

    it('is copied, and the reader is told until focus leaves', async () => {
      isAllowed = true;
      outer.isOpen = true;
      copy(outer)?.focus();
      copy(outer)?.click();
      await new Promise((done) => setTimeout(done));

      expect(written).to.deep.equal([`${location.href.split('#')[0]}#outer`]);
      expect(said(outer)).to.equal('Link copied.');
      copy(outer)?.blur();
      expect(said(outer)).to.equal('');
    });

    it('goes to the address bar where the clipboard is closed', async () => {
      isAllowed = false;
      outer.isOpen = true;
      copy(outer)?.click();
      await new Promise((done) => setTimeout(done));

      expect(location.hash).to.equal('#outer');
      expect(said(outer)).to.equal('The address of this page now leads to this section.');
      history.replaceState(null, '', '#');
    });

    it('leaves the heading its room on a phone, whatever is said', () => {
      outer.style.inlineSize = '280px';
      outer.isOpen = true;
      const height = (): number => outer.shadowRoot?.querySelector('h2')?.offsetHeight ?? 0;
      const before = height();

      outer.shadowRoot
        ?.querySelector('[role=status]')
        ?.append('The address now leads here. '.repeat(3));

      expect(height()).to.equal(before);
    });
  });

  describe('as a region', () => {
    const regions = (): number =>
      [...document.querySelectorAll('say-so-section[open]')].filter(
        (section) => panel(section)?.getAttribute('role') === 'region',
      ).length;

    it('is a signpost only while few are open', async () => {
      const many = await fixture<HTMLElement>(
        html`<div>
          ${Array.from({ length: 7 }, (_, at) => html`<say-so-section heading=${at}></say-so-section>`)}
        </div>`,
      );
      const sections = [...many.children] as SaySoSection[];
      for (const section of sections.slice(0, 6)) section.isOpen = true;
      expect(regions()).to.equal(6);
      expect(panel(sections[6] as SaySoSection)?.getAttribute('role')).to.equal(null);

      for (const section of sections.slice(6)) section.isOpen = true;
      expect(regions()).to.equal(0);

      sections[0]?.remove();
      expect(regions()).to.equal(6);
    });

    it('has the name of its heading', () => {
      outer.isOpen = true;

      expect(panel(outer)?.getAttribute('aria-labelledby')).to.equal(button(outer).id);
    });
  });

  it('passes the axe audit, open and closed', async () => {
    await expect(outer).to.be.accessible();
    inner.openOutwards();
    await expect(outer).to.be.accessible();
  });
});
