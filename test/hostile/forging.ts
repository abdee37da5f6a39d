import type { Row } from './row.js';
import { SHOP } from './shop.js';

const FORGED = `for (const message of [{ type: 'say-so', granted: ['analytics'] }, 'accept-all', { 'say-so': { analytics: true } },
  { action: 'accept-all' }, { __tcfapiCall: { command: 'getTCData', version: 2, callId: 1 } }, { method: 'decide', args: [{ analytics: true }] }])
  for (const to of [self, parent, top]) to.postMessage(message, '*');`;

/** The page in a frame of another page, on a host of the same server. */
const outer = (attributes: string): string =>
  `<!doctype html><title>Outer</title><link rel="icon" href="data:,"><script>
  document.write('<iframe ${attributes} width="1000" height="700" title="Inner" src="http://localhost:' + location.port + location.search.slice(1) + '"></iframe>')</script>`;

/** Somebody answers in the visitor's place. */
export const FORGING: readonly Row[] = [
  {
    id: 'M30',
    threat:
      'messages are posted that look like an answer, by the page and by a frame of another site',
    body: '<script>document.write(`<iframe src="http://evil.localhost:${location.port}/forge.html" title="Forge"></iframe>`)</script>',
    pages: { '/forge.html': `<!doctype html><title>Forge</title><script>${FORGED}</script>` },
    last: `<script>${FORGED}</script>`,
  },
  {
    id: 'M30',
    threat: 'events are sent that look like ours',
    act: () => {
      const detail = {
        granted: ['analytics', 'marketing'],
        withdrawn: [],
        state: { status: 'granted' },
      };
      for (const type of [
        'say-so-change',
        'say-so-ready',
        'load-once',
        'accept-all',
        'change',
        'click',
      ])
        for (const target of [document, window, ...document.querySelectorAll('say-so')])
          target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    },
  },
  {
    id: 'M31',
    threat: 'a script clicks Accept all',
    reason:
      "It may: people's own tools and tests answer so. The record says that the click was not trusted (contract of the hooks).",
  },
  {
    id: 'M31',
    threat: 'a click of a script is taken for one of the visitor in the record',
    test: ['flows/bots.test.ts', 'refuses where the question is a ${kind}'],
  },
  {
    id: 'M32',
    threat: 'a script answers by call',
    test: ['flows/proof.test.ts', 'is sent once for every decision, by whatever button'],
  },
  {
    id: 'M32',
    threat: 'a script changes what we say holds, or replaces our methods',
    act: () => {
      const { SaySo } = window;
      const attempt = (work: () => unknown): void => {
        try {
          work();
        } catch {
          // In strict code what is frozen says so.
        }
      };
      attempt(() => (SaySo.state.granted as string[]).push('analytics', 'analytics/count'));
      attempt(() =>
        Object.assign(SaySo.state, {
          status: 'granted',
          granted: ['analytics', 'analytics/count'],
        }),
      );
      attempt(() => Object.assign(SaySo, { has: () => true }));
      attempt(() => Object.assign(window, { SaySo: { has: () => true } }));
      for (const element of document.querySelectorAll('say-so')) {
        element.setAttribute('data-state', 'granted');
        element.setAttribute('data-granted', 'analytics');
      }
    },
  },
  {
    id: 'M33',
    threat: 'the page is in a frame of another site, which sees no answer and keeps none',
    address: 'http://evil.localhost:%PORT%/outer/cross.html?%PATH%',
    pages: { '/outer/cross.html': outer('') },
    config: SHOP,
    saysThen: ['storage-refused'],
  },
  {
    id: 'M34',
    threat: 'a script of the site sends hints and entries that look like an answer of another tab',
    test: ['flows/answer.test.ts', 'is not moved by a forged message'],
  },
  {
    id: 'M62',
    threat: 'a frame of the same site has our script as well',
    last: '<iframe src="/inner.html" title="Inner" width="600" height="400"></iframe>',
    pages: {
      '/inner.html': `<!doctype html><html lang="en"><title>Inner</title><script type="application/json" data-say-so-config>${JSON.stringify(SHOP)}</script><script src="/say-so.js"></script>`,
    },
    holds: () =>
      document.querySelector<HTMLIFrameElement>('iframe[src="/inner.html"]')?.contentWindow?.SaySo
        .state.status === 'unset',
    after: async () => {
      const inner = document.querySelector<HTMLIFrameElement>(
        'iframe[src="/inner.html"]',
      )?.contentWindow;
      for (let tries = 0; tries < 100 && inner?.SaySo.state.status === 'unset'; tries += 1)
        await new Promise((done) => setTimeout(done, 20));
      return inner?.SaySo.state.status === 'granted';
    },
  },
];
