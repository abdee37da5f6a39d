import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SaySoSection } from '../../src/notice/say-so-section.js';

customElements.define('say-so-section', SaySoSection);

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

  for (const press of ['Enter', 'Space'])
    it(`opens by ${press}`, async () => {
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

  it('passes the axe audit, open and closed', async () => {
    await expect(outer).to.be.accessible();
    inner.openOutwards();
    await expect(outer).to.be.accessible();
  });
});
