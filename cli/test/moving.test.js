import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { configFaults } from '../src/config/schema.js';
import { moveFrom } from '../src/moving/move-from.js';
import { namePatterns } from '../src/moving/name-patterns.js';
import { ALIASES } from '../src/moving/names.js';
import { CATALOGUE_IDS } from '../src/moving/tarteaucitron-keys.js';
import { readCatalogue } from '../src/services/catalogue.js';
import { fixture, folder, inRepository, run } from './helpers/run.js';

const GIVEN = { schema: 'config.schema.json' };

/** What becomes of a fixture. @param {string} name */
async function moved(name) {
  const { config, others, marked, findings } = await moveFrom(fixture(`moving/${name}`), GIVEN);
  assert.deepEqual(configFaults(config), []);
  const found = findings.map(
    ({ line, code, message }) => `${line} ${code} ${message.split(': ')[1]}`,
  );
  const services = Object.fromEntries(
    (config.categories ?? []).map(({ id, services: own = [] }) => [id, own.map((each) => each.id)]),
  );
  return { config, others, marked, found, services };
}

/** What becomes of some code. @param {import('node:test').TestContext} context @param {string} code @param {string} [file] */
async function movedCode(context, code, file = 'config.js') {
  const cwd = await folder(context);
  await writeFile(join(cwd, file), code);
  return moveFrom(join(cwd, file), GIVEN);
}

describe('a configuration of vanilla-cookieconsent', () => {
  it('keeps its categories, services and what they store', async () => {
    const { config, services } = await moved('vanilla-cookieconsent.config.js');

    assert.deepEqual(services, {
      necessary: [],
      analytics: ['ga4', 'our-statistics', 'analytics-storage'],
      marketing: [],
    });
    const [, { services: own = [], ...analytics } = { id: '' }] = config.categories ?? [];
    assert.deepEqual(analytics, { id: 'analytics', title: 'Counting', text: 'Counts visits.' });
    assert.deepEqual(
      own[0]?.storage?.map(({ name }) => name),
      ['_ga_*'],
    );
    assert.deepEqual(own[2]?.storage, [
      { name: '_ga*' },
      { name: '_gid', purpose: 'Tells days apart.', duration: '1 day' },
      { name: '_pk*' },
      { name: '_hs*' },
    ]);
  });

  it('keeps what the catalogue does not know better', async () => {
    const { config } = await moved('vanilla-cookieconsent.config.js');

    const [ga4] = config.categories?.[1]?.services ?? [];
    assert.equal(ga4?.provider, 'Google LLC');
    assert.ok(ga4?.hosts?.includes('*.google-analytics.com'));
    assert.equal(ga4?.storage?.[0]?.duration, '2 years');
  });

  it('keeps revision, days, domain and looks', async () => {
    const { config } = await moved('vanilla-cookieconsent.config.js');

    const { compat, lang, revision, days, domain, prompt, position, noticeUrl } = config;
    assert.deepEqual(
      { compat, lang, revision, days, domain, prompt, position, noticeUrl },
      {
        compat: ['vanilla-cookieconsent'],
        lang: 'en',
        revision: '3',
        days: 182,
        domain: 'shop.example',
        prompt: 'bar',
        position: 'bottom-right',
        noticeUrl: '/privacy',
      },
    );
  });

  it('keeps its texts in each language', async () => {
    const { config, others } = await moved('vanilla-cookieconsent.config.js');

    assert.equal(config.texts?.['reject-all'], 'No, thank you');
    assert.equal(config.texts?.['panel.text'], 'Decide for yourself.');
    assert.match(config.texts?.['prompt.text'] ?? '', /what is read\. More \(\{purposes\}\)$/);
    assert.deepEqual([...others.keys()], ['de']);
    assert.equal(others.get('de')?.texts?.['reject-all'], 'Nein');
    assert.equal(others.get('de')?.categories?.[1]?.title, 'Zählen');
  });

  it('names everything that it could not carry', async () => {
    const { found } = await moved('vanilla-cookieconsent.config.js');

    assert.deepEqual(
      found.map((line) => line.replace(/^\d+ /, '')),
      [
        'lost-code categories.statistics.services.ga4.onAccept',
        'renamed-id categories.statistics.services.Our Statistics',
        'lost-pattern categories.ads.autoClear.cookies.0.name',
        'lost-option hideFromBots',
        'lost-option guiOptions.preferencesModal',
        'lost-code onConsent',
        'lost-code lazyHtmlGeneration',
        'lost-option language.translations.en.preferencesModal.serviceCounterLabel',
        'lost-option language.translations.en.preferencesModal.sections.3',
      ],
    );
  });

  it('is found in TypeScript, and behind a name', async (context) => {
    const { config } = await movedCode(
      context,
      `import type { CookieConsentConfig } from 'vanilla-cookieconsent';
       const config = { mode: 'opt-out', categories: { ads: {} }, language: { default: 'en' } } satisfies CookieConsentConfig;
       export default config as CookieConsentConfig;`,
      'config.ts',
    );

    assert.deepEqual(config.categories, [
      { id: 'necessary' },
      { id: 'marketing', mode: 'opt-out' },
    ]);
  });
});

describe('a configuration of klaro', () => {
  it('keeps its services under the purposes', async () => {
    const { config, services } = await moved('klaro.config.js');

    assert.deepEqual(services, {
      necessary: ['our-basket'],
      analytics: ['google-analytics'],
      embeds: ['film'],
      support: ['chat'],
    });
    assert.deepEqual(config.categories?.find(({ id }) => id === 'support')?.mode, 'opt-out');
    assert.equal(config.categories?.find(({ id }) => id === 'embeds')?.title, 'Content of others');
  });

  it('keeps a name by which marks find it', async () => {
    const { config } = await moved('klaro.config.js');

    assert.equal(config.categories?.[0]?.services?.[0]?.name, 'our_basket');
  });

  it('keeps days, domain, notice and texts', async () => {
    const { config } = await moved('klaro.config.js');

    assert.deepEqual(
      [config.days, config.domain, config.noticeUrl],
      [120, 'shop.example', '/privacy'],
    );
    assert.deepEqual(config.texts, {
      'prompt.title': 'May we?',
      choose: 'Let me choose',
      'accept-all': 'Yes',
      'reject-all': 'No',
      save: 'Save',
      launcher: 'Your choices',
      'panel.text': 'Decide for yourself.',
      'prompt.text': 'We ask for: {purposes}. Read.',
    });
  });

  it('names everything that it could not carry', async () => {
    const { found } = await moved('klaro.config.js');

    assert.deepEqual(
      found.map((line) => line.replace(/^\d+ /, '')),
      [
        'lost-option elementID',
        'lost-option privacyPolicy.de',
        'lost-option disablePoweredBy',
        'lost-option translations.zz',
        'lost-code services.0.callback',
        'lost-option services.1.purposes.1',
        'lost-option services.1.onlyOnce',
        'renamed-id services.2.name',
      ],
    );
  });
});

describe('a page with tarteaucitron', () => {
  it('keeps its options and the services of its jobs', async () => {
    const { config, services } = await moved('tarteaucitron.html');

    const { lang, noticeUrl, domain, prompt, position, dnt, signals } = config;
    assert.deepEqual(services, {
      necessary: [],
      analytics: ['gtag', 'counter'],
      marketing: ['youtube'],
      functional: ['nobodyknows'],
    });
    assert.deepEqual(
      { lang, noticeUrl, domain, prompt, position, dnt, signals },
      {
        lang: 'fr',
        noticeUrl: '/vie-privee',
        domain: 'shop.example',
        prompt: 'dialog',
        position: 'bottom-right',
        dnt: true,
        signals: { google: true },
      },
    );
  });

  it('gives the marked code of what it loaded itself', async () => {
    const { marked } = await moved('tarteaucitron.html');

    assert.deepEqual(
      marked.map(({ name }) => name),
      ['Google Analytics'],
    );
    assert.match(marked[0]?.mark?.snippet ?? '', /data-say-so-service="gtag"/);
  });

  it('names everything that it could not carry', async () => {
    const { found } = await moved('tarteaucitron.html');

    assert.deepEqual(found, [
      '11 lost-option init.bodyPosition',
      '20 lost-option init.mandatory',
      '34 lost-code services.counter.js',
      '38 lost-option user',
      '39 lost-mark jobs.0',
      '41 unknown-service jobs.3',
    ]);
  });

  it('knows services by names that the catalogue has', () => {
    const ids = readCatalogue().map(({ id }) => id);

    assert.deepEqual(
      Object.values(CATALOGUE_IDS).filter((id) => !ids.includes(id)),
      [],
    );
  });
});

describe('a page with the marks of another tool', () => {
  it('gives the categories that they name, and what is loaded', async () => {
    const { config, services, found } = await moved('cookiebot.html');

    assert.deepEqual(config.compat, ['cookiebot']);
    assert.equal(config.lang, 'de');
    assert.deepEqual(services, {
      necessary: [],
      analytics: ['ga4'],
      marketing: ['youtube'],
      functional: [],
    });
    assert.deepEqual(
      found.map((line) => line.replace(/^\d+ /, '')),
      [
        'lost-option data-cbid="00000000-0000-0000-0000-000000000000"',
        'lost-option data-blockingmode="auto"',
      ],
    );
  });

  /** @type {[string, string, Record<string, string[]>][]} */
  const PAGES = [
    ['onetrust', '<img class="a optanon-category-C0002-C0004" data-src="/x">', { necessary: [], analytics: [], marketing: [] }],
    ['usercentrics', '<script type="text/plain" data-usercentrics="Google Analytics"></script>', { necessary: [], analytics: ['google-analytics'] }],
    ['civic', '<template><img data-cc-category="ads" data-src="/x"></template>', { necessary: [], marketing: [] }],
  ]; // prettier-ignore
  for (const [tool, html, expected] of PAGES)
    it(`is known as one of ${tool}`, async (context) => {
      const { config } = await movedCode(context, html, 'index.html');

      const services = (config.categories ?? []).map(({ id, services: own = [] }) => [
        id,
        own.map((each) => each.id),
      ]);
      assert.deepEqual(config.compat, [tool]);
      assert.deepEqual(Object.fromEntries(services), expected);
    });
});

describe('reading the configuration of another tool', () => {
  it('runs nothing', async (context) => {
    const { exitCode } = process;
    const { findings } = await movedCode(
      context,
      `process.exitCode = 9; globalThis.wasRun = true;
       const days = (() => { globalThis.wasRun = true; return 3 })();
       klaro.setup({ services: [{ name: 'a', get title() { globalThis.wasRun = true } }], cookieExpiresAfterDays: days, [\`x\${days}\`]: 1 });`,
    );

    assert.equal(Reflect.get(globalThis, 'wasRun'), undefined);
    assert.equal(process.exitCode, exitCode);
    assert.ok(
      findings.some(({ code, message }) => code === 'lost-code' && /cookieExpires/.test(message)),
    );
  });

  it('ends with names that lead to each other', async (context) => {
    const { findings } = await movedCode(
      context,
      'var a = b, b = a; klaro.setup({ services: [], lang: a });',
    );

    assert.deepEqual(
      findings.map(({ code }) => code),
      ['lost-code'],
    );
  });

  it('reads what a minifier writes', async (context) => {
    const { config } = await movedCode(
      context,
      'window.klaroConfig={mustConsent:!0,cookieExpiresAfterDays:100+.5*40,services:[{name:"a"+`b`,purposes:["ads"]}]}',
    );

    assert.equal(config.prompt, 'dialog');
    assert.equal(config.days, 120);
    assert.equal(config.categories?.[1]?.services?.[0]?.id, 'ab');
  });

  it('says so when there is nothing of another tool', async (context) => {
    await assert.rejects(
      movedCode(context, 'export default { a: 1 }'),
      /has no configuration of vanilla/,
    );
    await assert.rejects(movedCode(context, 'const a = ;'), /; line 1: /);
  });

  it('never fails, whatever the code is', async (context) => {
    const cwd = await folder(context);
    const parts = fc.constantFrom(
      ...'klaro.setup({ services : [ { name "a" , purposes } ] ) categories language CookieConsent.run tarteaucitron.init job.push ( ) ; /x/ `${ ` ...x => function async'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 14 }), async (words) => {
        await writeFile(join(cwd, 'a.js'), words.join(' '));
        await moveFrom(join(cwd, 'a.js'), GIVEN).catch((/** @type {Error} */ error) =>
          assert.equal(error.constructor.name, 'WrongUse'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('takes names for categories as the script does', () => {
    const source = readFileSync(inRepository('src/core/foreign-names.ts'), 'utf8');

    for (const [, names] of ALIASES) assert.ok(source.includes(String(names)), String(names));
    assert.equal(source.match(/\/\^\(.*\)\$\//g)?.length, ALIASES.length);
  });
});

describe('patterns of a regular expression', () => {
  for (const source of [
    '^_ga',
    '^_ga(_.*)?$',
    '^(_ga|_gid)$',
    '_ga',
    '^_gat_UA-\\d+-\\d+$',
    '^a|b$',
    '^ph_.+_posthog$',
    'a\\.b',
    '^x[a-f]{2,3}y',
  ])
    it(`mean all names that ${source} means`, () => {
      const patterns = namePatterns(new RegExp(source)) ?? [];
      const tests = patterns.map(
        (each) =>
          new RegExp(
            `^${each
              .split('*')
              .map((part) => part.replace(/[.$^]/g, '\\$&'))
              .join('.*')}$`,
            's',
          ),
      );

      assert.ok(patterns.length);
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(source)), (name) =>
          tests.some((test) => test.test(name)),
        ),
      );
    });

  it('are none where a pattern cannot say it', () => {
    for (const each of [/.*/, /^(?=x)y/, /^(a(b))$/, /x?/, /^_HJ/i, /^a{2}$/])
      assert.equal(namePatterns(each), undefined, String(each));
  });
});

describe('say-so init --from', () => {
  it('writes what was carried and says what was lost', async (context) => {
    const cwd = await folder(context);

    const { code, out } = await run(['init', '--from', fixture('moving/klaro.config.js')], { cwd });

    assert.equal(code, 1);
    assert.match(
      out,
      /klaro\.config\.js:\d+:\d+ {2}error .*services\.0\.callback {2}\(lost-code\)$/m,
    );
    assert.match(out, /^Written: say-so\.json, say-so\.html$/m);
    assert.deepEqual(JSON.parse(readFileSync(join(cwd, 'say-so.json'), 'utf8')).compat, ['klaro']);
  });

  it('writes a file for each language', async (context) => {
    const cwd = await folder(context);
    const from = fixture('moving/vanilla-cookieconsent.config.js');

    const { out } = await run(['init', '--json', '--from', from], { cwd });

    assert.deepEqual(JSON.parse(out).written, [
      'say-so.json',
      'say-so.html',
      'say-so.de.json',
      'locales/de.json',
    ]);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'say-so.de.json'), 'utf8')).lang, 'de');
  });
});
