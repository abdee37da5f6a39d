import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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

  it('works in a menu that keeps clicks to itself', async () => {
    const menu = await fixture<HTMLElement>(
      html`<div @click=${(event: Event) => event.stopPropagation()}>
        <a href="#elsewhere" data-say-so-action="settings">Settings</a>
      </div>`,
    );
    opened = 0;

    menu.querySelector('a')?.click();

    expect([opened, location.hash]).to.deep.equal([1, '']);
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

  for (const [tag, key] of [
    ['a', 'Enter'],
    ['button', 'Enter'],
    ['button', ' '],
  ] as const)
    it(`works with ${key} on a focused ${tag} of a shadow root`, async () => {
      const host = await fixture(html`<div></div>`);
      const target = document.createElement(tag);
      target.setAttribute('href', '#elsewhere');
      target.setAttribute('data-say-so-action', 'settings');
      host.attachShadow({ mode: 'open' }).append(target);
      opened = 0;
      target.focus();

      await sendKeys({ press: key });

      expect([opened, location.hash]).to.deep.equal([1, '']);
    });

  for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const)
    it(`leaves a link to the browser that is clicked with ${modifier}`, async () => {
      const link = await fixture<HTMLElement>(
        html`<a href="#elsewhere" data-say-so-action="settings">Settings</a>`,
      );
      opened = 0;
      let wasPrevented: boolean | undefined;
      const look = (event: Event): void => {
        wasPrevented = event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', look, { once: true });

      link.dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          composed: true,
          cancelable: true,
          [modifier]: true,
        }),
      );

      expect([opened, wasPrevented]).to.deep.equal([0, false]);
    });

  it('does what a button says, whichever key is held', async () => {
    const button = await fixture<HTMLElement>(
      html`<button data-say-so-action="settings">Settings</button>`,
    );
    opened = 0;

    button.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));

    expect(opened).to.equal(1);
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
