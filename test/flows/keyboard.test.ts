import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyInput, Page } from 'puppeteer-core';
import type { SiteOptions } from '#demo/site-server.mjs';
import { needs } from '../helpers/abilities.js';
import { ACCESSIBLE_PAGES } from '../helpers/accessible-pages.js';
import { focused, hasRing, outline } from '../helpers/heard.js';
import { seeIcon, tellStories } from '../helpers/story.js';

const story = tellStories({ pages: ACCESSIBLE_PAGES as NonNullable<SiteOptions['pages']> });

async function visit(path: string, ready: string): Promise<Page> {
  const tab = await story.visitor();
  await tab.goto(`${story.site.origin}/${path}.html`);
  await tab.waitForSelector(ready, { visible: true });
  return tab;
}

/** Presses keys one after the other; says what has focus after each, and which of these places has no ring. */
async function journey(tab: Page, keys: readonly string[]): Promise<string[]> {
  const places: string[] = [];
  for (const key of keys) {
    const [name = '', shift] = key.split('+').reverse();
    if (shift) await tab.keyboard.down('Shift');
    // WebDriver has no name for it.
    await tab.keyboard.press((name === 'Space' ? ' ' : name) as KeyInput);
    if (shift) await tab.keyboard.up('Shift');
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const place = await focused(tab);
    places.push((await hasRing(tab)) ? place : `${place}, without a ring`);
  }
  return places;
}

const tabs = (count: number): string[] => Array<string>(count).fill('Tab');

describe('a first visit by keyboard alone', () => {
  it('goes through question and panel, and saves one purpose', async () => {
    const tab = await visit('card', 'say-so >>> section');

    assert.deepEqual(await journey(tab, tabs(5)), [
      'a Privacy notice',
      'button Reject all',
      'button Accept all',
      'button Choose',
      'button Cookie settings',
    ]);
    assert.deepEqual(await journey(tab, ['Shift+Tab', 'Enter']), ['button Choose', 'button Close']);
    assert.deepEqual(await journey(tab, tabs(6)), [
      'summary Services and cookies (1)',
      'input Statistics',
      'summary Services and cookies (1)',
      'input Marketing',
      'a All cookies in one list',
      'button Reject all',
    ]);
    assert.deepEqual(
      await journey(tab, ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter', 'Tab', 'Tab']),
      [
        'a All cookies in one list',
        'input Marketing',
        'summary Services and cookies (1)',
        'summary Services and cookies (1)',
        'input Counter',
        'input Marketing',
      ],
    );
    assert.deepEqual(await journey(tab, ['Space', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter']), [
      'input Marketing',
      'a All cookies in one list',
      'button Reject all',
      'button Accept all',
      'button Save choices',
      'button Cookie settings',
    ]);
    assert.deepEqual(await seeIcon(tab), {
      state: 'partial',
      granted: 'necessary necessary/site marketing',
    });
  });

  for (const key of ['Enter', 'Space'] as const)
    it(`answers by ${key}, and focus goes on to the icon and the page`, async () => {
      const tab = await visit('bar', 'say-so >>> section');
      await journey(tab, tabs(2));

      assert.deepEqual(await journey(tab, [key, 'Tab']), ['button Cookie settings', 'a A link']);
      assert.equal((await seeIcon(tab)).state, 'refused');
    });

  it('closes the panel by Escape: nothing is saved, focus is where it was', async () => {
    const tab = await visit('card', 'say-so >>> section');
    await journey(tab, tabs(4));
    await journey(tab, ['Enter', 'Tab', 'Tab', 'Space']);

    assert.deepEqual(await journey(tab, ['Escape']), ['button Choose']);
    assert.deepEqual(await seeIcon(tab), { state: 'unset', granted: 'necessary necessary/site' });
  });

  it('stays inside the dialogs, which are modal, and comes round', async () => {
    const tab = await visit('dialog', 'say-so >>> dialog[open]');
    const places = await journey(tab, tabs(10));

    assert.ok(!places.some((place) => place.includes('A link')), places.join());
    assert.deepEqual(
      new Set(places.filter((place) => place.startsWith('button'))),
      new Set(['button Reject all', 'button Accept all', 'button Choose']),
    );
  });

  it('comes back to the icon, withdraws, and still has a place', async () => {
    const tab = await visit('card', 'say-so >>> section');
    await tab.evaluate(() => window.SaySo.acceptAll());
    await journey(tab, ['Tab', 'Enter']);
    assert.equal(await focused(tab), 'button Close');
    // Firefox stops at what can be scrolled, too.
    const [before = ''] = await journey(tab, ['Shift+Tab']);
    assert.doesNotMatch(before, /^dialog.*without a ring/);
    for (let tries = 0; tries < 15 && (await focused(tab)) !== 'button Reject all'; tries += 1)
      await journey(tab, ['Tab']);

    assert.deepEqual(await journey(tab, ['Enter']), ['button Cookie settings']);
    assert.equal((await seeIcon(tab)).state, 'refused');
  });
});

describe('a notice by keyboard alone', () => {
  const ready = 'say-so-notice >>> [part=changes]';
  const intoNotice = async (tab: Page): Promise<void> => {
    await tab.$eval('h1 + p > a', (link) => link.focus());
  };

  it('is read in order: changes, toolbar, sections, links', async () => {
    const tab = await visit('words', ready);
    await intoNotice(tab);

    assert.deepEqual(await journey(tab, tabs(10)), [
      'a Your rights',
      'a What we collect',
      'a From your device',
      'input Search this notice',
      'select Show',
      'button Expand all',
      'button Collapse all',
      'button Print',
      'button What we collectNew',
      'button Your rightsChanged',
    ]);
  });

  for (const key of ['Enter', 'Space'] as const)
    it(`opens and closes sections by ${key}, and Tab goes into them`, async () => {
      const tab = await visit('words', ready);
      await tab.$eval('#rights', (section) => section.shadowRoot?.querySelector('button')?.focus());

      assert.deepEqual(await journey(tab, [key, 'Tab', 'Tab', 'Tab']), [
        'button Your rightsChanged',
        'button Copy link to this section',
        'a data@example.org',
        'button Change your answer',
      ]);
      assert.equal((await tab.$('#rights[open]')) !== null, true);
      await tab.$eval('#rights', (section) => section.shadowRoot?.querySelector('button')?.focus());
      assert.deepEqual(await journey(tab, [key]), ['button Your rightsChanged']);
      assert.equal(await tab.$('#rights[open]'), null);
    });

  it('follows a reference: its section opens, and its heading has focus', async () => {
    const tab = await visit('words', ready);
    await tab.$eval('#collect', (section) => section.toggleAttribute('open', true));
    await tab.$eval('#collect a[href="#rights"]', (link) => link.focus());

    assert.deepEqual(await journey(tab, ['Enter']), ['button Your rightsChanged']);
    assert.ok(await tab.$('#rights[open]'));
  });

  it('is searched and turned round, and focus stays in the field', async () => {
    const tab = await visit('words', ready);
    await tab.$eval('say-so-notice', (notice) =>
      notice.shadowRoot?.querySelector('input')?.focus(),
    );
    await tab.keyboard.type('write');

    assert.deepEqual(await journey(tab, ['Enter', 'Enter', 'Tab', 'End', 'Tab']), [
      'input Search this notice',
      'input Search this notice',
      'select Show',
      'select Show',
      'button Expand all',
    ]);
    await tab.waitForSelector('#rights[open]');
    assert.equal(await tab.$eval('say-so-notice >>> select', ({ value }) => value), 'rights');
  });

  it('expands and collapses all, and focus stays on the button', async () => {
    const tab = await visit('words', ready);
    await tab.$eval('say-so-notice', (notice) =>
      notice.shadowRoot?.querySelector<HTMLElement>('[data-action=expand-all]')?.focus(),
    );

    assert.deepEqual(await journey(tab, ['Enter', 'Tab', 'Space']), [
      'button Expand all',
      'button Collapse all',
      'button Collapse all',
    ]);
  });

  it('opens the settings from its text, and focus comes back there', async () => {
    const tab = await visit('words', ready);
    await tab.$eval('#rights', (section) => section.toggleAttribute('open', true));
    await tab.$eval('#rights [data-say-so-action]', (button) => (button as HTMLElement).focus());

    assert.deepEqual(await journey(tab, ['Enter', 'Escape']), [
      'button Close',
      'button Change your answer',
    ]);
  });
});

describe('what assistive technology is given', () => {
  const panel = (tab: Page) => tab.evaluate(() => window.SaySo.open());

  it('is, of the question, a region before the page', needs('an accessibility tree'), async () => {
    const tab = await visit('card', 'say-so >>> section');

    assert.equal(
      await outline(tab),
      `
region “May we use optional cookies?”
  heading “May we use optional cookies?” level 2
  StaticText “If you agree, this site also stores and reads data on your device for: Statistics, Marketing.”
  StaticText “You can change your answer at any time with the cookie icon.”
  link “Privacy notice”
  button “Reject all”
  button “Accept all”
  button “Choose” haspopup dialog
button “Cookie settings” haspopup dialog
status
heading “Page” level 1
StaticText “Words of the page. ”
link “A link”
main`.trim(),
    );
  });

  it(
    'is, of the panel, a modal dialog whose switches are described',
    needs('an accessibility tree'),
    async () => {
      const tab = await visit('none', 'say-so >>> [part=launcher]');
      await panel(tab);

      assert.equal(
        await outline(tab),
        `
dialog “Cookie settings” modal true
  heading “Cookie settings” level 2
  button “Close”
  StaticText “Decide what this site may use. Nothing changes until you save.”
  heading “Necessary Always on” level 3
  StaticText “Needed for the site to work, for example to remember this answer.”
  DisclosureTriangle “Services and cookies (1)” expanded false
  checkbox “Statistics” checked false description Counting visits, to learn which pages are useful.
  StaticText “Counting visits, to learn which pages are useful.”
  DisclosureTriangle “Services and cookies (1)” expanded false
  checkbox “Marketing” checked false description Choosing and measuring advertising, here and on other sites.
  StaticText “Choosing and measuring advertising, here and on other sites.”
  link “All cookies in one list”
  StaticText “When you withdraw, this site deletes what was stored on it. What other sites have stored you can delete in your browser.”
  button “Reject all”
  button “Accept all”
  button “Save choices”`.trim(),
      );
    },
  );

  it('is, of a notice, buttons that say their state', needs('an accessibility tree'), async () => {
    const tab = await visit('words', 'say-so-notice >>> [part=changes]');
    await tab.$eval('#rights', (section) => section.toggleAttribute('open', true));

    assert.equal(
      await outline(tab),
      `
button “Cookie settings” haspopup dialog
status
heading “Page” level 1
StaticText “Words of the page. ”
link “A link”
main
  StaticText “Version 2”
  StaticText “Updated on November 1, 2026”
  StaticText “Language: English”
  StaticText “What has changed since the previous version”
  StaticText “ (Version 1)”
  StaticText “Changed”
  StaticText “: ”
  link “Your rights”
  StaticText “New”
  StaticText “: ”
  link “What we collect”
  StaticText “New”
  StaticText “: ”
  link “From your device”
  StaticText “Removed”
  StaticText “: ”
  StaticText “Old”
  searchbox “Search this notice”
  combobox “Show” expanded false haspopup menu
    option “The whole notice”
    option “What we collect”
    option “Your rights”
  button “Expand all”
  button “Collapse all”
  button “Print”
  StaticText “This notice says what we do.”
  button “What we collect New” expanded false
  button “Your rights Changed” expanded true
  button “Copy link to this section”
  region “Your rights Changed”
    StaticText “You can write to us.”
    StaticText “By e-mail”
    link “data@example.org”
    StaticText “By post”
    StaticText “Example Ltd”
    LineBreak “
”
    StaticText “1 High Street”
    button “Change your answer”`.trim(),
    );
  });
});
