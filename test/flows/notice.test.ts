import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { SaySoNotice } from '../../src/notice/say-so-notice.js';
import { needs } from '../helpers/abilities.js';
import { press, rest, seeQuestion, tellStories } from '../helpers/story.js';
import { NOTICE_PAGES } from '../helpers/notice-pages.js';

const story = tellStories({ pages: NOTICE_PAGES });
const open = async (page: Page, hash = ''): Promise<void> => {
  await page.goto(`${story.site.origin}/legal/notice.html${hash}`);
  await page.waitForSelector('say-so-section');
};
const isOpen = (page: Page, id: string): Promise<boolean> =>
  page.$eval(`[id="${id}"]`, (section) => section.hasAttribute('open'));
const inView = (page: Page, id: string): Promise<boolean> =>
  page.$eval(`[id="${id}"]`, (section) => {
    const { top } = section.getBoundingClientRect();
    return top >= -1 && top < innerHeight;
  });

describe('the notice of the demo site', () => {
  it('is of real size: over 60 sections and 4,000 words, every kind in use', async () => {
    const page = await story.visitor();
    await open(page);
    const { sections, words, tags } = await page.$eval('say-so-notice', (notice) => ({
      sections: notice.querySelectorAll('say-so-section').length,
      words: (notice.textContent ?? '').split(/\s+/).length,
      tags: [...new Set([...notice.querySelectorAll('*')].map(({ localName }) => localName))],
    }));

    assert.ok(sections >= 60 && words >= 4000, `${sections} sections, ${words} words`);
    for (const tag of 'p ul ol li dl dt dd table th td address div strong em code a button span say-so-inventory'.split(
      ' ',
    ))
      assert.ok(tags.includes(tag), `no <${tag}>`);
    assert.deepEqual(story.said, []);
    assert.deepEqual(story.faults, []);
  });

  it('opens with every section closed, and by click', async () => {
    const page = await story.visitor();
    await open(page);
    await seeQuestion(page);
    await press(page, 'prompt', 'reject-all');
    assert.equal(await isOpen(page, 'rights'), false);

    await page.locator('#rights >>> button').click();

    assert.equal(await isOpen(page, 'rights'), true);
  });

  it('opens and scrolls to the section that the address names', async () => {
    const page = await story.visitor();
    await open(page, '#website.collect.device');
    await rest(page, 200);

    for (const id of ['website', 'website.collect', 'website.collect.device'])
      assert.equal(await isOpen(page, id), true, id);
    assert.equal(await inView(page, 'website.collect.device'), true);
  });

  it('follows a cross-reference, with the address, and Back', async () => {
    const page = await story.visitor();
    await open(page);
    await page.$eval('say-so-notice a[href="#rights"], say-so-notice a[href^="#"]', (link) =>
      (link as HTMLElement).click(),
    );
    await page.waitForFunction(() => location.hash.length > 1);
    const id = await page.evaluate(() => location.hash.slice(1));

    await page.waitForFunction(
      (name) => document.getElementById(name)?.hasAttribute('open'),
      {},
      id,
    );
    assert.equal(await inView(page, id), true);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.hash === '');
  });

  it('has buttons in its text that open the settings and withdraw', async () => {
    const page = await story.visitor();
    await open(page);
    await seeQuestion(page);
    const click = (action: string): Promise<void> =>
      page.$eval(`say-so-notice [data-say-so-action=${action}]`, (button) =>
        (button as HTMLElement).click(),
      );

    await click('settings');
    await page.waitForSelector('say-so >>> dialog[open]', { visible: true });
    await press(page, 'panel', 'close');
    await click('withdraw');

    await page.waitForSelector('say-so[data-state=refused]');
  });

  it(
    'prints all sections, also those that a search leaves out, and no control',
    needs('media features'),
    async () => {
      const page = await story.visitor();
      await open(page);
      await page.locator('say-so-notice >>> input').fill('retention');
      await page.emulateMediaType('print');

      const printed = await page.evaluate(() => {
        const sections = [...document.querySelectorAll('say-so-section')];
        const part = (element: Element | null, name: string): Element | null | undefined =>
          element?.shadowRoot?.querySelector(name);
        const isSeen = (element: Element | null | undefined): boolean =>
          (element?.getBoundingClientRect().height ?? 0) > 0;
        const notice = document.querySelector('say-so-notice');
        return {
          missing: sections.filter((one) => !isSeen(part(one, '[part=panel]'))).map(({ id }) => id),
          controls: [
            document.querySelector('say-so'),
            part(notice, '[part=toolbar]'),
            ...sections.map((one) => part(one, '[part=copy]')),
          ].filter(isSeen).length,
          about: isSeen(part(notice, '[part=about]')),
          // Paper does not scroll.
          cut: [...document.querySelectorAll('[role=region]')].filter(
            (table) => getComputedStyle(table).overflowX !== 'visible',
          ).length,
        };
      });

      assert.deepEqual(printed, { missing: [], controls: 0, about: true, cut: 0 });
    },
  );

  it('keeps the fallback without JavaScript', needs('no scripting'), async () => {
    const page = await story.visitor();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${story.site.origin}/legal/notice.html`);

    assert.ok(await page.$('say-so-notice a[href="/legal/notice.json"]'));
  });

  it('fits a phone of 320 pixels, expanded', async () => {
    const page = await story.visitor();
    await page.setViewport({ width: 320, height: 640 });
    await open(page);
    await page.$eval('say-so-notice', (notice) =>
      notice.shadowRoot?.querySelector<HTMLElement>('[data-action=expand-all]')?.click(),
    );

    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});

/** What a reader sees of the text of an element. */
const isSeen = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) =>
    element.checkVisibility({ contentVisibilityAuto: false } as CheckVisibilityOptions),
  );

describe('the fingerprint of the notice', () => {
  it('is the same for the page and for the command', async () => {
    const page = await story.visitor();
    await open(page);
    const onPage = await page.$eval('say-so-notice', (notice) => (notice as SaySoNotice).hash);

    const file = 'demo/site/legal/notice.json';
    const told = execFileSync('npm', ['run', '--silent', 'say-so', '--', 'notice', '--hash', file]);

    assert.match(onPage, /^sha256-/);
    assert.ok(String(told).includes(onPage), String(told));
  });
});

describe('a reader of the notice', () => {
  it('goes back and forward between sections', async () => {
    const page = await story.visitor();
    await open(page, '#rights');
    await page.evaluate(() => (location.hash = '#contact'));
    await page.waitForSelector('#contact[open]');
    await page.$$eval('say-so-section', (all) => all.forEach((one) => one.removeAttribute('open')));

    await page.goBack();
    await page.waitForSelector('#rights[open]');
    assert.equal(await inView(page, 'rights'), true);
    await page.goForward();
    await page.waitForSelector('#contact[open]');
    assert.equal(await inView(page, 'contact'), true);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'contact');
  });

  it('comes by an address to a section that comes later', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/late.html#late`);
    await page.waitForSelector('#late[open]');

    assert.equal(await inView(page, 'late'), true);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'late');
  });

  it('comes by an address to a section that is open when it comes', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/late-open.html#late`);
    await page.waitForSelector('#late[open]');
    await page.waitForFunction(() => document.activeElement?.id === 'late');

    assert.equal(await inView(page, 'late'), true);
  });

  it('comes by address and by link to sections in shadow roots', async () => {
    const page = await story.visitor();
    const arrived = (): Promise<unknown> =>
      page.waitForFunction(() => {
        const section = document.querySelector('#host')?.shadowRoot?.querySelector('#late[open]');
        const { top } = section?.getBoundingClientRect() ?? {};
        return top !== undefined && top >= 0 && top < innerHeight;
      });
    await page.goto(`${story.site.origin}/shadow.html#late`);
    await arrived();

    await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot;
      location.hash = '';
      scrollTo(0, 0);
      root?.querySelector('#late')?.removeAttribute('open');
      root?.querySelector<HTMLElement>('a[href="#late"]')?.click();
    });

    await arrived();
  });

  // The headless shell that comes from npm knows no text fragments; a whole Chromium does.
  const isWhole = process.env['STORY_HEADLESS'] !== 'shell';
  for (const [what, path] of [
    ['that is there', '/soon.html'],
    ['that comes long after the page', '/late.html'],
  ] as const)
    if (isWhole)
      it(
        `comes by a text fragment to words in a closed section ${what}`,
        needs('text fragments to what is closed'),
        async () => {
          const page = await story.visitor();
          const words = 'These words come';
          await page.goto(`${story.site.origin}${path}#:~:text=${encodeURIComponent(words)}`);
          await page.waitForSelector('say-so-section[open]');
          await page.waitForFunction(() => scrollY > 0);

          const place = await page.evaluate((text) => {
            const all = [...document.querySelectorAll('say-so-section p')];
            const found = all.find((one) => one.textContent?.includes(text));
            const { top = -1 } = found?.getBoundingClientRect() ?? {};
            return top >= 0 && top < innerHeight;
          }, words);
          assert.equal(place, true);
        },
      );

  it('follows a cross-reference on a page with a base, without leaving it', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/based.html`);
    await page.waitForSelector('say-so-section a');

    await page.$eval('say-so-section a', (link) => (link as HTMLElement).click());

    await page.waitForSelector('#late[open]');
    assert.equal(page.url(), `${story.site.origin}/based.html#late`);
  });

  it('searches, sees what is found, and goes from one to the next', async () => {
    const page = await story.visitor();
    await open(page);
    await page.evaluate(() => window.SaySo.rejectAll());
    await page.locator('say-so-notice >>> input').fill('your information');
    const said = (): Promise<string | null> =>
      page.$eval('say-so-notice >>> .root > [role=status]', ({ textContent }) => textContent);
    const [, hits, sections] =
      /Matches: (\d+)\. Sections: (\d+)\./.exec((await said()) ?? '') ?? [];
    assert.ok(Number(hits) > 5 && Number(sections) > 5, `${hits} in ${sections}`);

    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');

    assert.equal(await said(), `2 / ${hits}`);
    const shown = await page.evaluate(() => {
      const [range] = CSS.highlights.get('say-so-here') ?? [];
      const { top = -1 } = range?.startContainer.parentElement?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight;
    });
    assert.equal(shown, true);
  });

  it('turns the notice round, to one question of all audiences', async () => {
    const page = await story.visitor();
    await open(page);
    const before = await page.$eval('say-so-notice', ({ innerHTML }) => innerHTML.length);
    await page.select('say-so-notice >>> select', 'keep');

    const shown = await page.$$eval('say-so-section', (all) =>
      all
        .filter((one) => one.shadowRoot?.querySelector('.root')?.getClientRects().length)
        .map((one) => [one.getAttribute('question'), one.parentElement?.localName]),
    );

    assert.ok(shown.filter(([question]) => question === 'keep').length >= 5);
    assert.ok(
      shown.every(
        ([question, parent]) => question === 'keep' || parent === 'say-so-notice' || !question,
      ),
    );
    const opened = / open=""/g;
    const after = await page.$eval('say-so-notice', ({ innerHTML }) => innerHTML);
    assert.equal(after.replace(opened, '').length, before, 'nothing is there twice');
  });

  it('copies the link to a section', needs('clipboard permissions'), async () => {
    const page = await story.visitor();
    await page
      .browserContext()
      .setPermission(
        story.site.origin,
        { permission: { name: 'clipboard-write' }, state: 'granted' },
        { permission: { name: 'clipboard-read' }, state: 'granted' },
      );
    await open(page, '#rights');
    await page.evaluate(() => window.SaySo.rejectAll());
    await page.bringToFront();

    await page.locator('#rights >>> [data-action=copy]').click();

    await page.waitForFunction(
      () =>
        document.querySelector('#rights')?.shadowRoot?.querySelector('[role=status]')
          ?.textContent === 'Link copied.',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `${story.site.origin}/legal/notice.html#rights`);
  });

  it('gets the notice in the language of the page', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/arabic.html`);
    await page.waitForSelector('say-so-section');

    const shown = await page.$eval('say-so-notice', (notice) => [
      (notice as HTMLElement).lang,
      getComputedStyle(notice).direction,
      notice.shadowRoot?.querySelector('[part=about]')?.textContent?.includes('١') ?? 'no date',
    ]);
    assert.deepEqual(shown.slice(0, 2), ['ar', 'rtl']);
  });

  it('sees what has changed since the previous version', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/changed.html`);
    await page.waitForSelector('say-so-notice >>> [part=changes]');

    const lines = await page.$$eval('say-so-notice >>> [part=changes] li', (all) =>
      all.map(({ textContent }) => textContent?.trim().replace(/\s+/g, ' ')),
    );
    assert.deepEqual(lines, ['Changed: Long after', 'New: Early', 'Removed: Offices']);
    await page.$eval('say-so-notice >>> [part=changes] a', (link) => link.click());
    await page.waitForSelector('#late[open]');
  });
});

describe('sections written by hand', () => {
  it('can be read without JavaScript, headings too', needs('no scripting'), async () => {
    const page = await story.visitor();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${story.site.origin}/by-hand.html`);

    for (const selector of ['#first h2', '#first p', '#second h3', '#second p'])
      assert.equal(await isSeen(page, selector), true, selector);
  });

  it('behave as those of a file', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/by-hand.html#second`);
    await page.waitForSelector('#second[open]');

    const headings = await page.$$eval('say-so-section', (all) =>
      all.map((one) => one.shadowRoot?.querySelector('[part=heading]')?.localName),
    );
    assert.deepEqual(headings, ['h2', 'h3']);
    assert.equal(await isSeen(page, '#second p'), true);
    await page.locator('say-so-notice >>> input').fill('outer words');
    await page.waitForFunction(() => CSS.highlights.get('say-so-hit')?.size === 1);
  });
});

describe('a notice that cannot be had', () => {
  const FAILURES: [what: string, path: string, code: string][] = [
    ['is not there', '/broken/404', 'fetch-unreachable'],
    ['is answered with an error', '/broken/500', 'fetch-unreachable'],
    ['is a page', '/broken/page', 'fetch-json'],
    ['is cut off', '/broken/cut', 'fetch-json'],
    ['never ends', '/broken/endless', 'fetch-limit'],
    ['stalls for thirty seconds', '/broken/stalled', 'fetch-unreachable'],
    ['leads to a login elsewhere', '/broken/elsewhere', 'fetch-unreachable'],
    ['leads to a login page here', '/broken/login', 'fetch-json'],
    ['is a list', '/broken/list', 'notice-format'],
    ['is of a later format', '/broken/later', 'notice-format'],
    ['is beyond a limit', '/broken/deep', 'notice-limit'],
  ];
  for (const [what, path, code] of FAILURES)
    it(`because it ${what}: the fallback stays, with a way to try again`, async () => {
      const page = await story.visitor();
      await page.goto(`${story.site.origin}/broken.html?${path}`);
      await page.waitForSelector('say-so-notice >>> [data-action=retry]');

      assert.equal(await isSeen(page, 'say-so-notice > a'), true);
      assert.ok(
        story.said.some((text) => text.includes(`(${code})`)),
        story.said.join(),
      );
      assert.deepEqual(story.faults, []);
    });

  it('because there is no network: it is read when there is one again', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/broken.html?/here/now.json`);
    await page.waitForSelector('#late');
    await page.setOfflineMode(true);
    await page.$eval('say-so-notice', (notice) => notice.setAttribute('src', '/now.json'));
    await page.waitForSelector('say-so-notice >>> [data-action=retry]');
    assert.ok(await page.$('#late'), 'what was there stays');

    await page.setOfflineMode(false);
    await page.locator('say-so-notice >>> [data-action=retry]').click();

    await page.waitForSelector('#early');
  });

  it('is read when the reader tries again later', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/broken.html?/broken/first`);
    await page.locator('say-so-notice >>> [data-action=retry]').click();

    await page.waitForSelector('#late');
    assert.equal(await page.$('say-so-notice > a'), null);
    // The pressed button is gone: focus goes on where the notice begins.
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'late');
  });
});

describe('the list of what is stored', () => {
  it('shows every row of the configuration', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/legal/inventory.html`);
    await page.waitForSelector('say-so-inventory >>> td', { visible: true });
    const { rows, text } = await page.$eval('say-so-inventory', ({ shadowRoot }) => ({
      rows: shadowRoot?.querySelectorAll('tbody tr, table > tr').length,
      text: shadowRoot?.textContent ?? '',
    }));

    assert.equal(rows, 15);
    assert.match(text, /_sp_id\.\*/);
  });
});
