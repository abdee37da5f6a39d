import { expect, fixture, html } from '@open-wc/testing';
import type { ConsentStore } from '../../src/core/store.js';
import { SaySoEmbed } from '../../src/elements/say-so-embed.js';
import { connectElements, register } from '../helpers/connect-elements.js';

register({ 'say-so-embed': SaySoEmbed });

const CONFIG = {
  categories: [
    {
      id: 'marketing',
      services: [
        { id: 'youtube', name: 'YouTube', provider: 'Google Ireland Ltd' },
        { id: 'maps' },
      ],
    },
  ],
};

describe('<say-so-embed>', () => {
  let store: ConsentStore;

  async function show(...needs: string[]): Promise<SaySoEmbed> {
    store = connectElements(CONFIG);
    const embed = document.createElement('say-so-embed') as SaySoEmbed;
    embed.needs = needs;
    embed.label = 'Our film';
    await fixture(html`<div style="inline-size: 560px">${embed}</div>`);
    return embed;
  }
  const words = ({ root }: SaySoEmbed): string => root.querySelector('p')?.textContent ?? '';
  const press = ({ root }: SaySoEmbed, action: string): void =>
    root.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();

  it('names the frame, the service and its provider', async () => {
    expect(words(await show('marketing/youtube'))).to.equal('Our film YouTube, Google Ireland Ltd');
  });

  it('names the category where no service is, and the id where nothing else is', async () => {
    expect(words(await show('marketing'))).to.equal('Our film Marketing');
    expect(words(await show('marketing/maps'))).to.equal('Our film maps');
  });

  it('says with each button what it would load', async () => {
    const { root } = await show('marketing/youtube');

    const described = [...root.querySelectorAll('button')].map(
      (button) => root.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    );

    expect(described).to.deep.equal(Array(2).fill('Our film YouTube, Google Ireland Ltd'));
  });

  it('asks to load once', async () => {
    const embed = await show('marketing/youtube');
    let asked = 0;
    embed.addEventListener('load-once', () => (asked += 1));

    press(embed, 'load-once');

    expect(asked).to.equal(1);
    expect(store.state.status).to.equal('unset');
  });

  it('always allows what the frame needs, and nothing else', async () => {
    const embed = await show('marketing/youtube');
    const methods: unknown[] = [];
    store.subscribe((_, decision) => methods.push(decision?.method));

    press(embed, 'always-allow');

    expect(methods).to.deep.equal(['embed']);
    expect(store.state.granted).to.deep.equal(['marketing/youtube']);
  });

  it('passes the axe audit, with a poster too', async () => {
    await expect(await show('marketing/youtube')).to.be.accessible();

    const embed = await show('marketing/youtube');
    embed.poster = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
    embed.update();
    expect(embed.root.querySelector('img')?.alt).to.equal('');
    await expect(embed).to.be.accessible();
  });
});
