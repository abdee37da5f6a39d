import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { press, rest, seeQuestion, tellStories } from '../helpers/story.js';

const story = tellStories();
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
    await page.goBack();
    assert.equal(await page.evaluate(() => location.hash), '');
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

  it('prints all sections, and neither icon nor toolbar', async () => {
    const page = await story.visitor();
    await open(page);
    await page.emulateMediaType('print');

    const text = await page.$eval('say-so-section:last-of-type', (section) => ({
      height: section.shadowRoot?.querySelector('[part=panel]')?.getBoundingClientRect().height,
      shown: getComputedStyle(document.querySelector('say-so') as Element).display,
    }));

    assert.ok((text.height ?? 0) > 20, `height ${text.height}`);
    assert.equal(text.shown, 'none');
  });

  it('keeps the fallback without JavaScript', async () => {
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
