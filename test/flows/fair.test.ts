import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { english } from '../../src/text/en.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { seeIcon, seeQuestion, tellStories } from '../helpers/story.js';
import { heavyConfig, page, CUT, LONG, MARKUP } from '../helpers/fair-pages.js';

const KINDS = ['card', 'bar', 'dialog'] as const;
const WIDTHS = [320, 768, 1280];

const pages: Record<string, string> = {
  '/card.html': page({}),
  '/bar.html': page({ prompt: 'bar' }),
  '/dialog.html': page({ prompt: 'dialog' }),
  '/list.html': page({ prompt: 'dialog', inventoryUrl: '/list.html' }),
  '/notice.html': page({ prompt: 'dialog', noticeUrl: '/notice.html' }),
  ...Object.fromEntries(LANGUAGES.map((lang) => [`/in/${lang}.html`, page({}, lang)])),
};
const story = tellStories({ pages });

async function visit(name: string, width = 1280, height = 720): Promise<Page> {
  const tab = await story.visitor();
  await tab.setViewport({ width, height });
  await tab.goto(`${story.site.origin}/${name}.html`);
  await seeIcon(tab);
  return tab;
}

type Layer = 'prompt' | 'panel';

/** Everything that can be seen of one answer: how all boxes of it are drawn, its size, and whether it can be pressed. */
const answers = (tab: Page, layer: Layer): Promise<{ looks: string[]; names: string[] }> =>
  tab.$eval(
    'say-so',
    ({ shadowRoot }, name) => {
      const drawn = (element: Element): string[] =>
        ['', '::before', '::after', '::first-letter'].flatMap((pseudo) => {
          const style = getComputedStyle(element, pseudo);
          return [...style]
            .filter((property) => !/inline-size|width|-origin|grid-template/.test(property))
            .map((property) =>
              `${pseudo} ${property}: ${style.getPropertyValue(property)}`.replace(
                /\d+\.\d+/g,
                (value) => Number(value).toFixed(0),
              ),
            );
        });
      const look = (button: Element): string => {
        const boxes = [button, button.parentElement, button.parentElement?.parentElement];
        const sizes = boxes.map((box) => {
          const { width = 0, height = 0 } = box?.getBoundingClientRect() ?? {};
          // Whole pixels: a fraction may be rounded differently at two places of a line.
          return [box?.localName, width.toFixed(0), height.toFixed(0)];
        });
        const { left, top, width, height } = button.getBoundingClientRect();
        const hit = shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
        const inPart = boxes.includes(hit as HTMLElement);
        return JSON.stringify([sizes, inPart, boxes.flatMap((box) => (box ? drawn(box) : []))]);
      };
      const all = [
        ...(shadowRoot?.querySelectorAll(`[data-layer=${name}] :is([data-action$=-all])`) ?? []),
      ];
      return {
        looks: all.map(look),
        names: all.map((one) => one.getAttribute('data-action') ?? ''),
      };
    },
    layer,
  );

/** Fails unless there are two answers that look the same. */
async function assertEqual(tab: Page, layer: Layer, why: string): Promise<void> {
  const { looks, names } = await answers(tab, layer);
  assert.deepEqual(names, ['reject-all', 'accept-all'], why);
  const parts = looks.map((look) => look.split('","'));
  const apart = parts[0]?.filter((line, index) => line !== parts[1]?.[index]);
  assert.deepEqual(apart, [], why);
}

/** Runs something with a rule on the page, and takes the rule away. */
async function underRule(tab: Page, rule: string, run: () => Promise<void>): Promise<void> {
  await tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rule);
  await run();
  await tab.evaluate(() => (document.adoptedStyleSheets = []));
}

const openPanel = async (tab: Page): Promise<unknown> => {
  await tab.evaluate(() => window.SaySo.open());
  return tab.waitForSelector('say-so >>> dialog[part=panel][open]', { visible: true });
};

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations: Record<string, { name: string }[] & string>[] }[];
};
const [manifest] = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName === 'say-so');
const PROPERTIES = (manifest?.['cssProperties'] ?? []).map(({ name }) => name);
const PARTS = (manifest?.['cssParts'] ?? []).map(({ name }) => name);

describe('the two answers', () => {
  const VALUES = [
    'transparent',
    '0',
    '40px',
    '-40px',
    'none',
    'calc(sibling-index() * 30px)',
    'rgb(calc(sibling-index() * 90) 0 0)',
    'attr(data-action type(<color>), red)',
    'counter(x)',
  ];

  for (const layer of ['prompt', 'panel'] as const)
    it(`of the ${layer} are equal whatever a custom property is`, async () => {
      assert.ok(PROPERTIES.length >= 12);
      const tab = await visit('card');
      if (layer === 'panel') await openPanel(tab);
      for (const property of PROPERTIES)
        for (const value of VALUES)
          await underRule(tab, `:root { ${property}: ${value} }`, () =>
            assertEqual(tab, layer, `${property}: ${value}`),
          );
    });

  /** What CSS lets a page write after `::part()`, and what it does not. */
  const SELECTORS =
    ':first-child :last-child :only-child :first-of-type :only-of-type :nth-child(1) :nth-child(2) :nth-last-child(1) :nth-of-type(2) :is(:first-child) :not(:first-child) :where(:nth-child(1)) :has(*) :empty :root :scope :host :default :enabled :hover :focus :focus-within :active :target :defined :any-link :lang(en) :dir(ltr) :not(:hover) [data-action=reject-all] :is([data-action=reject-all]) :is([data-action]) ::before ::after ::first-letter ::first-line'.split(
      ' ',
    );
  const HIDE = '{ display: none; content: "x"; color: red; font-size: 1px }';
  const RULES = [
    ...SELECTORS.map((selector) => `say-so::part(answer)${selector} ${HIDE}`),
    ...CUT.map((declarations) => `say-so::part(answer) { ${declarations} }`),
    'say-so::part(answer) { --w: attr(data-action) } @container style(--w: "reject-all") { say-so::part(answer) { display: none } }',
    'say-so::part(answer) { counter-increment: x } say-so::part(answer)::before { content: counter(x) }',
    'say-so::part(answer) { animation: fade 1s linear both; animation-timeline: view(inline) } @keyframes fade { to { opacity: 0 } }',
    'say-so::part(answer) { animation: fade 1s linear both; animation-timeline: view() } @keyframes fade { to { opacity: 0 } }',
    ...PARTS.map(
      (part) =>
        `say-so::part(${part}) { direction: rtl; writing-mode: vertical-lr; font-size: 3px }`,
    ),
  ];
  for (const [name, layer] of [
    ['card', 'prompt'],
    ['bar', 'prompt'],
    ['dialog', 'prompt'],
    ['card', 'panel'],
  ] as const)
    it(`of the ${name}’s ${layer} are equal under any rule for a part`, async () => {
      const tab = await visit(name);
      if (layer === 'panel') await openPanel(tab);
      for (const rule of RULES) await underRule(tab, rule, () => assertEqual(tab, layer, rule));
    });

  it('are told apart neither by counters nor by quotes, as they are drawn', async () => {
    const tab = await visit('card');
    const rules = [
      'say-so::part(answer) { counter-increment: x } say-so::part(answer)::before { content: counter(x, z) } @counter-style z { system: cyclic; symbols: "" "Best: " }',
      'say-so::part(answer) { quotes: "" "" "Best: " "" } say-so::part(answer)::before { content: open-quote }',
    ];
    for (const rule of rules)
      await underRule(
        tab,
        `${rule} say-so::part(answer) { inline-size: max-content }`,
        async () => {
          const extra = await tab.$$eval('say-so >>> [data-layer=prompt] [part=answer]', (all) =>
            all.map((one) => {
              const before = one.getBoundingClientRect().height;
              return [before, one.firstElementChild?.getBoundingClientRect().height];
            }),
          );
          assert.deepEqual(extra[0], extra[1], rule);
        },
      );
  });

  for (const name of KINDS)
    it(`stand in one order on every layer and screen, ${name}`, async () => {
      const orders = new Set<string>();
      for (const width of WIDTHS) {
        const tab = await visit(name, width);
        for (const layer of ['prompt', 'panel'] as const) {
          if (layer === 'panel') await openPanel(tab);
          await assertEqual(tab, layer, `${layer} at ${width}`);
          const places = await tab.$$eval(
            `say-so >>> [data-layer=${layer}] [data-action$=-all]`,
            (all) =>
              all
                .map((one) => ({ one, box: one.getBoundingClientRect() }))
                .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
                .map(({ one }) => one.getAttribute('data-action')),
          );
          orders.add(places.join());
        }
      }

      assert.deepEqual([...orders], ['reject-all,accept-all']);
    });

  for (const layer of ['prompt', 'panel'] as const)
    for (const [action, state] of [
      ['reject-all', 'refused'],
      ['accept-all', 'granted'],
    ] as const)
      it(`need one click each: ${action} in the ${layer}`, async () => {
        const tab = await visit('card');
        if (layer === 'panel') await openPanel(tab);
        await tab.locator(`say-so >>> [data-layer=${layer}] [data-action=${action}]`).click();

        assert.equal((await seeIcon(tab)).state, state);
        assert.equal(await tab.$('say-so >>> [data-layer=prompt]'), null);
      });

  it('can be pressed all over, however much room a page gives them', async () => {
    const tab = await visit('card');
    await underRule(tab, 'say-so::part(answer) { padding: 20px }', async () => {
      const part = await tab.$('say-so >>> [data-layer=prompt] [part=answer]');
      const { x, y } = (await part?.boundingBox()) ?? { x: 0, y: 0 };
      await tab.mouse.click(x + 5, y + 5);

      assert.equal((await seeIcon(tab)).state, 'refused');
    });
  });
});

describe('words of the author', () => {
  const KEYS = Object.keys(english);
  const show = async (config: object, height = 640): Promise<Page> => {
    pages['/words.html'] = page(config);
    return visit('words', 320, height);
  };
  /** Which answers can be seen whole and pressed where they stand. */
  const inReach = (tab: Page, layer: Layer): Promise<string[]> =>
    tab.$$eval(`say-so >>> [data-layer=${layer}] [data-action$=-all]`, (all) =>
      all.flatMap((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const root = one.getRootNode() as ShadowRoot;
        const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isSeen = top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
        return isSeen && hit === one ? [one.textContent ?? ''] : [];
      }),
    );

  for (const [what, text] of [
    ['empty', ''],
    ['blank', '\u200b \u2800'],
    ['absurdly long', LONG],
    ['one long word', 'x'.repeat(2000)],
    ['lines', 'a\n'.repeat(500)],
  ] as const)
    for (const prompt of KINDS)
      it(`that are ${what} hide no answer of the ${prompt}`, async () => {
        const tab = await show({
          prompt,
          texts: Object.fromEntries(KEYS.map((key) => [key, text])),
        });

        assert.deepEqual(await inReach(tab, 'prompt'), ['Reject all', 'Accept all']);
        await openPanel(tab);
        assert.deepEqual(await inReach(tab, 'panel'), ['Reject all', 'Accept all']);
        await assertEqual(tab, 'panel', what);
      });

  for (const key of ['reject-all', 'accept-all'])
    it(`make ${key} as long as there is room, and both grow alike`, async () => {
      const tab = await show({
        texts: { [key]: 'Words of sixty letters stand here to see if it all fits in.' },
      });

      assert.equal((await inReach(tab, 'prompt')).length, 2);
      await assertEqual(tab, 'prompt', key);
      await openPanel(tab);
      assert.equal((await inReach(tab, 'panel')).length, 2);
      await assertEqual(tab, 'panel', key);
    });

  it('of many and long categories hide no answer', async () => {
    const tab = await show(heavyConfig());

    assert.deepEqual(await inReach(tab, 'prompt'), ['Reject all', 'Accept all']);
    await openPanel(tab);
    assert.deepEqual(await inReach(tab, 'panel'), ['Reject all', 'Accept all']);
  });

  it('with markup are words: no link, picture, clock or offer can be made', async () => {
    const tab = await show({ noticeUrl: '/n', inventoryUrl: '/i', ...MARKUP });
    await openPanel(tab);

    const made = await tab.$eval('say-so', ({ shadowRoot }) => {
      const all = [...(shadowRoot?.querySelectorAll('*') ?? [])];
      return [...new Set(all.map(({ localName }) => localName))].sort();
    });
    const OURS =
      'a article bdi button code details dialog div h2 h3 input label li p path section slot span summary svg ul';
    assert.deepEqual(
      made.filter((name) => !OURS.split(' ').includes(name)),
      [],
    );
    const text = await tab.$eval('say-so', ({ shadowRoot }) => shadowRoot?.textContent ?? '');
    assert.ok(text.includes('<img src=x onerror=alert(1)>'));
    assert.deepEqual(story.faults, []);
  });

  for (const lang of LANGUAGES)
    it(`are in one language with the page: ${lang}`, async () => {
      const tab = await visit(`in/${lang}`);
      await openPanel(tab);
      const said = await tab.$eval('say-so', ({ shadowRoot }) => ({
        lang: shadowRoot?.querySelector('.root')?.getAttribute('lang'),
        words: [...(shadowRoot?.querySelectorAll('h2, p, button, summary') ?? [])]
          .map(({ textContent }) => textContent?.trim() ?? '')
          .filter(Boolean),
      }));
      const built = JSON.parse(readFileSync(`src/text/locales/${lang}.json`, 'utf8')) as Record<
        string,
        string
      >;
      const mixed = Object.entries(english)
        .filter(([key, text]) => built[key] !== text)
        .map(([, text]) => text);

      assert.equal(said.lang, lang);
      assert.deepEqual(
        said.words.filter((word) => mixed.includes(word)),
        [],
      );
    });
});

describe('a visitor who has not answered', () => {
  it('finds no switch on that needs a yes, on any path to the panel', async () => {
    for (const name of KINDS) {
      const tab = await visit(name);
      await tab.locator('say-so >>> [data-layer=prompt] [data-action=settings]').click();
      const on = await tab.$$eval('say-so >>> [data-layer=panel] input', (all) =>
        all.filter(({ checked, indeterminate }) => checked || indeterminate).map((one) => one.name),
      );

      assert.deepEqual(on, [], name);
    }
  });

  it('gets to every purpose by one click, and saves what is shown', async () => {
    const tab = await visit('card');
    await tab.locator('say-so >>> [data-layer=prompt] [data-action=settings]').click();
    await tab.locator('say-so >>> input[name=analytics]').click();
    await tab.locator('say-so >>> [data-action=save]').click();

    assert.equal((await seeIcon(tab)).granted, 'necessary analytics');
  });

  for (const name of ['card', 'bar'])
    it(`reads, scrolls, selects and follows links past the ${name}`, async () => {
      const tab = await visit(name, 320, 640);
      await seeQuestion(tab);
      await tab.mouse.move(160, 100);
      await tab.mouse.wheel({ deltaY: 300 });
      await tab.waitForFunction(() => scrollY > 0);
      await tab.evaluate(() => scrollTo(0, 0));
      await tab.mouse.click(40, 90, { count: 2 });
      assert.match(await tab.evaluate(() => String(getSelection())), /\w/);

      await tab.click('#go');

      assert.equal(await tab.evaluate(() => location.hash), '#there');
      assert.equal((await seeIcon(tab)).state, 'unset');
    });

  for (const name of ['notice', 'list'])
    it(`meets no dialog on the page that is to be read first: ${name}`, async () => {
      const tab = await visit(name);
      await seeQuestion(tab);

      assert.equal(await tab.$('say-so >>> dialog'), null);
    });

  it('grants nothing by Escape, close, scrolling, or a click beside', async () => {
    for (const name of KINDS) {
      const tab = await visit(name);
      await openPanel(tab);
      await tab.locator('say-so >>> [data-action=close]').click();
      await tab.keyboard.press('Escape');
      await tab.keyboard.press('Escape');
      await tab.mouse.click(1200, 40);
      await tab.mouse.wheel({ deltaY: 900 });

      assert.deepEqual(await seeIcon(tab), { state: 'unset', granted: 'necessary' }, name);
    }
  });
});

describe('the configuration', () => {
  it('has no place for offers, clocks, pictures, markup or a missing refusal', async () => {
    const wishes = [
      'offer',
      'countdown',
      'image',
      'logo',
      'html',
      'hideReject',
      'delay',
      'wall',
      'preset',
      'checked',
      'theme',
      'layers',
    ];
    pages['/wishes.html'] = page({
      ...Object.fromEntries(wishes.map((key) => [key, '<b>Now</b>'])),
      categories: [{ id: 'ads', checked: true, default: 'granted' }],
    });
    const tab = await visit('wishes');
    await seeQuestion(tab);
    await assertEqual(tab, 'prompt', 'wishes');
    const refused = story.said.filter((text) => text.includes('(config-key)'));

    assert.equal(refused.length, wishes.length + 2, refused.join('\n'));
    await openPanel(tab);
    assert.equal(await tab.$eval('say-so >>> input', (input) => input.checked), false);
  });
});
