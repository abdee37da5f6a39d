import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { followLinks, showTextFragment } from '../../src/notice/find.js';
import { SaySoSection } from '../../src/notice/say-so-section.js';
import { connectElements, register } from '../helpers/connect-elements.js';

connectElements();
register({ 'say-so-section': SaySoSection });
followLinks();

let root: HTMLElement;
const sections = (): SaySoSection[] => [...root.querySelectorAll<SaySoSection>('say-so-section')];
const nextTurn = (): Promise<unknown> => aTimeout(1);
const open = (): string[] => sections().flatMap(({ id, isOpen }) => (isOpen ? [id] : []));

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

    expect(open()).to.deep.equal(['outer', 'inner']);
    expect(document.activeElement?.id).to.equal('inner');
  });

  it('opens again what the reader closed, when the same link is followed', async () => {
    root.querySelector('a')?.click();
    await oneEvent(window, 'hashchange');
    sections()[0]?.removeAttribute('open');

    root.querySelector('a')?.click();
    await nextTurn();

    expect(open()).to.deep.equal(['outer', 'inner']);
  });

  it('follows a router that sets the address after us, without an event', async () => {
    const router = (event: Event): void => {
      event.preventDefault();
      history.pushState(null, '', '#inner');
    };
    addEventListener('click', router, { once: true });

    root.querySelector('a')?.click();
    await nextTurn();

    expect(open()).to.deep.equal(['outer', 'inner']);
  });

  it('opens the section around any element that is named', async () => {
    location.hash = '#deep';
    await oneEvent(window, 'hashchange');

    expect(open()).to.deep.equal(['outer', 'inner']);
  });

  it('opens nothing for an address that leads elsewhere', async () => {
    location.hash = '#nowhere';
    await oneEvent(window, 'hashchange');

    expect(open()).to.deep.equal([]);
  });

  it('decodes the address of a section written by hand', async () => {
    const section = sections()[2];
    if (section) section.id = 'über';

    location.hash = '#%C3%BCber';
    await oneEvent(window, 'hashchange');

    expect(open()).to.deep.equal(['über']);
  });

  it('moves focus to the heading also where nothing had to be opened', async () => {
    for (const section of sections()) section.isOpen = true;
    root.querySelector('a')?.focus();

    location.hash = '#inner';
    await oneEvent(window, 'hashchange');

    expect(document.activeElement?.id).to.equal('inner');
  });

  it('takes no focus for something inside of a section', async () => {
    location.hash = '#deep';
    await oneEvent(window, 'hashchange');

    expect(document.activeElement === document.body).to.equal(true);
  });

  it('leads to the section for its heading written by hand', async () => {
    const [section] = sections();
    section?.removeAttribute('heading');
    section?.insertAdjacentHTML('afterbegin', '<h2 id="title">Outer</h2>');

    location.hash = '#title';
    await oneEvent(window, 'hashchange');

    expect(open()).to.deep.equal(['outer']);
    expect(document.activeElement?.id).to.equal('outer');
  });

  it('shows all of a section that a view shows as outline', async () => {
    const [outer] = sections();
    Object.assign(outer ?? {}, { isOpen: true, isOutline: true });

    location.hash = '#outer';
    await oneEvent(window, 'hashchange');

    expect(root.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('shows all of a section that a search has left parts of out', async () => {
    for (const section of sections()) section.isLeftOut = true;

    location.hash = '#outer';
    await oneEvent(window, 'hashchange');

    expect(sections().map((one) => one.offsetHeight > 0)).to.deep.equal([true, true, false]);
  });

  it('leads to a place in a section that a search has left out', async () => {
    for (const section of sections()) section.isLeftOut = true;
    root.querySelector('#deep')?.insertAdjacentHTML('beforebegin', '<p style="block-size: 200vh">');

    location.hash = '#deep';
    await oneEvent(window, 'hashchange');

    const { top = -1 } = root.querySelector('#deep')?.getBoundingClientRect() ?? {};
    expect(top >= 0 && top < innerHeight).to.equal(true);
  });

  it('follows links in shadow roots too', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<a href="#inner">Inner</a>';
    root.append(host);
    location.hash = '#inner';
    await oneEvent(window, 'hashchange');
    for (const section of sections()) section.isOpen = false;

    host.shadowRoot?.querySelector('a')?.click();
    await nextTurn();

    expect(open()).to.deep.equal(['outer', 'inner']);
  });

  it('survives an address that does not decode', async () => {
    location.hash = '#%E0%A4%A';
    await oneEvent(window, 'hashchange');

    expect(open()).to.deep.equal([]);
  });
});

describe('showTextFragment', () => {
  it('does nothing on a page that was opened without one', () => {
    const address = location.href;

    showTextFragment();

    expect(location.href).to.equal(address);
  });
});
