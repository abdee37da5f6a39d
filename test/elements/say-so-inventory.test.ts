import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ConsentStore } from '../../src/core/store.js';
import { SaySoInventory } from '../../src/elements/say-so-inventory.js';
import { connectElements, register } from '../helpers/connect-elements.js';

register({ 'say-so-inventory': SaySoInventory });

const CONFIG = {
  categories: [
    {
      id: 'analytics',
      services: [
        {
          id: 'counter',
          name: 'Counter',
          provider: 'Count Ltd',
          storage: [
            { name: '_c', duration: '1 year', purpose: 'Tells visits apart.' },
            { name: 'queue', type: 'local', purpose: 'Waiting events.' },
          ],
        },
      ],
    },
    {
      id: 'marketing',
      title: 'Ads',
      services: [{ id: 'pixel', storage: [{ name: 'p', type: 'pixel' }] }],
    },
    { id: 'functional', title: 'Nothing is kept' },
  ],
};

const textOf = (element: Element): string => element.textContent?.trim() ?? '';

describe('<say-so-inventory>', () => {
  let element: SaySoInventory;
  let store: ConsentStore;
  const head = (column: string): HTMLButtonElement | undefined =>
    [...element.root.querySelectorAll('button')].find((button) => textOf(button) === column);
  const sorted = (): (string | null)[] =>
    [...(element.root.querySelector('table')?.querySelectorAll('th') ?? [])].map((th) =>
      th.getAttribute('aria-sort'),
    );
  async function filter(words: string): Promise<void> {
    element.setAttribute('toolbar', '');
    const input = element.root.querySelector('input');
    input?.focus();
    input?.select();
    await sendKeys({ press: 'Delete' });
    if (words) await sendKeys({ type: words });
  }
  const all = (selector: string): string[] =>
    [...element.root.querySelectorAll(selector)].map((each) => textOf(each).replace(/\s+/g, ' '));

  beforeEach(async () => {
    store = connectElements(CONFIG);
    element = await fixture<SaySoInventory>(html`<say-so-inventory></say-so-inventory>`);
  });

  it('lists every row of the configuration, a table a category', () => {
    expect(all('caption')).to.deep.equal(['Statistics Not allowed', 'Ads Not allowed']);
    expect(all('td')).to.deep.equal([
      ...['_c', 'Counter, Count Ltd', 'Tells visits apart.', '1 year', 'Cookie'],
      ...['queue', 'Counter, Count Ltd', 'Waiting events.', '', 'Local storage'],
      ...['p', 'pixel', '', '', 'Pixel'],
    ]);
  });

  it('turns no words of the author round in another direction', () => {
    element.root.querySelector('.root')?.setAttribute('dir', 'rtl');

    const cell = element.root.querySelector('td:nth-child(4)');
    const range = new Range();
    const [number, unit] = [0, 2].map((at) => {
      const text = cell?.querySelector('bdi')?.firstChild?.nextSibling;
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + 1);
      return range.getBoundingClientRect().x;
    });

    expect(cell?.textContent).to.equal('1 year');
    expect(Number(number) < Number(unit)).to.equal(true);
  });

  it('lists only the categories that are named', () => {
    element.setAttribute('categories', 'marketing functional');

    expect(all('caption')).to.deep.equal(['Ads Not allowed']);
  });

  it('takes the text colour of a page that is dark without saying so', async () => {
    document.body.style.color = 'rgb(200, 200, 200)';

    const cell = element.root.querySelector('td');
    const { color } = getComputedStyle(cell ?? element);
    document.body.style.color = '';

    expect(color).to.equal('rgb(200, 200, 200)');
  });

  it('shows the answer of each category, and follows it at once', () => {
    expect(all('[part=answer]')).to.deep.equal(['Not allowed', 'Not allowed']);

    store.decide({ marketing: true });
    expect(all('[part=answer]')).to.deep.equal(['Not allowed', 'Allowed']);
    store.withdraw();
    expect(all('[part=answer]')).to.deep.equal(['Not allowed', 'Not allowed']);
  });

  it('says what is always on', async () => {
    const site = { id: 'site', storage: [{ name: 's' }] };
    connectElements({ categories: [{ id: 'necessary', services: [site] }] });
    element = await fixture<SaySoInventory>(html`<say-so-inventory></say-so-inventory>`);

    expect(all('[part=answer]')).to.deep.equal(['Always on']);
  });

  it('names the answer of a service that is another one', () => {
    store.decide({ analytics: true, 'analytics/counter': false });

    expect(all('td:nth-child(2)')[0]).to.equal('Counter, Count Ltd, Not allowed');
  });

  it('is sorted by a column, and the other way round, by keyboard', async () => {
    head('Purpose')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(all('td:first-child')).to.deep.equal(['_c', 'queue', 'p']);
    expect(sorted()).to.deep.equal([null, null, 'ascending', null, null]);

    await sendKeys({ press: ' ' });
    expect(all('td:first-child')).to.deep.equal(['queue', '_c', 'p']);
    expect(sorted()).to.deep.equal([null, null, 'descending', null, null]);

    head('Name')?.click();
    expect(sorted()).to.deep.equal(['ascending', null, null, null, null]);
  });

  it('keeps focus on the head that was pressed', async () => {
    head('Type')?.focus();

    await sendKeys({ press: 'Enter' });

    expect(element.root.activeElement === head('Type')).to.equal(true);
  });

  it('has nothing to press where there is one row', () => {
    const tables = [...element.root.querySelectorAll('table')];

    expect(tables.map((table) => table.querySelectorAll('button').length)).to.deep.equal([5, 0]);
  });

  it('has no filter unless the author wants one', () => {
    expect(element.root.querySelector('input')).to.equal(null);
  });

  it('is filtered by any column, and says how many rows are left', async () => {
    await filter('LOCAL');
    expect(all('td:first-child')).to.deep.equal(['queue']);
    expect(all('caption')).to.deep.equal(['Statistics Not allowed']);
    expect(all('[role=status]')).to.deep.equal(['Rows shown: 1.']);

    await filter('nothing has this');
    expect(all('table')).to.deep.equal([]);
    expect(all('[role=status]')).to.deep.equal(['Rows shown: 0.']);

    await filter('');
    expect(all('td:first-child')).to.deep.equal(['_c', 'queue', 'p']);
    expect(all('[role=status]')).to.deep.equal(['']);
  });

  it('has a filter that takes letters where the page has shortcuts', async () => {
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): unknown => heard.push(key);
    await filter('');
    addEventListener('keydown', hear);
    for (const key of ['s', 'Escape'])
      element.root
        .querySelector('input')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    removeEventListener('keydown', hear);

    expect(heard).to.deep.equal(['Escape']);
  });

  it('can still be sorted when a filter leaves one row', async () => {
    await filter('queue');

    expect(head('Name')).to.exist;
  });

  it('lays rows out as cards where it is narrow, each cell with its name', async () => {
    await fixture(html`<div style="inline-size: 400px">${element}</div>`);
    const cell = element.root.querySelector('td + td');
    const label = cell && getComputedStyle(cell, '::before').content;

    // Firefox tells the rule, not what it comes to.
    const shown = label?.replace('attr(data-label)', cell?.getAttribute('data-label') ?? '');
    expect(shown).to.include('Service');
    expect(getComputedStyle(element.root.querySelector('thead') ?? element).display).to.equal(
      'none',
    );
    // Those that say nothing.
    const seen = [...element.root.querySelectorAll('td')].filter((one) => one.checkVisibility());
    expect(seen.length).to.equal(12);
  });

  it('scrolls wide tables in a region with a name, and never the page', async () => {
    const name = 'an-endless-name-without-a-place-to-break'.replaceAll('-', '_').repeat(9);
    const services = [{ id: 'a', storage: [{ name }, { name: 'b' }] }];
    connectElements({ categories: [{ id: 'analytics', services }] });
    element = await fixture<SaySoInventory>(html`<say-so-inventory></say-so-inventory>`);
    const region = element.root.querySelector<HTMLElement>('[role=region]');

    expect(region && region.scrollWidth > region.clientWidth).to.equal(true);
    expect([region?.ariaLabel, region?.tabIndex]).to.deep.equal(['Statistics', 0]);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    await expect(element).to.be.accessible();
  });

  it('has targets of at least 44 pixels', () => {
    element.setAttribute('toolbar', '');

    const small = [...element.root.querySelectorAll('button, input')].filter(
      (target) => target.getBoundingClientRect().height < 44,
    );
    expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('passes the axe audit, wide and narrow, sorted and filtered', async () => {
    await filter('e');
    head('Name')?.click();
    await expect(element).to.be.accessible();
    await setViewport({ width: 320, height: 640 });
    await expect(element).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    await setViewport({ width: 1024, height: 768 });
  });
});
