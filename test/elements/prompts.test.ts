import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { ConsentStore } from '../../src/core/store.js';
import { inRegion } from '../../src/core/regions.js';
import { SaySoElement } from '../../src/elements/say-so.js';
import { connectElements, register } from '../helpers/connect-elements.js';
import { CONFIG } from '../helpers/make-store.js';

register({ 'say-so': SaySoElement });

const KINDS = ['card', 'bar', 'dialog'] as const;
const FULL = { ...CONFIG, noticeUrl: '/legal/notice', inventoryUrl: '/legal/list' };

let store: ConsentStore;
let element: SaySoElement;

async function show(config: unknown, inside = html``): Promise<void> {
  store = connectElements(config);
  store.config = inRegion(store.config);
  element = await fixture<SaySoElement>(html`<say-so>${inside}</say-so>`);
}

const layer = (name: string): HTMLElement | null =>
  element.root.querySelector(`[data-layer=${name}]`);
const press = (action: string, within = ''): void =>
  element.root.querySelector<HTMLElement>(`${within} [data-action=${action}]`)?.click();
const launcher = (): HTMLElement | null => element.root.querySelector('[part=launcher]');

describe('the question', () => {
  it('is the one that the visitor’s region has', async () => {
    const prompt = { default: 'dialog', GB: 'bar', 'US-CA': 'none' };
    const shown: unknown[] = [];
    for (const region of ['GB', 'US-CA', 'US', '']) {
      await show({ ...FULL, prompt, region });
      shown.push(layer('prompt')?.className ?? null, store.state.granted.join());
      element.remove();
    }

    expect(shown).to.deep.equal(
      ['bar', 'necessary', null, 'necessary', '', 'necessary'].concat(['', 'necessary']),
    );
  });

  it('is a card where neither region nor default say', async () => {
    await show({ ...FULL, prompt: { GB: 'none' }, region: 'FR' });

    expect(layer('prompt')?.className).to.equal('card');
  });

  for (const prompt of KINDS) {
    describe(`as a ${prompt}`, () => {
      beforeEach(() => show({ ...FULL, prompt }));
      afterEach(() => setViewport({ width: 1024, height: 768 }));

      it('has two answers that nothing tells apart but their words', async () => {
        for (const width of [320, 768, 1440]) {
          await setViewport({ width, height: 640 });
          const looks = [...(layer('prompt')?.querySelectorAll('[part=answer]') ?? [])].map(
            (button) => {
              const { width: wide, height } = button.getBoundingClientRect();
              const style = getComputedStyle(button);
              const computed = [...style].map((name) =>
                /inline-size|width|-origin|grid-template/.test(name)
                  ? ''
                  : style.getPropertyValue(name),
              );
              return [button.localName, Math.round(wide), height, ...computed];
            },
          );

          expect(looks).to.have.lengthOf(2);
          expect(looks[0]).to.deep.equal(looks[1]);
        }
      });

      it('has its controls in the same order on every screen', async () => {
        for (const width of [320, 768, 1440]) {
          await setViewport({ width, height: 640 });
          const boxes = [...(layer('prompt')?.querySelectorAll('button') ?? [])].map((button) => {
            const { left, top } = button.getBoundingClientRect();
            return { action: button.dataset['action'], place: top * 10_000 + left };
          });

          const seen = boxes.sort((a, b) => a.place - b.place).map(({ action }) => action);
          expect(seen).to.deep.equal(['reject-all', 'accept-all', 'settings']);
        }
      });

      it('takes at most half of a phone, and its answers are in sight', async () => {
        await setViewport({ width: 320, height: 640 });
        const box = layer('prompt')?.getBoundingClientRect();

        expect(box?.height).to.be.at.most(320);
        for (const button of layer('prompt')?.querySelectorAll('button') ?? []) {
          const { top, bottom, height } = button.getBoundingClientRect();
          expect(top >= 0 && bottom <= 640 && height >= 44).to.equal(true);
        }
      });

      it('fits on 320 pixels with letters twice as large', async () => {
        await setViewport({ width: 320, height: 640 });
        element.style.setProperty('--say-so-size', '32px');
        const prompt = layer('prompt');

        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        expect(prompt?.scrollWidth).to.be.at.most(prompt?.clientWidth ?? 0);
        for (const button of prompt?.querySelectorAll('button') ?? [])
          expect(button.scrollWidth).to.be.at.most(button.clientWidth);
      });

      it('breaks a word that is longer than a phone is wide', async () => {
        await setViewport({ width: 320, height: 640 });
        const title = 'Rechtsschutzversicherungsgesellschaften'.repeat(2);
        await show({ prompt, categories: [{ id: 'a', title, mode: 'opt-in' }] });
        const question = layer('prompt');

        expect(question?.scrollWidth).to.be.at.most(question?.clientWidth ?? 0);
      });

      it('loses nothing under the text spacing of WCAG 1.4.12', async () => {
        await setViewport({ width: 320, height: 640 });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
        );
        element.root.adoptedStyleSheets.push(sheet);
        const cut = [...element.root.querySelectorAll('button, h2, p')].filter(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
        );
        element.root.adoptedStyleSheets.pop();

        expect(cut.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      });

      it('stands still, whatever motion the visitor likes', () => {
        element.open();
        expect(document.getAnimations()).to.have.lengthOf(0);
        element.close();
      });

      for (const colorScheme of ['light', 'dark'] as const)
        it(`passes the axe audit in ${colorScheme}`, async () => {
          document.documentElement.style.colorScheme = colorScheme;

          await expect(element).to.be.accessible();

          document.documentElement.style.colorScheme = '';
        });

      it('gives focus to the icon after an answer by keyboard', async () => {
        element.root.querySelector<HTMLElement>('[data-action=reject-all]')?.focus();

        await sendKeys({ press: 'Enter' });

        expect(store.state.status).to.equal('refused');
        expect(element.root.activeElement === launcher()).to.equal(true);
      });
    });
  }
});

describe('the announcement', () => {
  /** What a screen reader is told from now on. */
  function listen(): string[] {
    const said: string[] = [];
    const region = element.root.querySelector('[role=status]');
    if (region)
      new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(
        region,
        { childList: true, characterData: true, subtree: true },
      );
    return said;
  }
  const speaks = (said: readonly string[]): Promise<void> =>
    new Promise((resolve) => {
      const look = (): unknown => (said.length ? resolve() : setTimeout(look, 20));
      look();
    });

  for (const prompt of ['card', 'bar'])
    it(`of the ${prompt} comes once, after the region is there`, async () => {
      await show({ ...FULL, prompt });
      const said = listen();

      await speaks(said);
      element.update();
      press('reject-all');
      await Promise.resolve();

      expect(said).to.deep.equal(['May we use optional cookies?', 'Your answer is saved.']);
    });

  it('is left out for a dialog, which has the focus', async () => {
    await show({ ...FULL, prompt: 'dialog' });
    const said = listen();

    await new Promise((done) => setTimeout(done, 700));

    expect(said).to.deep.equal([]);
    expect(element.root.activeElement === layer('prompt')).to.equal(true);
  });

  it('is left out where the visitor was faster', async () => {
    await show(FULL);
    const said = listen();
    press('accept-all');

    await new Promise((done) => setTimeout(done, 700));

    expect(said).to.deep.equal(['Your answer is saved.']);
  });
});

describe('the dialog', () => {
  beforeEach(() => show({ ...FULL, prompt: 'dialog' }));

  it('is a native modal one', () => {
    expect(layer('prompt')?.matches('dialog:modal')).to.equal(true);
  });

  it('closes with Escape, and nothing is answered', async () => {
    await sendKeys({ press: 'Escape' });
    element.update();

    expect(layer('prompt')?.matches('[open]')).to.equal(false);
    expect([store.state.status, store.answer]).to.deep.equal(['unset', null]);
  });

  it('gives no answer to Enter by itself', async () => {
    await sendKeys({ press: 'Enter' });

    expect(store.state.status).to.equal('unset');
  });

  it('leads to the panel, and is still there when that closes', () => {
    press('settings', '[data-layer=prompt]');
    expect(layer('panel')?.matches(':modal')).to.equal(true);

    press('close');

    expect(layer('prompt')?.matches(':modal')).to.equal(true);
  });

  it('goes with an answer in the panel', () => {
    press('settings', '[data-layer=prompt]');

    press('save');

    expect(layer('prompt')).to.equal(null);
    expect(store.state.status).to.equal('refused');
    expect(element.root.activeElement === launcher()).to.equal(true);
  });

  it('closes when a link in it is followed without leaving the page', () => {
    const link = layer('prompt')?.querySelector('a');
    link?.addEventListener('click', (event) => event.preventDefault());

    link?.click();

    expect(layer('prompt')?.matches('[open]')).to.equal(false);
    expect(store.state.status).to.equal('unset');
  });

  it('is modal again after the page has moved the element', () => {
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);

    expect(layer('prompt')?.matches(':modal')).to.equal(true);
  });
});

describe('the icon', () => {
  it('is replaced by what the page puts into its slot', async () => {
    await show(FULL, html`<svg slot="launcher" viewBox="0 0 9 9"><path d="M0 0h9v9z" /></svg>`);

    const icon = element.querySelector('svg')?.getBoundingClientRect();
    const own = element.root.querySelector('slot > span')?.getBoundingClientRect();
    const button = launcher()?.getBoundingClientRect();

    expect([icon?.width, icon?.height, own?.width]).to.deep.equal([26, 26, 0]);
    expect(button?.width).to.be.at.most(48);
    expect(launcher()?.getAttribute('aria-label')).to.equal('Cookie settings');
    await expect(element).to.be.accessible();
  });

  it('opens the panel when the page’s own picture is pressed', async () => {
    await show(FULL, html`<svg slot="launcher" viewBox="0 0 9 9"><path d="M0 0h9v9z" /></svg>`);

    const { left, top } = element.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();

    await sendMouse({ type: 'click', position: [Math.round(left + 13), Math.round(top + 13)] });

    expect(layer('panel')?.matches(':modal')).to.equal(true);
  });

  it('keeps the distance that the page gives it', async () => {
    for (const [inset, distance] of [
      ['0px', 0],
      ['30px', 30],
    ] as const) {
      await show(FULL);
      element.style.setProperty('--say-so-inset', inset);
      const { left, bottom } = launcher()?.getBoundingClientRect() ?? new DOMRect();
      const card = layer('prompt')?.getBoundingClientRect();

      expect([left, innerHeight - bottom]).to.deep.equal([distance, distance]);
      expect(card && card.left >= 0 && card.bottom <= innerHeight).to.equal(true);
    }
  });

  it('stands in the page’s line with inline, the question at the edge', async () => {
    store = connectElements({ ...FULL, position: 'inline' });
    const line = await fixture(html`<p>Settings: <say-so></say-so> here</p>`);
    element = line.querySelector('say-so') as SaySoElement;
    const icon = launcher()?.getBoundingClientRect();
    const card = layer('prompt')?.getBoundingClientRect();
    const { top, bottom } = line.getBoundingClientRect();

    expect(icon && icon.top >= top - 1 && icon.bottom <= bottom + 1).to.equal(true);
    expect(innerHeight - (card?.bottom ?? 0)).to.be.within(0, 32);
  });
});
