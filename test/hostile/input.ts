import { SHOP } from './shop.js';
import type { Row } from './row.js';

const PAYLOAD = '<img src=x onerror="pwned=1"><script>pwned=1</script>';
const [necessary, analytics, marketing] = SHOP.categories;

/** What stands in files, cookies and addresses. */
export const INPUT: readonly Row[] = [
  {
    id: 'M1',
    threat: 'a configuration has keys that are named like those of every object',
    config: JSON.stringify(SHOP)
      .replace(
        '{',
        '{"__proto__":{"analytics":true,"mode":"always"},"constructor":{"prototype":{"polluted":1}},',
      )
      .replace('{"id":"analytics"', '{"__proto__":{"mode":"always"},"id":"analytics"'),
    says: ['config-key', 'config-key', 'config-key'],
    holds: () => !('analytics' in {}) && !('polluted' in {}) && !('mode' in {}),
  },
  {
    id: 'M1',
    threat: 'marks and calls name what every object has',
    next: '<script type="text/plain" data-say-so="__proto__" src="%TRACKER%/proto.js"></script><script type="text/plain" data-say-so="analytics" data-say-so-service="constructor" src="%TRACKER%/constructor.js"></script><script type="text/plain" data-say-so="toString" src="%TRACKER%/tostring.js"></script>',
    says: ['gate-unknown-id', 'gate-unknown-id', 'gate-unknown-id'],
    act: () => {
      try {
        window.SaySo.decide(
          JSON.parse('{"__proto__":{"analytics":true}}') as Record<string, boolean>,
        );
      } catch {
        // An id that is not known: a wrong call.
      }
    },
  },
  {
    id: 'M2',
    threat: 'every object of the page has grants, addresses and settings',
    tag: '<script src="/say-so.js" data-region="GB"></script>',
    first: `<script>Object.assign(Object.prototype, {
      analytics: 'opt-out', marketing: 'opt-out', GB: { analytics: 'opt-out' }, 'analytics/count': true, granted: ['analytics'], decisions: new Map([['analytics', true]]),
      src: '/x', hosts: [], services: [], consentTypes: ['ad_storage'], compat: ['cookiebot'], region: 'GB',
      regions: { GB: { analytics: 'opt-out' } }, days: 1, domain: 'localhost', autoBlock: false, prompt: 'none', status: 'granted',
      decidedAt: 1, revision: 'x', isDebug: true, config: '/x.json', lang: 'xx', texts: { 'prompt.title': 'Polluted' },
      title: 'Polluted', name: 'polluted', url: '/polluted', noticeUrl: '/polluted', inventoryUrl: '/polluted', record: { url: '/polluted' },
    })</script>`,
    holds: () => {
      const shown = Document.prototype.querySelector.call(document, 'say-so')?.shadowRoot
        ?.innerHTML;
      return shown?.includes('olluted') === false;
    },
  },
  {
    id: 'M3',
    threat: 'texts, titles and addresses of the configuration are markup and code',
    config: {
      ...SHOP,
      noticeUrl: 'javascript:pwned=1',
      texts: { 'prompt.title': PAYLOAD, 'prompt.text': PAYLOAD, launcher: PAYLOAD },
      categories: [
        necessary,
        {
          ...analytics,
          title: PAYLOAD,
          text: PAYLOAD,
          services: [
            {
              id: 'count',
              name: PAYLOAD,
              provider: PAYLOAD,
              purpose: PAYLOAD,
              url: ' java\tscript:pwned=1',
              hosts: ['127.0.0.1'],
            },
          ],
        },
        marketing,
      ],
    },
    says: ['config-value', 'config-value'],
    act: () => {
      window.SaySo.open();
      window.SaySo.close();
    },
    holds: () => {
      const root = document.querySelector('say-so')?.shadowRoot;
      return (
        root?.querySelector('img, script, [href^=j]') === null && !Reflect.has(window, 'pwned')
      );
    },
  },
  {
    id: 'M3',
    threat: 'a notice has markup and code in every place of it',
    body: '<say-so-notice src="/evil.json" toolbar></say-so-notice><say-so-inventory></say-so-inventory>',
    pages: {
      '/evil.json': {
        title: PAYLOAD,
        __proto__: null,
        sections: [
          {
            title: PAYLOAD,
            open: true,
            id: '"><img src=x onerror=pwned=1>',
            blocks: [
              PAYLOAD,
              { p: [{ a: PAYLOAD, href: 'javascript:pwned=1' }] },
              { table: { head: [PAYLOAD], rows: [[PAYLOAD]] } },
            ],
          },
        ],
      },
    },
    says: ['notice-id', 'notice-link'],
    holds: () =>
      document.querySelector('say-so-section :is(img, script, [href^=j])') === null &&
      document.querySelector('say-so-section') !== null &&
      !Reflect.has(window, 'pwned'),
  },
  {
    id: 'M3',
    threat: 'the address ends with markup, selectors and broken escapes',
    address: '%PATH%?<img/src=x/onerror=pwned=1>#"],*{}<img/src=x/onerror=pwned=1>%E0%A4%A',
    act: () => {
      for (const hash of ['#__proto__', '#%', '#"] , script', '#<img src=x onerror=pwned=1>'])
        location.hash = hash;
    },
    holds: () => !Reflect.has(window, 'pwned'),
  },
  {
    id: 'M3',
    threat: 'languages and regions of the page lead to other files',
    tag: '<script src="/say-so.js" data-lang="../../evil" data-region="../GB"></script>',
    first: '<script>document.documentElement.lang = "../evil.json?x=#"</script>',
    says: ['config-value'],
    holds: () =>
      performance.getEntriesByType('resource').every(({ name }) => !name.includes('evil')),
  },
  {
    id: 'M4',
    threat: 'values of the configuration are style sheets',
    config: {
      ...SHOP,
      position: 'bottom-left;}*{display:none',
      prompt: { default: 'card}*{color:red' },
      texts: { 'prompt.title': '</style><style>*{display:none}' },
    },
    says: ['config-value', 'config-value'],
    holds: () => document.querySelector('h1')?.checkVisibility(),
  },
];
