import { BAD, GRANT, REFUSAL } from './cookies.js';
import { overHttps } from './over-https.js';
import { SHOP } from './shop.js';
import type { Row } from './row.js';

const page = (body: string, path: string): string =>
  `<!doctype html><html lang="en"><title>Inner</title><script>document.cookie = 'say-so=' + ${JSON.stringify(body)} + '; Path=${path}'</script>
  <script type="application/json" data-say-so-config>${JSON.stringify({ ...SHOP, prompt: 'none' })}</script><script src="/say-so.js"></script>`;

/** Leaves this page alone without cookies and storage, as a browser does that keeps nothing. */
const keepNothing = (): void => {
  Object.defineProperty(Document.prototype, 'cookie', {
    get: () => '',
    set() {},
    configurable: true,
  });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
};

/** What the browser keeps, or does not. */
export const STORAGE: readonly Row[] = [
  {
    id: 'M20',
    threat: `the cookie is broken, cut off, too long or of another time, in ${BAD.length} ways`,
    last: BAD.map(
      (_, index) => `<iframe src="/bad/${index}/index.html" title="Bad"></iframe>`,
    ).join(''),
    pages: Object.fromEntries(
      BAD.map((value, index) => [`/bad/${index}/index.html`, page(value, `/bad/${index}/`)]),
    ),
    holds: () =>
      [...document.querySelectorAll<HTMLIFrameElement>('iframe[src^="/bad"]')]
        .filter(({ contentWindow }) => {
          const { SaySo, document: inner } = contentWindow as Window;
          const isThere = inner.cookie.includes('say-so=');
          return !isThere || SaySo.state.status !== 'unset' || SaySo.state.granted.length > 1;
        })
        .map(({ contentWindow }) => contentWindow?.document.cookie)
        .join('\n') || true,
  },
  {
    id: 'M20',
    threat: 'a good cookie of the same kind is an answer, so that the row above can fail',
    last: '<iframe src="/good/index.html" title="Good"></iframe>',
    pages: { '/good/index.html': page(GRANT, '/good/') },
    holds: () => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[src^="/good"]');
      return frame?.contentWindow?.SaySo.state.status === 'granted';
    },
  },
  {
    id: 'M21',
    threat: 'visitors write their own cookie',
    reason: 'It is their device, and their answer; every record says by what it was given.',
  },
  {
    id: 'M22',
    threat: 'a subdomain adds a grant to the cookie that subdomains share',
    config: { ...SHOP, domain: 'shop.localhost' },
    address: 'http://www.shop.localhost:%PORT%%PATH%',
    first: `<script>
      document.cookie = 'say-so=${REFUSAL}; Path=/; Domain=shop.localhost';
      document.cookie = 'say-so=${GRANT}; Path=/';
    </script>`,
    after: () => document.cookie.split('say-so=').length === 2,
  },
  {
    id: 'M22',
    threat: 'a subdomain sets a grant for its parents, where the cookie is not shared',
    address: 'https://www.shop.example%PATH%',
    before: overHttps,
    first: `<script>document.cookie = 'say-so=${GRANT}; Path=/; Secure; Domain=shop.example'</script>`,
    holds: () => document.cookie.includes('granted=analytics'),
  },
  {
    id: 'M23',
    threat: 'the browser keeps nothing, and throws when it is asked',
    before: (visitor) => visitor.evaluateOnNewDocument(keepNothing),
    saysThen: ['storage-refused'],
    after: async () => {
      history.pushState(null, '', '/other');
      document.body.replaceWith(document.createElement('body'));
      await new Promise((done) => setTimeout(done, 50));
      return (
        window.SaySo.has('marketing') &&
        document.querySelector('say-so')?.shadowRoot?.querySelector('[data-layer=prompt]') === null
      );
    },
  },
  {
    id: 'M23',
    threat: 'the page is in a sandbox, without an origin of its own',
    address: '/outer/sandbox.html?%PATH%',
    pages: {
      '/outer/sandbox.html': `<!doctype html><title>Outer</title><link rel="icon" href="data:,"><script>
        document.write('<iframe sandbox="allow-scripts" width="1000" height="700" title="Inner" src="' + location.search.slice(1) + '"></iframe>')</script>`,
    },
    says: ['fetch-unreachable'],
    saysThen: ['storage-refused'],
  },
  {
    id: 'M24',
    threat: 'a script of the page puts a grant into other storage',
    first: `<script>for (const storage of [localStorage, sessionStorage])
      for (const name of ['say-so', '__Host-say-so', 'say-so.receipt', 'say-so.unsent']) storage.setItem(name, '${GRANT}')</script>`,
  },
];
