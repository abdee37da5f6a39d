import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ConsentStore } from '../../src/core/store.js';
import { SaySoElement } from '../../src/elements/say-so.js';
import { connectElements, register } from '../helpers/connect-elements.js';

register({ 'say-so': SaySoElement });

/** What a page with shortcuts has heard. */
const heard: string[] = [];
const eat = (event: KeyboardEvent): void => {
  heard.push(event.key);
  event.preventDefault();
};
const TYPES = ['keydown', 'keypress', 'keyup'] as const;

let store: ConsentStore;
let element: SaySoElement;
const focus = (selector: string): void =>
  element.root.querySelector<HTMLElement>(selector)?.focus();

describe('keys on what is ours, on a page that takes them all', () => {
  beforeEach(async () => {
    store = connectElements();
    element = await fixture<SaySoElement>(html`<say-so></say-so>`);
    heard.length = 0;
    for (const type of TYPES) document.addEventListener(type, eat);
  });
  afterEach(() => TYPES.forEach((type) => document.removeEventListener(type, eat)));

  for (const key of [' ', 'Enter'])
    it(`answer by ${key === ' ' ? 'Space' : key}`, async () => {
      focus('[data-action=reject-all]');

      await sendKeys({ press: key });

      expect([store.state.status, heard.join()]).to.deep.equal(['refused', '']);
    });

  it('turn a switch of the panel', async () => {
    element.open();
    focus('input[name=analytics]');

    await sendKeys({ press: ' ' });

    expect(element.root.querySelector<HTMLInputElement>('[name=analytics]')?.checked).to.equal(
      true,
    );
  });

  it('are the page’s where they press nothing', async () => {
    focus('[data-action=reject-all]');

    await sendKeys({ press: 'j' });

    expect(heard).to.include('j');
  });

  it('are the page’s where it has put a control of its own into a slot', async () => {
    const button = element.appendChild(document.createElement('button'));
    button.slot = 'launcher';
    button.focus();

    button.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );

    expect(heard).to.deep.equal(['Enter']);
  });
});
