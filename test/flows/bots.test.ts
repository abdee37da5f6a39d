import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ContentScriptMessage } from '@duckduckgo/autoconsent';
import { runAutoconsent } from '../helpers/autoconsent.js';
import { press, seeIcon, seeQuestion, tellStories, until } from '../helpers/story.js';

const KINDS = ['card', 'bar', 'dialog'];

const html = (config: object): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bots</title><link rel="icon" href="data:,">
  <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script><script src="/say-so.js"></script>
  <body><script type="text/plain" data-say-so="analytics" src="%TRACKER%/a.js"></script>`;

const story = tellStories({
  pages: Object.fromEntries(KINDS.map((prompt) => [`/${prompt}.html`, html({ prompt })])),
});

type Type = ContentScriptMessage['type'];
const typesOf = (told: readonly ContentScriptMessage[]): Type[] => told.map(({ type }) => type);

/** What the rule's own test says of its work. */
const selfTest = (told: readonly ContentScriptMessage[]): unknown =>
  told.find(({ type }) => type === 'selfTestResult');

describe('autoconsent with our rule', () => {
  for (const kind of KINDS)
    it(`refuses where the question is a ${kind}`, async () => {
      const page = await story.visitor();
      const told = await runAutoconsent(page);
      await page.goto(`${story.site.origin}/${kind}.html`);
      await until(() => selfTest(told) !== undefined);

      assert.deepEqual(selfTest(told), {
        type: 'selfTestResult',
        cmp: 'say-so',
        result: true,
        url: `${story.site.origin}/${kind}.html`,
      });
      assert.deepEqual(await seeIcon(page), { state: 'refused', granted: 'necessary' });
      assert.match(
        await page.evaluate(() => document.cookie),
        /^__Host-say-so=v=1&.*&granted=&denied=functional\+analytics\+marketing$/,
      );
      assert.equal(await page.$('say-so >>> [data-layer=prompt]'), null);
      assert.deepEqual([story.faults, story.site.received], [[], []]);
    });

  it('does nothing where the visitor has answered', async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/card.html`);
    await seeQuestion(page);
    await press(page, 'prompt', 'accept-all');
    const told = await runAutoconsent(page);
    await page.reload();
    // It looks for an open question for some time, and says so when it gives up.
    await until(() => story.said.includes('no popup found'));

    assert.ok(typesOf(told).includes('cmpDetected') && story.said.includes('no popup found'));
    assert.equal((await seeIcon(page)).state, 'granted');
    assert.deepEqual(
      typesOf(told).filter((type) => /popup|opt|done/i.test(type)),
      [],
    );
    assert.equal(await page.$eval('say-so', (icon) => getComputedStyle(icon).opacity), '1');
  });
});

describe('a cookie that was written for the visitor', () => {
  it('is the answer, and nothing is asked', async () => {
    const page = await story.visitor();
    const at = new Date().toISOString().replace(/\.\d+/, '');
    await page.evaluateOnNewDocument((moment) => {
      const record = `v=1&at=${moment}&rev=&granted=&denied=functional+analytics+marketing`;
      document.cookie = `__Host-say-so=${record}; Path=/; Secure`;
    }, at);
    await page.goto(`${story.site.origin}/card.html`);

    assert.equal((await seeIcon(page)).state, 'refused');
    assert.equal(await page.$('say-so >>> [data-layer=prompt]'), null);
  });
});

interface Selection {
  readonly selector?: string;
}

/** Every selector of a rule file for Consent-O-Matic, with the one that it starts from. */
function selectionsIn(node: unknown): string[][] {
  if (typeof node !== 'object' || node === null) return [];
  const { target, parent, ...more } = node as { target?: Selection; parent?: Selection };
  const own = target?.selector ? [[parent?.selector ?? [], target.selector].flat()] : [];
  return [...own, ...Object.values(more).flatMap(selectionsIn)];
}

describe('the rule for Consent-O-Matic, which is not run here', () => {
  it('names only what question and panel have', async () => {
    const selections = selectionsIn(
      JSON.parse(readFileSync('docs/bots/consent-o-matic.json', 'utf8')),
    );
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/card.html`);
    await seeQuestion(page);
    await page.locator('say-so >>> [data-layer=prompt] [data-action=settings]').click();
    await page.waitForSelector('say-so >>> [data-layer=panel]', { visible: true });

    assert.ok(selections.length > 7);
    for (const [first = '', ...inner] of selections)
      assert.ok(await page.$([first, ...inner].join(' >>> ')), [first, ...inner].join(' '));
  });
});
