import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { page } from '../helpers/accessible-pages.js';
import { seeIcon, tellStories } from '../helpers/story.js';

const READER = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));

type Reader = typeof import('@guidepup/virtual-screen-reader').virtual;

/**
 * Starts the virtual screen reader as soon as our element is there, where its shadow root begins: it does not walk
 * from the page into open shadow roots. That we stand first on the page is in the tree of the stories by keyboard.
 */
const LISTEN = `<script>
  import('/reader.js').then(({ virtual }) => {
    window.virtual = virtual;
    new MutationObserver((_, observer) => {
      const container = document.querySelector('say-so')?.shadowRoot.querySelector('.root');
      if (!container) return;
      observer.disconnect();
      window.listens = virtual.start({ container });
    }).observe(document, { childList: true, subtree: true });
    fetch('/listening');
  });
</script>`;

let beListening = (): void => {};
let listening: Promise<void>;

const story = tellStories({
  pages: {
    '/card.html': page('').replace('<script', () => `${LISTEN}<script`),
    '/bar.html': page('', { prompt: 'bar' }).replace('<script', () => `${LISTEN}<script`),
    '/reader.js': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(READER)),
    '/listening': (_, response) => {
      beListening();
      response.end();
    },
    // Not before somebody listens: else what is said first would be missed on a slow machine.
    '/say-so.js': (_, response) =>
      void listening.then(() => response.end(readFileSync('dist/say-so.js'))),
  },
});

async function startReading(path: string): Promise<Page> {
  listening = new Promise((done) => (beListening = done));
  const tab = await story.visitor();
  await tab.goto(`${story.site.origin}/${path}.html`);
  await tab.waitForFunction(() => 'listens' in window);
  await tab.evaluate(() => Reflect.get(window, 'listens') as Promise<void>);
  return tab;
}

/** Reads on until something is said that begins like this; acts on it. */
const act = (tab: Page, phrase: string): Promise<void> =>
  tab.evaluate(async (wanted) => {
    const { virtual } = window as unknown as { virtual: Reader };
    for (let steps = 0; steps < 99; steps += 1) {
      if ((await virtual.lastSpokenPhrase()).startsWith(wanted)) break;
      await virtual.next();
    }
    await virtual.act();
  }, phrase);

/** All that was said until now. What a region says in passing is not where the reader is, and may come at any step. */
const said = (tab: Page): Promise<{ read: string[]; announced: string[] }> =>
  tab.evaluate(async () => {
    const { virtual } = window as unknown as { virtual: Reader };
    const all = await virtual.spokenPhraseLog();
    const isLive = (phrase: string): boolean => phrase.startsWith('polite: ');
    return {
      read: all.filter((phrase) => !isLive(phrase) && !phrase.startsWith('end of')),
      announced: all.filter((phrase) => isLive(phrase) && phrase !== 'polite: '),
    };
  });

/** Waits until this was announced. */
const hears = (tab: Page, words: string): Promise<unknown> =>
  tab.waitForFunction(
    async (wanted) => {
      const { virtual } = window as unknown as { virtual: Reader };
      return (await virtual.spokenPhraseLog()).includes(`polite: ${wanted}`);
    },
    { polling: 50 },
    words,
  );

const QUESTION = 'May we use optional cookies?';
const SAVED = 'Your answer is saved.';

describe('a first visit, as it is heard', () => {
  it('is asked, opens the panel, turns one purpose on and saves', async () => {
    const tab = await startReading('card');
    await hears(tab, QUESTION);
    await act(tab, 'button, Choose');
    await act(tab, 'checkbox, Statistics');
    await act(tab, 'button, Save choices');
    await hears(tab, SAVED);

    const { read, announced } = await said(tab);
    assert.deepEqual(
      announced,
      [QUESTION, SAVED].map((words) => `polite: ${words}`),
    );
    assert.deepEqual(read, [
      'region, May we use optional cookies?',
      'heading, May we use optional cookies?, level 2',
      'paragraph',
      'If you agree, this site also stores and reads data on your device for: Statistics, Marketing.',
      'You can change your answer at any time with the cookie icon.',
      'link, Privacy notice',
      'button, Reject all',
      'button, Accept all',
      'button, Choose, has popup dialog',
      'dialog, Cookie settings',
      'button, Close',
      'paragraph',
      'Decide what this site may use. Nothing changes until you save.',
      'article',
      'heading, Necessary Always on, level 3',
      'Necessary',
      'Always on',
      'paragraph',
      'Needed for the site to work, for example to remember this answer.',
      'group',
      'Services and cookies (1)',
      'Services and cookies',
      '(',
      '1',
      ')',
      'end, Services and cookies (1)',
      'This site',
      'Always on',
      'paragraph',
      'paragraph',
      'list',
      'listitem, level 1, position 1, set size 1',
      'code',
      'session',
      'paragraph',
      'Keeps you signed in.',
      'paragraph',
      'Cookie',
      'article',
      'heading, Statistics, level 3',
      'Statistics',
      'checkbox, Statistics, Counting visits, to learn which pages are useful., not checked',
      'paragraph',
      'Counting visits, to learn which pages are useful.',
      'group',
      'Services and cookies (1)',
      'Services and cookies',
      '(',
      '1',
      ')',
      'end, Services and cookies (1)',
      'Counter',
      'checkbox, Counter, Counts visits., not checked',
      'paragraph',
      'Counts visits.',
      'paragraph',
      'Counter Ltd',
      'list',
      'listitem, level 1, position 1, set size 2',
      'code',
      '_count',
      'paragraph',
      'Knows a browser again.',
      'paragraph',
      'Cookie, 1 year',
      'listitem, level 1, position 2, set size 2',
      'code',
      '_seen',
      'paragraph',
      'Pages that were read.',
      'paragraph',
      'Local storage, 30 days',
      'article',
      'heading, Marketing, level 3',
      'Marketing',
      'checkbox, Marketing, Choosing and measuring advertising, here and on other sites., not checked',
      'paragraph',
      'Choosing and measuring advertising, here and on other sites.',
      'paragraph',
      'link, All cookies in one list',
      'paragraph',
      'When you withdraw, this site deletes what was stored on it. What other sites have stored you can delete in your browser.',
      'button, Reject all',
      'button, Accept all',
      'button, Save choices',
      'button, Cookie settings, has popup dialog',
    ]);
    assert.deepEqual(await seeIcon(tab), {
      state: 'partial',
      granted: 'necessary necessary/site analytics analytics/counter',
    });
  });

  for (const [path, answer] of [
    ['card', 'Reject all'],
    ['bar', 'Accept all'],
  ] as const)
    it(`hears question and confirmation once each: ${path}, ${answer}`, async () => {
      const tab = await startReading(path);
      await hears(tab, QUESTION);
      await act(tab, `button, ${answer}`);
      await hears(tab, SAVED);

      const { announced } = await said(tab);
      assert.deepEqual(
        announced,
        [QUESTION, SAVED].map((words) => `polite: ${words}`),
      );
    });
});
