import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import type { Page as SitePage } from '#demo/site-server.mjs';
import type { Page } from 'puppeteer-core';
import { press, rest, seeQuestion, tellStories, until } from '../helpers/story.js';

const GUIDES = 'docs/moving-in';

/** The example of a guide: its files by name, as they stand in it. */
const filesOf = (guide: string): ReadonlyMap<string, string> =>
  new Map(
    [...readFileSync(`${GUIDES}/${guide}.md`, 'utf8').matchAll(/```\w+ (\S+)\n([^]*?)```/g)].map(
      ([, name = '', code = '']) => [name, code],
    ),
  );

/** The real package of another tool, as files of the site. */
const served = (to: string, folder: string): Record<string, SitePage> =>
  Object.fromEntries(
    readdirSync(`bench/node_modules/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => [`${to}/${file}`, readFileSync(`bench/node_modules/${folder}/${file}`)]),
  );

/** Another tool: its package, and how its visitor grants statistics and nothing else. */
interface Peer {
  readonly files: () => Record<string, SitePage>;
  readonly answer: (page: Page) => Promise<unknown>;
  /** Whether its own page runs here, and lets the script go; hosted tools are not there. */
  readonly runs: boolean;
}

const kept = (
  cookies: Readonly<Record<string, string>>,
): Pick<Peer, 'files' | 'answer' | 'runs'> => ({
  files: () => ({}),
  answer: (page) =>
    page.evaluate((entries) => {
      for (const [name, text] of entries) document.cookie = `${name}=${text}; path=/`;
    }, Object.entries(cookies)),
  runs: false,
});

const PEERS: Readonly<Record<string, Peer>> = {
  'vanilla-cookieconsent': {
    files: () => served('/vcc', 'vanilla-cookieconsent/dist'),
    async answer(page) {
      await page.waitForSelector('#cc-main .cm', { visible: true });
      await page.evaluate('CookieConsent.acceptCategory(["analytics"])');
    },
    runs: true,
  },
  klaro: {
    files: () => served('/klaro', 'klaro/dist'),
    async answer(page) {
      await page.waitForSelector('#klaro .cookie-notice', { visible: true });
      await page.evaluate(
        'klaro.getManager().updateConsent("counter", true); klaro.getManager().saveAndApplyConsents()',
      );
    },
    runs: true,
  },
  tarteaucitron: {
    files: () => served('/tarteaucitron', 'tarteaucitronjs'),
    async answer(page) {
      await page.waitForSelector('#tarteaucitronAlertBig', { visible: true });
      await page.evaluate(
        'tarteaucitron.setConsent("counter", true); tarteaucitron.setConsent("youtube", false)',
      );
    },
    runs: true,
  },
  cookiebot: kept({
    CookieConsent: `{stamp:%27x9%3D%3D%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:${Date.now()}%2Cregion:%27de%27}`,
  }),
  onetrust: kept({
    OptanonConsent:
      'isGpcEnabled=0&version=202409.1.0&interactionCount=1&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0',
    OptanonAlertBoxClosed: new Date().toISOString(),
  }),
};

const pages: Record<string, SitePage> = {};
const story = tellStories({ pages });

/** Puts the example of a guide, and the real tool, on the site. */
function put(guide: string, { files }: Peer): void {
  Object.assign(pages, files());
  for (const [name, code] of filesOf(guide))
    pages[`/${name}`] = code
      .replaceAll('https://stats.example', '%TRACKER%/statistics')
      .replaceAll('https://ads.example', '%TRACKER%/ads');
}

const asked = (part: string): number =>
  story.site.received.filter(({ path }) => path.startsWith(`/${part}`)).length;

const visit = (page: Page, name: string): Promise<unknown> =>
  page.goto(`${story.site.origin}/${name}`, { waitUntil: 'domcontentloaded' });

/** What the command makes of the example. */
function moved(guide: string): { code: number | null; config: Record<string, unknown> } {
  const files = filesOf(guide);
  const cwd = mkdtempSync(join(tmpdir(), 'say-so-'));
  try {
    for (const name of files.keys()) writeFileSync(join(cwd, name), files.get(name) ?? '');
    rmSync(join(cwd, 'say-so.json'));
    const from = [...files.keys()].find((name) => name.endsWith('.js')) ?? 'before.html';
    const bin = join(process.cwd(), 'cli/bin/say-so.js');
    const { status, stdout } = spawnSync(
      process.execPath,
      [bin, 'init', '--json', '--from', from],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    const { config } = JSON.parse(stdout) as { config: Record<string, unknown> };
    return { code: status, config };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

before(() => {
  // The real tools, and the command.
  for (const folder of ['bench', 'cli']) execFileSync(process.execPath, [`${folder}/setup.mjs`]);
});

for (const [guide, peer] of Object.entries(PEERS))
  describe(`the guide from ${guide}`, () => {
    before(() => put(guide, peer));

    it('shows what the command writes', () => {
      const { code, config } = moved(guide);

      const shown = JSON.parse(filesOf(guide).get('say-so.json') ?? '') as object;
      assert.deepEqual({ ...shown, $schema: config['$schema'] }, config);
      assert.equal(code, guide === 'tarteaucitron' ? 1 : 0);
    });

    it('takes over the answer given before', async () => {
      const page = await story.visitor();
      // One of the tools leaves automated browsers alone.
      await page.evaluateOnNewDocument(() =>
        Object.defineProperty(navigator, 'webdriver', { get: () => false }),
      );
      await visit(page, 'before.html');
      await peer.answer(page);
      if (peer.runs) await until(() => asked('statistics') === 1);
      assert.equal(asked('statistics'), Number(peer.runs));
      story.site.received.length = 0;
      story.faults.length = 0;

      await visit(page, 'after.html');
      const { status, granted } = await page.evaluate(async () => window.SaySo.ready);
      await until(() => asked('statistics') === 1);
      await page.waitForSelector('say-so >>> [part=launcher]', { visible: true });

      assert.equal(status, 'partial');
      assert.ok(granted.includes('analytics'), granted.join());
      assert.ok(!granted.some((id) => id.startsWith('marketing')), granted.join());
      assert.deepEqual([asked('statistics'), asked('ads')], [1, 0]);
      assert.equal(await page.$('say-so >>> [data-layer=prompt]'), null);
      assert.deepEqual(story.faults, []);
      assert.ok(!story.said.some((text) => text.includes('[say-so]')), story.said.join('\n'));
    });

    it('holds what is marked until the visitor decides', async () => {
      const page = await story.visitor();
      await visit(page, 'after.html');
      await seeQuestion(page);
      await rest(page, 150);
      assert.deepEqual(story.site.received, []);

      await press(page, 'prompt', 'accept-all');
      await until(() => asked('statistics') === 1);

      assert.equal(asked('statistics'), 1);
      assert.ok(await page.$('[data-say-so-action=settings]'));
      assert.deepEqual(story.faults, []);
    });
  });

describe('the names that tarteaucitron gives to services', () => {
  it('are those that its package has', async () => {
    const keys = pathToFileURL('cli/src/moving/tarteaucitron-keys.js').href;
    const { CATALOGUE_IDS } = (await import(keys)) as { CATALOGUE_IDS: Record<string, string> };
    const code = readFileSync(
      'bench/node_modules/tarteaucitronjs/tarteaucitron.services.js',
      'utf8',
    );

    const unknown = Object.keys(CATALOGUE_IDS).filter(
      (key) => !code.includes(`tarteaucitron.services.${key} = `),
    );

    assert.deepEqual(unknown, []);
  });
});
