import { expect, fixture, html } from '@open-wc/testing';
import { listenForActions } from '../../src/elements/actions.js';
import { makeStore } from '../helpers/make-store.js';

const store = makeStore();
let opened = 0;
listenForActions(store, () => (opened += 1));

describe('data-say-so-action', () => {
  it('opens the settings instead of following a link', async () => {
    const link = await fixture<HTMLElement>(
      html`<a href="#elsewhere" data-say-so-action="settings"><b>Settings</b></a>`,
    );

    link.querySelector('b')?.click();

    expect(opened).to.equal(1);
    expect(location.hash).to.equal('');
  });

  for (const [action, status] of [
    ['accept-all', 'granted'],
    ['reject-all', 'refused'],
    ['accept-all', 'granted'],
    ['withdraw', 'refused'],
  ] as const)
    it(`does ${action}, and says that it came from the page`, async () => {
      const methods: unknown[] = [];
      const stop = store.subscribe((_, decision) => methods.push(decision?.method));
      const button = await fixture<HTMLElement>(
        html`<button data-say-so-action=${action}>Do</button>`,
      );

      button.click();
      stop();

      expect(store.state.status).to.equal(status);
      expect(methods).to.deep.equal([`page-${action.replace('-all', '')}`]);
    });

  it('works in an open shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    button.setAttribute('data-say-so-action', 'accept-all');
    root.append(button);

    button.click();

    expect(store.state.status).to.equal('granted');
  });

  it('leaves other clicks and unknown words alone', async () => {
    const button = await fixture<HTMLElement>(
      html`<button data-say-so-action="constructor">Do</button>`,
    );
    const before = store.state;

    button.click();
    document.body.click();

    expect(store.state).to.equal(before);
  });
});
