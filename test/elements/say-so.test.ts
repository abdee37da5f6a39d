import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ConsentStore } from '../../src/core/store.js';
import { SaySoElement } from '../../src/elements/say-so.js';
import { connectElements, register } from '../helpers/connect-elements.js';
import { CONFIG } from '../helpers/make-store.js';
import { receiptWith } from '../helpers/receipt-with.js';

register({ 'say-so': SaySoElement });

let store: ConsentStore;
let element: SaySoElement;

const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = element.root.querySelector<T>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const layer = (name: string): Element | null => element.root.querySelector(`[data-layer=${name}]`);
const press = (action: string, within = ''): void =>
  find(`${within} [data-action=${action}]`).click();
const box = (name: string): HTMLInputElement => find(`input[name="${name}"]`);

const FULL = {
  ...CONFIG,
  noticeUrl: '/legal/notice',
  inventoryUrl: '/legal/list',
  categories: [
    { id: 'necessary', services: [{ id: 'site', name: 'This site' }] },
    {
      id: 'analytics',
      title: 'Counting',
      text: 'We count visits.',
      services: [
        {
          id: 'counter',
          name: 'Counter',
          provider: 'Count Ltd',
          url: 'https://count.example/notice',
          purpose: 'Counts pages.',
          storage: [
            { name: '_c_*', type: 'cookie', duration: '1 year', purpose: 'Tells visits apart.' },
          ],
        },
        { id: 'heatmap', name: 'Heatmap' },
      ],
    },
    { id: 'marketing', services: [{ id: 'ads', name: 'Ads' }] },
  ],
};

async function show(config: unknown = FULL, environment = {}): Promise<void> {
  store = connectElements(config, environment);
  element = await fixture<SaySoElement>(html`<say-so></say-so>`);
}

describe('<say-so>', () => {
  beforeEach(() => show());

  it('stands fixed at the bottom left, before and after the answer', () => {
    const atBottomLeft = (): boolean => {
      const { left, bottom } = find('[part=launcher]').getBoundingClientRect();
      return left <= 32 && innerHeight - bottom <= 32 && innerHeight >= bottom;
    };

    expect(atBottomLeft()).to.equal(true);
    store.acceptAll();
    expect(atBottomLeft()).to.equal(true);
    expect(getComputedStyle(element).position).to.equal('fixed');
  });

  for (const [position, side] of [
    ['bottom-right', 'right'],
    ['inline-end', 'right'],
    ['inline-start', 'left'],
  ] as const)
    it(`stands at the bottom ${side} with ${position}`, async () => {
      await show({ ...FULL, position });

      const rect = find('[part=launcher]').getBoundingClientRect();
      const distance =
        side === 'left' ? rect.left : document.documentElement.clientWidth - rect.right;
      expect(distance).to.be.within(0, 32);
      expect(innerHeight - rect.bottom).to.be.within(0, 32);
    });

  for (const position of ['inline-start', 'inline-end'])
    it(`keeps question and icon in sight on a right-to-left page with ${position}`, async () => {
      document.documentElement.dir = 'rtl';
      await show({ ...FULL, position });

      const { left, right } = find('[data-layer=prompt]').getBoundingClientRect();
      const icon = find('[part=launcher]').getBoundingClientRect();
      document.documentElement.removeAttribute('dir');

      expect([left >= 0, right <= innerWidth]).to.deep.equal([true, true]);
      expect(icon.left > innerWidth / 2).to.equal(position === 'inline-start');
    });

  it('is the icon alone, without templates, for somebody who has answered', async () => {
    store = connectElements(FULL);
    store.rejectAll();
    element = await fixture<SaySoElement>(html`<say-so></say-so>`);
    const [box] = element.root.children;

    expect([...(box?.childNodes ?? [])].map(({ nodeName }) => nodeName)).to.deep.equal([
      'BUTTON',
      'P',
    ]);
    expect(element.root.adoptedStyleSheets).to.have.lengthOf(2);
  });

  for (const type of ['pointerover', 'focusin'])
    it(`makes the panel ready, and shows nothing of it, at ${type}`, () => {
      const point = (selector: string): boolean =>
        find(selector).dispatchEvent(new Event(type, { bubbles: true }));
      point('[data-layer=prompt] [data-action=reject-all]');
      expect(layer('panel')).to.equal(null);

      point('[part=launcher] span');

      expect(layer('panel')?.checkVisibility()).to.equal(false);
      expect(element.dataset['state']).to.equal('unset');
    });

  it('has its layers before and after the icon, whichever was shown first', async () => {
    const shape = (): string[] => [...find('.root').children].map(({ localName }) => localName);
    element.open();
    const asked = [shape(), element.root.adoptedStyleSheets];
    store = connectElements(FULL);
    store.rejectAll();
    element = await fixture<SaySoElement>(html`<say-so></say-so>`);
    element.open();
    store.adopt(null, store.config);

    expect([shape(), element.root.adoptedStyleSheets]).to.deep.equal(asked);
    expect(shape()).to.deep.equal(['section', 'button', 'dialog', 'p']);
  });

  it('stands in the flow with inline', async () => {
    await show({ ...FULL, position: 'inline' });

    expect(getComputedStyle(element).position).to.equal('static');
  });

  it('keeps its place under hostile page styles', () => {
    const style = document.createElement('style');
    style.textContent =
      'say-so, say-so * { display: none !important; position: static !important; visibility: hidden !important; transform: scale(0) !important; font-size: 1px; letter-spacing: 9px; }';
    document.head.append(style);

    const { width, height } = find('[part=launcher]').getBoundingClientRect();
    const { position, visibility } = getComputedStyle(element);
    const { letterSpacing, fontSize } = getComputedStyle(find('[data-action=accept-all]'));
    style.remove();

    expect([width >= 44, height >= 44, position, visibility]).to.deep.equal([
      true,
      true,
      'fixed',
      'visible',
    ]);
    expect([letterSpacing, fontSize]).to.deep.equal(['normal', '15px']);
  });

  it('shows the answer on the host in the task of the click', () => {
    expect(element.dataset['state']).to.equal('unset');

    press('accept-all');

    expect(element.dataset['state']).to.equal('granted');
    expect(element.dataset['granted']).to.include('analytics/counter');
  });

  describe('the question', () => {
    it('names the purposes and links to the notice', () => {
      const prompt = layer('prompt');

      expect(prompt?.textContent).to.include('Counting, Marketing');
      expect(prompt?.querySelector('a')?.getAttribute('href')).to.equal('/legal/notice');
    });

    it('has two answers that nothing tells apart but their words', () => {
      const [reject, accept] = ['reject-all', 'accept-all'].map((action) =>
        find(`[data-layer=prompt] [data-action=${action}]`),
      );
      if (!reject || !accept) throw new Error('no answers');
      const look = (button: HTMLElement): unknown => {
        const style = getComputedStyle(button);
        return [
          button.localName,
          button.part.value,
          button.className,
          button.getBoundingClientRect().width.toFixed(1),
          button.getBoundingClientRect().height,
          ...[...style].map((name) =>
            /inline-size|width|perspective-origin|transform-origin/.test(name)
              ? ''
              : style.getPropertyValue(name),
          ),
        ];
      };

      expect(look(accept)).to.deep.equal(look(reject));
    });

    it('goes with the answer, and focus goes to the icon', () => {
      find('[data-layer=prompt] [data-action=reject-all]').focus();

      press('reject-all', '[data-layer=prompt]');

      expect(layer('prompt')).to.equal(null);
      expect(element.dataset['state']).to.equal('refused');
      expect(element.root.activeElement).to.equal(find('[part=launcher]'));
    });

    it('does not take focus that was elsewhere', () => {
      press('accept-all', '[data-layer=prompt]');

      expect(document.activeElement).to.equal(document.body);
    });

    it('tells a screen reader that the answer is saved, each time, whoever gives it', () => {
      const said = (): string | null => find('[role=status]').textContent;
      expect(said()).to.equal('');

      store.acceptAll();
      expect(said()).to.equal('Your answer is saved.');
      element.open();
      expect(said()).to.equal('');
      press('save');
      expect(said()).to.equal('Your answer is saved.');
    });

    it('does not ask for what Global Privacy Control refuses', async () => {
      await show(
        { ...FULL, categories: [{ id: 'analytics' }, { id: 'marketing' }] },
        { gpc: true },
      );

      expect(layer('prompt')?.textContent).to.include('for: Statistics.');
    });

    it('keeps both answers in sight on a short screen', async () => {
      await setViewport({ width: 568, height: 320 });
      const prompt = layer('prompt')?.getBoundingClientRect();

      for (const action of ['reject-all', 'accept-all']) {
        const { top, bottom } = find(`[data-action=${action}]`).getBoundingClientRect();
        expect([top >= (prompt?.top ?? 0), bottom <= (prompt?.bottom ?? 0)]).to.deep.equal([
          true,
          true,
        ]);
      }
      await setViewport({ width: 1024, height: 768 });
    });

    it('stays after Escape, and grants nothing', async () => {
      await sendKeys({ press: 'Escape' });

      expect(layer('prompt')).to.exist;
      expect(store.state.status).to.equal('unset');
    });

    it('is not shown with prompt none', async () => {
      await show({ ...FULL, prompt: 'none' });

      expect(layer('prompt')).to.equal(null);
      expect(find('[part=launcher]')).to.exist;
    });

    it('reads from left to right on a page that does not', async () => {
      document.documentElement.dir = 'rtl';

      const { direction } = getComputedStyle(find('[data-layer=prompt]'));
      document.documentElement.removeAttribute('dir');

      expect(direction).to.equal('ltr');
    });

    it('keeps $ in a title as it is', async () => {
      await show({ categories: [{ id: 'pay', title: "A$& B$'" }] });

      expect(layer('prompt')?.textContent).to.include("A$& B$'");
    });
  });

  describe('the panel', () => {
    beforeEach(() => press('settings', '[data-layer=prompt]'));

    it('is a native modal dialog, made when first wanted', async () => {
      expect(layer('panel')?.matches(':modal')).to.equal(true);
      await show();
      expect(layer('panel')).to.equal(null);
    });

    it('says what each service is for, who provides it and what it keeps', () => {
      const text = layer('panel')?.textContent ?? '';

      for (const words of [
        'Counting',
        'We count visits.',
        'Counter',
        'Counts pages.',
        'Count Ltd',
        '_c_*',
        'Tells visits apart.',
        'Cookie, 1 year',
        'Always on',
      ])
        expect(text).to.include(words);
      expect(layer('panel')?.querySelector('[href="https://count.example/notice"]')).to.exist;
      expect(layer('panel')?.querySelector('[href="/legal/list"]')).to.exist;
    });

    it('has a switch per category and service, all off at first', () => {
      const boxes = [...element.root.querySelectorAll('input')];

      expect(boxes.map(({ name, checked }) => `${name} ${checked}`)).to.deep.equal([
        'analytics false',
        'analytics/counter false',
        'analytics/heatmap false',
        'marketing false',
        'marketing/ads false',
      ]);
    });

    it('saves exactly what is shown', () => {
      box('analytics').click();
      box('analytics/heatmap').click();
      press('save');

      expect(store.state.granted).to.deep.equal([
        'necessary',
        'necessary/site',
        'analytics',
        'analytics/counter',
      ]);
      expect(element.dataset['state']).to.equal('partial');
      expect(find<HTMLDialogElement>('dialog').open).to.equal(false);
    });

    it('changes nothing before it is saved', () => {
      box('analytics').click();

      expect(store.state.status).to.equal('unset');
      press('close');
      expect(store.state.status).to.equal('unset');
    });

    it('saves no grant that was withdrawn while it was open', () => {
      store.acceptAll();
      press('close');
      press('settings');
      store.adopt(null);

      press('save');

      expect(store.state.status).to.equal('refused');
    });

    it('forgets switches that were not saved', () => {
      box('marketing').click();
      press('close');

      press('settings', '[data-layer=prompt]');

      expect(box('marketing').checked).to.equal(false);
    });

    it('looks mixed where services differ from their category', () => {
      box('analytics').click();
      box('analytics/counter').click();

      expect(box('analytics').indeterminate).to.equal(true);
      expect(box('marketing').indeterminate).to.equal(false);
    });

    it('shows the answer that holds', () => {
      press('close');
      store.decide({ analytics: true });
      element.open();

      expect([box('analytics').checked, box('marketing').checked]).to.deep.equal([true, false]);
    });

    for (const [action, status] of [
      ['accept-all', 'granted'],
      ['reject-all', 'refused'],
    ] as const)
      it(`has ${action} too, and closes`, () => {
        press(action, '[data-layer=panel]');

        expect(store.state.status).to.equal(status);
        expect(find<HTMLDialogElement>('dialog').open).to.equal(false);
      });

    it('offers the receipt once there is an answer, and downloads it', async () => {
      expect(layer('panel')?.querySelector('[data-action=receipt]')).to.equal(null);
      const receipt = receiptWith(store);
      let asked = 0;
      SaySoElement.receipt = async () => {
        asked += 1;
        return receipt;
      };
      press('save');
      element.open();
      const { click } = HTMLElement.prototype;
      const saved = new Promise<string>((resolve) => {
        HTMLElement.prototype.click = function (this: HTMLElement) {
          if (this instanceof HTMLAnchorElement) resolve(this.download);
          else click.call(this);
        };
      });

      press('receipt');
      const name = await saved;
      HTMLElement.prototype.click = click;

      expect([name, asked]).to.deep.equal(['receipt.json', 1]);
      expect(find<HTMLDialogElement>('dialog').open).to.equal(true);
    });

    it('has two equal answers beside the receipt, which is quiet', () => {
      press('reject-all', '[data-layer=panel]');
      element.open();
      const [reject, accept, receipt] = ['reject-all', 'accept-all', 'receipt'].map((action) =>
        getComputedStyle(find(`[data-layer=panel] [data-action=${action}]`)),
      );

      expect(accept?.backgroundColor).to.equal(reject?.backgroundColor);
      expect(parseFloat(accept?.width ?? '')).to.be.closeTo(parseFloat(reject?.width ?? ''), 0.1);
      expect(receipt?.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });

    for (const [layerName, action, method] of [
      ['prompt', 'accept-all', 'prompt-accept'],
      ['prompt', 'reject-all', 'prompt-reject'],
      ['panel', 'accept-all', 'panel-accept'],
      ['panel', 'reject-all', 'panel-reject'],
      ['panel', 'save', 'panel-save'],
    ] as const)
      it(`says that the answer came by ${method}, from no person's hand`, () => {
        const decisions: unknown[] = [];
        store.subscribe((_, decision) => decisions.push(decision));

        press(action, `[data-layer=${layerName}]`);

        expect(decisions[0]).to.include({ method, trusted: false });
      });

    it('says that a person answered who pressed a key', async () => {
      const decisions: unknown[] = [];
      store.subscribe((_, decision) => decisions.push(decision));
      find('[data-layer=panel] [data-action=save]').focus();

      await sendKeys({ press: 'Enter' });

      expect(decisions[0]).to.include({ method: 'panel-save', trusted: true });
    });

    it('closes with Escape and grants nothing', async () => {
      box('analytics').click();
      await sendKeys({ press: 'Escape' });

      expect(find<HTMLDialogElement>('dialog').open).to.equal(false);
      expect(store.state.status).to.equal('unset');
    });

    it('keeps the switches when it is opened once more', () => {
      box('analytics').click();

      element.open();

      expect(box('analytics').checked).to.equal(true);
    });

    it('is modal again after the page has moved it', () => {
      const { parentElement } = element;
      element.remove();
      parentElement?.append(element);

      element.open();

      expect(layer('panel')?.matches(':modal')).to.equal(true);
    });

    it('gives focus back to the link of the page that opened it', async () => {
      press('close');
      const link = await fixture<HTMLElement>(html`<a href="#x">Settings</a>`);
      link.focus();
      element.open();

      press('save');

      expect(document.activeElement === link).to.equal(true);
    });

    it('gives focus to the icon where that link has gone', async () => {
      press('close');
      const menu = await fixture<HTMLElement>(html`<p popover><a href="#x">Settings</a></p>`);
      menu.showPopover();
      menu.querySelector('a')?.focus();
      element.open();

      await sendKeys({ press: 'Escape' });
      await waitUntil(() => element.root.activeElement);

      expect(element.root.activeElement?.part.value).to.equal('launcher');
    });

    for (const height of [480, 768])
      it(`shows what has focus, on a screen of ${height} pixels`, async () => {
        await setViewport({ width: 320, height });
        store.rejectAll();
        for (const details of element.root.querySelectorAll('details')) details.open = true;
        const hidden: string[] = [];
        for (let stop = 0; stop < 14; stop += 1) {
          await sendKeys({ press: 'Tab' });
          const focused = element.root.activeElement;
          if (!focused) continue;
          const { left, top, width, height: tall } = focused.getBoundingClientRect();
          const seen = element.root.elementFromPoint(left + width / 2, top + tall / 2);
          if (!seen || !(focused.contains(seen) || seen.contains(focused)))
            hidden.push(focused.outerHTML);
        }
        await setViewport({ width: 1024, height: 768 });

        expect(hidden).to.deep.equal([]);
      });

    describe('in a region of opt-out', () => {
      const OPT_OUT = {
        categories: FULL.categories.map((each) => ({ ...each, mode: 'opt-out' })),
      };
      const save = (...toggled: string[]): Record<string, boolean> => {
        element.open();
        for (const name of toggled) box(name).click();
        press('save');
        return Object.fromEntries(store.answer?.decisions ?? []);
      };

      it('saves no grant of what was on already', async () => {
        await show(OPT_OUT);

        expect(save()).to.deep.equal({});
        expect(store.state.status).to.equal('granted');
      });

      it('saves an objection to one service, and no word of the others', async () => {
        await show(OPT_OUT);

        expect(save('analytics/heatmap')).to.deep.equal({ 'analytics/heatmap': false });
        expect(store.has('analytics/counter')).to.equal(true);
      });

      it('saves a service that was switched on again alone', async () => {
        await show(OPT_OUT);

        const { analytics, ...rest } = save('analytics', 'analytics/counter');
        expect([analytics, rest]).to.deep.equal([
          false,
          { 'analytics/counter': true, 'analytics/heatmap': false },
        ]);
      });

      it('saves what is granted against the signal', async () => {
        await show(OPT_OUT, { gpc: true });

        expect(save('marketing')).to.deep.equal({ marketing: true, 'marketing/ads': true });
      });
    });

    it('says that the opt-out signal is honoured', async () => {
      await show(FULL, { gpc: true });
      element.open();

      expect(layer('panel')?.textContent).to.include('Opt-out preference signal honoured.');
    });
  });

  it('falls back to ids where there are no names', async () => {
    await show({ categories: [{ id: 'chat', services: [{ id: 'talk' }] }] });
    element.open();

    expect(layer('panel')?.textContent).to.include('chat').and.to.include('talk');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`passes the axe audit with question and panel, ${colorScheme}`, async () => {
      document.documentElement.style.colorScheme = colorScheme;
      await expect(element).to.be.accessible();
      element.open();
      for (const details of element.root.querySelectorAll('details')) details.open = true;
      await expect(element).to.be.accessible();
      press('reject-all', '[data-layer=panel]');
      await expect(element).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });

  it('has buttons and switches of at least 44 pixels', () => {
    element.open();

    const small = [...element.root.querySelectorAll<HTMLElement>('button, label, summary')].filter(
      (target) => target.getBoundingClientRect().height < 44,
    );
    expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });
});
