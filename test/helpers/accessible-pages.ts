import type { Page } from 'puppeteer-core';

const CONFIG = {
  noticeUrl: '/words.html',
  inventoryUrl: '/list.html',
  categories: [
    {
      id: 'necessary',
      services: [
        {
          id: 'site',
          name: 'This site',
          storage: [{ name: 'session', purpose: 'Keeps you signed in.' }],
        },
      ],
    },
    {
      id: 'analytics',
      services: [
        {
          id: 'counter',
          name: 'Counter',
          provider: 'Counter Ltd',
          purpose: 'Counts visits.',
          storage: [
            { name: '_count', duration: '1 year', purpose: 'Knows a browser again.' },
            { name: '_seen', type: 'local', duration: '30 days', purpose: 'Pages that were read.' },
          ],
        },
      ],
    },
    { id: 'marketing', saleShare: true },
  ],
};

const WORDS = '<h1>Page</h1><p>Words of the page. <a href="#x">A link</a></p>';

/** A page with a configuration, whose style sheet is that of most pages: light and dark. */
export const page = (body: string, config: object = {}): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body { background: Canvas; color: CanvasText }</style>
<script type="application/json" data-say-so-config>${JSON.stringify({ ...CONFIG, ...config })}</script>
<script src="/say-so.js"></script></head><body>${WORDS}<main>${body}</main></body></html>`;

const NOTICE = {
  format: 'notice/1',
  lang: 'en',
  title: 'What we do with data',
  version: '2',
  updated: '2026-11-01',
  controller: { name: 'Example Ltd', address: ['1 High Street'], email: 'data@example.org' },
  intro: ['This notice says what we do.'],
  sections: [
    {
      id: 'collect',
      title: 'What we collect',
      question: 'what',
      blocks: [
        { p: ['Your name, as in ', { to: 'rights' }, '.'] },
        { list: ['Name', 'Address'], marker: 'number' },
        {
          callout: 'important',
          title: 'Children',
          blocks: ['We ask for the consent of a parent.'],
        },
        {
          table: {
            caption: 'How long',
            head: ['What', 'Months'],
            rows: [['Orders', '12']],
            rowHead: true,
          },
        },
      ],
      sections: [
        { id: 'collect.device', title: 'From your device', blocks: [{ inventory: ['analytics'] }] },
      ],
    },
    {
      id: 'rights',
      title: 'Your rights',
      question: 'rights',
      blocks: [
        'You can write to us.',
        { contact: ['email', 'post'] },
        { p: [{ do: 'settings', text: 'Change your answer' }] },
      ],
    },
  ],
};

const FRAME = (width: number, height: number): string =>
  `<iframe data-say-so="analytics" data-say-so-service="counter" data-src="/x" title="Our film" width="${width}" height="${height}"></iframe>`;
const none = { prompt: 'none' };

/** The site of the stories of accessibility. */
export const ACCESSIBLE_PAGES: Record<string, unknown> = {
  '/card.html': page(''),
  '/bar.html': page('', { prompt: 'bar' }),
  '/dialog.html': page('', { prompt: 'dialog' }),
  '/none.html': page('', none),
  '/embeds.html': page(FRAME(280, 230) + FRAME(280, 150), none),
  '/list.html': page('<say-so-inventory toolbar></say-so-inventory>', none),
  '/words.html': page(
    '<say-so-notice src="/notice.json" previous="/earlier.json" toolbar><a href="/full">Read</a></say-so-notice>',
    none,
  ),
  '/failed.html': page(
    '<say-so-notice src="/missing.json" toolbar><a href="/full">Read our notice</a></say-so-notice>',
    none,
  ),
  '/notice.json': NOTICE,
  '/earlier.json': {
    ...NOTICE,
    version: '1',
    sections: [
      { id: 'rights', title: 'Your rights', blocks: ['None.'] },
      { id: 'old', title: 'Old' },
    ],
  },
};

const openPanel = async (tab: Page): Promise<void> => {
  await tab.evaluate(() => window.SaySo.open());
  await tab.$$eval('say-so >>> details', (all) => all.forEach((one) => (one.open = true)));
};
const search = (tab: Page, words: string): Promise<void> =>
  tab.locator('say-so-notice >>> input').fill(words);

/** Everything that a visitor can see of us: a page, what is there when it is ready, and what somebody does. */
export const STATES: [
  name: string,
  path: string,
  ready: string,
  act?: (tab: Page) => Promise<unknown>,
][] = [
  ['the card', 'card', 'say-so >>> section'],
  ['the bar', 'bar', 'say-so >>> section'],
  ['the dialog', 'dialog', 'say-so >>> dialog[open]'],
  ['the icon', 'none', 'say-so >>> [part=launcher]'],
  ['the panel with its services', 'none', 'say-so >>> [part=launcher]', openPanel],
  ['placeholders', 'embeds', 'say-so-embed >>> button'],
  ['the list', 'list', 'say-so-inventory >>> td'],
  [
    'the list, filtered',
    'list',
    'say-so-inventory >>> td',
    (tab) => tab.locator('say-so-inventory >>> input').fill('count'),
  ],
  ['a notice with changes, closed', 'words', 'say-so-notice >>> [part=changes]'],
  [
    'a notice, expanded',
    'words',
    'say-so-notice >>> [part=changes]',
    async (tab) => {
      await tab.locator('say-so-notice >>> [data-action=expand-all]').click();
      await tab.waitForSelector('#rights[open]');
    },
  ],
  [
    'a notice, searched',
    'words',
    'say-so-notice >>> [part=changes]',
    (tab) => search(tab, 'write'),
  ],
  [
    'a notice, searched in vain',
    'words',
    'say-so-notice >>> [part=changes]',
    (tab) => search(tab, 'zebra'),
  ],
  [
    'a notice, by question',
    'words',
    'say-so-notice >>> [part=changes]',
    (tab) => tab.select('say-so-notice >>> select', 'what'),
  ],
  ['a notice that cannot be had', 'failed', 'say-so-notice >>> [data-action=retry]'],
];
