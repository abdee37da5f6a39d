import assert from 'node:assert/strict';
import { readFile, mkdtemp } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { needs } from '../helpers/abilities.js';
import { faultsIn } from '../helpers/faults-in.js';
import { press, rest, seeIcon, seeQuestion, tellStories, until } from '../helpers/story.js';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types say-so";
const ADS = { id: 'ads', name: 'Ads', provider: 'Ads Ltd', url: 'https://ads.example/notice' };
const configFor = (record: object): object => ({
  revision: '3',
  noticeUrl: '/legal/notice',
  region: 'GB',
  record,
  categories: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'marketing', services: [ADS] }],
});

interface Sent {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}
const sent: Sent[] = [];
/** What the endpoint does with a record: a status, or it says nothing at all. */
let endpoint: number | 'silent' = 204;

async function takeRecord(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const piece of request) text += String(piece);
  const { method, headers } = request;
  sent.push({ method, headers, body: JSON.parse(text) as Sent['body'] });
  if (endpoint !== 'silent') response.writeHead(endpoint).end();
}

const page =
  (config: object) =>
  (_: IncomingMessage, response: ServerResponse): void =>
    void response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', POLICY)
      .end(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
        <script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
        <script src="/say-so.js"></script>
        <script type="text/plain" data-say-so="analytics" src="/favicon.js"></script><p>Shop</p>`,
      );

const story = tellStories({
  pages: {
    '/shop.html': page(configFor({ url: '/records' })),
    '/other.html': page(configFor({ url: 'records' })),
    '/elsewhere.html': page(configFor({ url: 'http://127.0.0.1:9/records' })),
    '/favicon.js': 'window.hasRun = true;',
    '/records': takeRecord,
  },
});

const go = async (tab: Page, path = '/shop.html'): Promise<void> => {
  await tab.goto(story.site.origin + path);
  await seeIcon(tab);
};
const arrived = async (count: number): Promise<void> => {
  await until(() => sent.length >= count);
  assert.equal(sent.length, count);
};
const told = (): string[] => sent.map(({ body }) => `${body['event']} ${body['method']}`);
const unsent = (tab: Page): Promise<Record<string, unknown>[]> =>
  tab.evaluate(
    () => JSON.parse(localStorage.getItem('say-so.unsent') ?? '[]') as Record<string, unknown>[],
  );
const UUID = /[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}/;

describe('a record', () => {
  beforeEach(() => {
    sent.length = 0;
    endpoint = 204;
  });

  it('is sent once for every decision, by whatever button', async () => {
    const tab = await story.visitor();
    await go(tab);
    await seeQuestion(tab);

    await press(tab, 'prompt', 'accept-all');
    await arrived(1);
    await tab.evaluate(() => window.SaySo.open());
    await press(tab, 'panel', 'save');
    await arrived(2);
    await tab.evaluate(() => window.SaySo.decide({ marketing: false }));
    await arrived(3);
    await go(tab);
    await rest(tab);

    assert.deepEqual(told(), ['given prompt-accept', 'renewed panel-save', 'withdrawn api']);
    assert.deepEqual(
      sent.map(({ body }) => body['trusted']),
      [true, true, false],
    );
    assert.deepEqual(
      sent.map(({ body }) => body['withdrawn']),
      [undefined, undefined, ['marketing', 'marketing/ads']],
    );
    for (const { body } of sent) assert.deepEqual(faultsIn('receipt', body), []);
    assert.deepEqual(story.faults, []);
  });

  it('is sent of a withdrawal too, also as the page reloads', async () => {
    const tab = await story.visitor();
    await go(tab);
    await seeQuestion(tab);
    await press(tab, 'prompt', 'accept-all');
    await tab.waitForFunction('window.hasRun');
    await tab.evaluate(() => window.SaySo.open());

    await Promise.all([tab.waitForNavigation(), press(tab, 'panel', 'reject-all')]);
    await seeIcon(tab);
    await rest(tab);

    assert.deepEqual(told(), ['given prompt-accept', 'withdrawn panel-reject']);
    assert.doesNotMatch(JSON.stringify(sent[1]?.body), UUID);
    assert.equal(await tab.evaluate(() => localStorage.length), 0);
  });

  it('of a refusal has this form, and names nobody', async () => {
    const tab = await story.visitor();
    await go(tab);
    await tab.evaluate(() => (document.cookie = 'session=secret'));
    await seeQuestion(tab);

    await press(tab, 'prompt', 'reject-all');
    await arrived(1);

    const { method, headers, body } = sent[0] ?? assert.fail();
    const { time, expires, state, notice, ...fixed } = body;
    const { hash, ...named } = notice as { hash: string };
    assert.match(hash, /^sha256-[A-Za-z0-9+/]{43}=$/);
    assert.deepEqual(named, { version: '3', url: '/legal/notice' });
    const { decidedAt } = state as { decidedAt: number };
    assert.equal(Date.parse(String(time)), decidedAt);
    assert.equal(Date.parse(String(expires)) - decidedAt, 182 * 86_400_000);
    const version = await tab.evaluate(() => window.SaySo.version);
    assert.deepEqual(fixed, {
      schema: 'say-so/receipt-1',
      subject: 'none',
      site: story.site.origin,
      days: 182,
      event: 'refused',
      method: 'prompt-reject',
      trusted: true,
      lang: 'en-GB',
      region: 'GB',
      gpc: false,
      choices: { analytics: 'denied', marketing: 'denied', 'marketing/ads': 'denied' },
      purposes: [
        { id: 'necessary', title: 'Necessary', mode: 'always', services: [] },
        { id: 'analytics', title: 'Statistics', mode: 'opt-in', services: [] },
        { id: 'marketing', title: 'Marketing', mode: 'opt-in', services: [ADS] },
      ],
      widget: { name: 'say-so', version },
    });
    assert.equal(method, 'POST');
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.origin, story.site.origin);
    assert.equal(headers.referer, `${story.site.origin}/`);
    assert.doesNotMatch(JSON.stringify(body), UUID);
    assert.equal(await tab.evaluate(() => localStorage.length), 0);
  });

  it('waits for the next page when the server is down, in order, five at most', async () => {
    const tab = await story.visitor();
    endpoint = 503;
    await go(tab);
    for (let count = 1; count <= 7; count += 1) {
      await tab.evaluate(
        (isOdd) => window.SaySo.decide({ analytics: true, marketing: isOdd }),
        count % 2 === 1,
      );
      await arrived(count);
    }
    await rest(tab, 100);
    const waiting = await unsent(tab);
    assert.deepEqual(
      waiting,
      sent.slice(2).map(({ body }) => body),
    );

    sent.length = 0;
    endpoint = 204;
    await go(tab, '/other.html');
    await arrived(5);
    await go(tab);
    await rest(tab);

    assert.deepEqual(
      sent.map(({ body }) => body),
      waiting,
    );
    assert.deepEqual(await unsent(tab), []);
  });

  it('that waits loses its id when everything is refused', async () => {
    const tab = await story.visitor();
    endpoint = 503;
    await go(tab);
    await tab.evaluate(() => window.SaySo.decide({ marketing: true }));
    await arrived(1);
    await rest(tab, 100);
    assert.match(JSON.stringify(await unsent(tab)), UUID);

    await tab.evaluate(() => window.SaySo.rejectAll());
    await arrived(2);
    await rest(tab, 100);

    assert.deepEqual(
      (await unsent(tab)).map(({ event, subject }) => `${String(event)} ${String(subject)}`),
      ['given none', 'withdrawn none'],
    );
    assert.doesNotMatch(await tab.evaluate(() => JSON.stringify(localStorage)), UUID);
  });

  it('keeps nobody waiting when the server never answers', async () => {
    const tab = await story.visitor();
    endpoint = 'silent';
    await go(tab);
    await seeQuestion(tab);

    const left = await tab.evaluate(() => {
      const icon = document.querySelector('say-so');
      const button = icon?.shadowRoot?.querySelector<HTMLElement>('[data-action=accept-all]');
      button?.click();
      return [icon?.getAttribute('data-state'), icon?.shadowRoot?.querySelector('[data-layer]')];
    });
    assert.deepEqual(left, ['granted', null]);
    await tab.waitForFunction('window.hasRun');
    await arrived(1);
    await go(tab);
    await rest(tab);

    assert.deepEqual(told(), ['given prompt-accept']);
    assert.equal(sent[0]?.body['trusted'], false);
  });

  it('is never sent to another site', async () => {
    const tab = await story.visitor();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await go(tab, '/elsewhere.html');
    await seeQuestion(tab);

    await press(tab, 'prompt', 'accept-all');
    await rest(tab);

    assert.ok(!asked.some((url) => url.endsWith('/records')), asked.join());
    assert.ok(
      story.said.some((text) => /config\.record\.url.*\(config-value\)/.test(text)),
      story.said.join(),
    );
    assert.deepEqual(story.faults, []);
  });
});

describe('the receipt', () => {
  beforeEach(() => {
    sent.length = 0;
    endpoint = 204;
  });

  it(
    'is downloaded from the panel, and is what the site has, on the next page too',
    needs('downloads'),
    async () => {
      const tab = await story.visitor();
      const downloadPath = await mkdtemp(join(tmpdir(), 'say-so-'));
      const client = await tab.createCDPSession();
      await client.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        browserContextId: tab.browserContext().id ?? '',
        downloadPath,
        eventsEnabled: true,
      });
      const done = new Promise<void>((resolve) =>
        client.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()),
      );
      await go(tab);
      await seeQuestion(tab);
      await press(tab, 'prompt', 'settings');
      assert.equal(await tab.$('say-so >>> [data-action=receipt]'), null);
      await press(tab, 'panel', 'accept-all');
      await arrived(1);

      await go(tab, '/other.html');
      await tab.evaluate(() => window.SaySo.open());
      await press(tab, 'panel', 'receipt');
      await done;

      const text = await readFile(join(downloadPath, 'receipt.json'), 'utf8');
      assert.deepEqual(JSON.parse(text), sent[0]?.body);
      assert.match(text, UUID);
      assert.deepEqual(story.faults, []);
    },
  );

  it('has the standard shapes as well', async () => {
    const tab = await story.visitor();
    await go(tab);
    await tab.evaluate(() => window.SaySo.acceptAll());

    for (const format of ['kantara', 'iso27560'] as const)
      assert.deepEqual(
        faultsIn(
          format,
          await tab.evaluate((name) => window.SaySo.receipt({ format: name }), format),
        ),
        [],
      );
    const refused = await tab.evaluate(() =>
      window.SaySo.receipt({ format: 'pdf' as 'kantara' }).catch(String),
    );
    assert.match(String(refused), /pdf, kantara iso27560 \(receipt-format\)/);
  });
});
