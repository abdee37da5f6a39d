import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import type { Story } from './story.js';

/** What is chosen in these stories, as it must be copied. */
export const CHOSEN = {
  lang: 'de',
  regions: { GB: { analytics: 'opt-out' } },
  signals: { google: true },
  categories: ['necessary', 'analytics', 'marketing'],
};

/** What the stories read of a copied configuration. */
export interface Written {
  readonly texts?: Readonly<Record<string, string>>;
  readonly categories: readonly { id: string; services?: readonly { id: string }[] }[];
}

/** The frame of the preview that was told something, when it shows what it was to show. */
export async function previewOf(page: Page, told = 'config'): Promise<Frame> {
  const element = await page.waitForSelector(`.stage iframe[name*='${told}']:not([inert])`);
  const frame = await element?.contentFrame();
  assert.ok(frame);
  return frame;
}

/** A visitor on the configurator, with its preview. `fragment`: of its address. */
export async function configurator(story: Story, fragment = ''): Promise<Page> {
  const page = await story.visitor();
  await page.goto(`${story.site.origin}/configure/${fragment}`);
  await previewOf(page);
  return page;
}

/** Opens a step by the button of its heading. */
export const step = (page: Page, heading: string): Promise<void> =>
  page.locator(`say-so-section[heading="${heading}"] >>> #heading`).click();

async function use(page: Page, search: string, id: string): Promise<void> {
  await page.locator('#search').fill(search);
  await page.locator(`label[for=use-${id}]`).click();
}

/** Chooses by mouse and keyboard what {@link CHOSEN} says, and a look. */
export async function chooseAll(page: Page): Promise<void> {
  await use(page, 'google analytics', 'ga4');
  await use(page, 'youtube', 'youtube');
  await page.locator('#search').fill('');
  await page.locator('::-p-xpath(//button[normalize-space()="Plum"])').click();
  await step(page, 'Regions and rules');
  await page.locator('::-p-xpath(//button[normalize-space()="Add rule"])').click();
  await page.locator('#region-0').fill('gb');
  await step(page, 'Question, place and language');
  await page.select('#lang', 'de');
}

/** The code of a block, as it is shown. */
export const codeOf = (page: Page, id: string): Promise<string> =>
  page.$eval(`section[aria-labelledby=${id}] code`, (code) => code.textContent ?? '');
