import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
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
  const all = (selector: string): string[] =>
    [...element.root.querySelectorAll(selector)].map(textOf);

  beforeEach(async () => {
    connectElements(CONFIG);
    element = await fixture<SaySoInventory>(html`<say-so-inventory></say-so-inventory>`);
  });

  it('lists every row of the configuration, a table a category', () => {
    expect(all('caption')).to.deep.equal(['Statistics', 'Ads']);
    expect(all('td')).to.deep.equal([
      ...['_c', 'Counter, Count Ltd', 'Tells visits apart.', '1 year', 'Cookie'],
      ...['queue', 'Counter, Count Ltd', 'Waiting events.', '', 'Local storage'],
      ...['p', 'pixel', '', '', 'Pixel'],
    ]);
  });

  it('lists only the categories that are named', () => {
    element.setAttribute('categories', 'marketing functional');

    expect(all('caption')).to.deep.equal(['Ads']);
  });

  it('takes the text colour of a page that is dark without saying so', async () => {
    document.body.style.color = 'rgb(200, 200, 200)';

    const cell = element.root.querySelector('td');
    const { color } = getComputedStyle(cell ?? element);
    document.body.style.color = '';

    expect(color).to.equal('rgb(200, 200, 200)');
  });

  it('passes the axe audit, wide and narrow', async () => {
    await expect(element).to.be.accessible();
    await setViewport({ width: 320, height: 640 });
    await expect(element).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 768 });
  });
});
