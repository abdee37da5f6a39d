import { expect } from '@open-wc/testing';
import { idsOf, readConfig } from '../../src/core/config.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

const stored = (entry: unknown): object => ({
  categories: [{ id: 'a', services: [{ id: 'b', storage: [entry] }] }],
});

describe('readConfig', () => {
  it('gives the four default categories for nothing', () => {
    const { categories, days, position } = readConfig();

    expect(categories.map(({ id, mode }) => `${id} ${mode}`)).to.deep.equal([
      'necessary always',
      'functional opt-in',
      'analytics opt-in',
      'marketing opt-in',
    ]);
    expect({ days, position }).to.deep.equal({ days: 182, position: 'bottom-left' });
  });

  it('marks marketing for sale or sharing unless the author says no', () => {
    const named = readConfig({ categories: [{ id: 'marketing' }] });
    const refused = readConfig({ categories: [{ id: 'marketing', saleShare: false }] });

    expect(named.categories[0]?.saleShare).to.equal(true);
    expect(refused.categories[0]?.saleShare).to.equal(false);
  });

  it('keeps necessary always on when the author lists it without a mode', () => {
    const { categories } = readConfig({ categories: [{ id: 'necessary', title: 'Needed' }] });

    expect(categories[0]).to.deep.include({ mode: 'always', title: 'Needed' });
  });

  it('reads services and storage with their defaults', () => {
    const { categories } = readConfig({
      categories: [{ id: 'analytics', services: [{ id: 'a', storage: [{ name: '_a' }] }] }],
    });

    expect(categories[0]?.services[0]).to.deep.include({ id: 'a', name: '', url: '' });
    expect(categories[0]?.services[0]?.storage[0]).to.deep.include({ name: '_a', type: 'cookie' });
  });

  it('accepts every key of the contract without a message', async () => {
    const everything = {
      $schema: 'https://example.org/schema/config.schema.json',
      revision: '2026-11-01',
      lang: 'auto',
      position: 'bottom-right',
      prompt: { default: 'card', GB: 'bar', 'US-CA': 'none' },
      noticeUrl: '/legal/notice',
      inventoryUrl: '/legal/list',
      days: 395,
      domain: 'example.org',
      gpc: true,
      dnt: true,
      autoBlock: true,
      compat: ['cookiebot'],
      afterWithdraw: 'stay',
      region: 'GB',
      regions: { GB: { analytics: 'opt-out' } },
      record: { url: '/say-so/records' },
      signals: { google: true },
      categories: [
        {
          id: 'analytics',
          mode: 'opt-out',
          title: 'Statistics',
          text: 'Counting.',
          consentTypes: ['analytics_storage'],
          saleShare: false,
          services: [
            {
              id: 'ga4',
              name: 'Google Analytics',
              provider: 'Google Ireland Ltd',
              url: 'https://policies.google.com/privacy',
              purpose: 'Counting.',
              hosts: ['*.google-analytics.com'],
              storage: [{ name: '_ga', type: 'local', duration: '2 years', purpose: 'Counting.' }],
            },
          ],
        },
        { id: 'my-2nd' },
      ],
      texts: { 'prompt.title': 'May we?' },
    };

    const heard = await heardWarnings(() => readConfig(everything));

    expect(heard).to.deep.equal([]);
  });

  const hosts = (...own: string[]): object => ({
    categories: [{ id: 'a', services: [{ id: 'b', hosts: own }] }],
  });
  const TAKEN: [key: string, ...configs: object[]][] = [
    ['days', ...[1, 9, 10, 99, 100, 299, 300, 389, 390, 395].map((days) => ({ days }))],
    [
      'mode',
      ...['always', 'opt-in', 'opt-out'].map((mode) => ({ categories: [{ id: 'a', mode }] })),
    ],
    ['position', ...['inline', 'inline-start', 'inline-end'].map((position) => ({ position }))],
    ['prompt', ...['card', 'bar', 'dialog', 'none'].map((prompt) => ({ prompt }))],
    [
      'type',
      ...'cookie local session indexeddb cache pixel'.split(' ').map((type) => stored({ type })),
    ],
    [
      'address',
      ...['http://x.example', '/a:b', 'a?b:c', '#a:b'].map((noticeUrl) => ({ noticeUrl })),
    ],
    ['host', hosts('x', '*.x.example', 'x.example:8080', 'x.example/', '*.x.example:80/a/b')],
  ];
  for (const [what, ...configs] of TAKEN)
    it(`takes every ${what} that there is`, async () => {
      const heard = await heardWarnings(() => configs.forEach(readConfig));

      expect(heard).to.deep.equal([]);
    });

  for (const host of [
    '',
    '*',
    'x.*',
    '*x.example',
    'a.*.example',
    'x y',
    ':80',
    'x.example:',
    'x.example/a b',
  ])
    it(`says config-value for the host “${host}”`, async () => {
      const heard = await heardWarnings(() => readConfig(hosts(host)));

      expect(codesOf(heard)).to.deep.equal(['config-value']);
    });

  const REFUSED: [string, unknown, string][] = [
    ['an unknown key', { colour: 'red' }, 'config-key'],
    ['a key of the prototype', JSON.parse('{"__proto__": {"days": 1}}'), 'config-key'],
    ['a number for a text', { revision: 5 }, 'config-value'],
    ['half a character in a revision', { revision: '\ud800' }, 'config-value'],
    ['a position that is none', { position: 'middle' }, 'config-value'],
    ['a question that is none', { prompt: 'popover' }, 'config-value'],
    ['a number for a question', { prompt: 7 }, 'config-value'],
    ['a question in a region that is none', { prompt: { EUROPE: 'bar' } }, 'config-key'],
    ['a region’s question that is none', { prompt: { GB: true } }, 'config-value'],
    ['no days', { days: 0 }, 'config-value'],
    ['more days than 13 months', { days: 396 }, 'config-value'],
    ['half a day', { days: 1.5 }, 'config-value'],
    ['a thousand days', { days: 1000 }, 'config-value'],
    ['a scheme of nothing', { noticeUrl: ':x' }, 'config-value'],
    [
      'a kind of consent that is none',
      { categories: [{ id: 'a', consentTypes: ['x'] }] },
      'config-value',
    ],
    ['another word for reload', { afterWithdraw: 'reloads' }, 'config-value'],
    ['more than a kind of storage', stored({ type: 'cookies' }), 'config-value'],
    ['a word for a switch', { gpc: 'yes' }, 'config-value'],
    ['categories that are no list', { categories: {} }, 'config-value'],
    ['a mode that is none', { categories: [{ id: 'a', mode: 'on' }] }, 'config-value'],
    ['a category without id', { categories: [{ title: 'A' }] }, 'config-id'],
    ['an id in capitals', { categories: [{ id: 'Ads' }] }, 'config-id'],
    ['an id with more behind it', { categories: [{ id: 'ads x' }] }, 'config-id'],
    ['an id that is taken', { categories: [{ id: 'a' }, { id: 'a' }] }, 'config-id'],
    ['a script as a link', { noticeUrl: ' javascript:alert(1)' }, 'config-value'],
    ['a record without an address of its own', { record: { to: '/records' } }, 'config-key'],
    ['a script to send records to', { record: { url: 'javascript:alert(1)' } }, 'config-value'],
    ['an address for a record', { record: '/records' }, 'config-value'],
    ['a tool that is not known', { compat: ['klaro', 'nobody'] }, 'config-value'],
    [
      'a host with a scheme',
      { categories: [{ id: 'a', services: [{ id: 'b', hosts: ['https://x.example/'] }] }] },
      'config-value',
    ],
    [
      'a host that is none',
      { categories: [{ id: 'a', services: [{ id: 'b', hosts: [7, '*.x.example'] }] }] },
      'config-value',
    ],
    ['a name for what is stored', stored('_ga'), 'config-value'],
    ['nothing for what is stored', stored(null), 'config-value'],
    ['nothing for regions', { regions: null }, 'config-value'],
    ['a mode for a region', { regions: { GB: 'opt-out' } }, 'config-value'],
    ['a list of questions', { prompt: [] }, 'config-value'],
    ['a list', [], 'config-value'],
    ['nothing at all', null, 'config-value'],
    [
      'a script as an address',
      { categories: [{ id: 'a', services: [{ id: 'b', url: 'javascript:alert(1)' }] }] },
      'config-value',
    ],
  ];
  for (const [what, input, code] of REFUSED)
    it(`says ${code} for ${what}`, async () => {
      const heard = await heardWarnings(() => readConfig(input));

      expect(codesOf(heard)).to.deep.equal([code]);
    });

  it('reads where records are sent, and nowhere by default', () => {
    expect(readConfig({ record: { url: '/records' } }).record.url).to.equal('/records');
    expect(readConfig({ record: null }).record.url).to.equal('');
    expect(readConfig().record.url).to.equal('');
  });

  it('reads one question for everywhere, and one a region', () => {
    expect(readConfig().prompt).to.deep.equal({ default: 'card' });
    expect({ ...readConfig({ prompt: 'none' }).prompt }).to.deep.equal({ default: 'none' });
    expect({ ...readConfig({ prompt: { GB: 'bar', xx: 'bar' } }).prompt }).to.deep.equal({
      GB: 'bar',
    });
  });

  for (const input of [null, 'text', 7, [], true])
    it(`gives the defaults for ${JSON.stringify(input)}`, () => {
      expect(readConfig(input).categories).to.have.lengthOf(4);
    });

  it('reads nothing from a polluted prototype', () => {
    Reflect.set(Object.prototype, 'noticeUrl', '/evil');
    try {
      expect(readConfig({}).noticeUrl).to.equal('');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'noticeUrl');
    }
  });
});

describe('idsOf', () => {
  it('names a category and its services', () => {
    const config = readConfig({ categories: [{ id: 'a', services: [{ id: 'b' }, { id: 'c' }] }] });

    expect(config.categories.flatMap(idsOf)).to.deep.equal(['a', 'a/b', 'a/c']);
  });
});
