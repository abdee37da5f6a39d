import type { Row } from './row.js';

const css = (text: string): string => `<style>${text}</style>`;

/** Style sheets and policies of the page. */
export const LOOKS: readonly Row[] = [
  {
    id: 'M50',
    threat: 'every element of the page is hidden, made small, moved and made clear',
    next: css(`* { display: none !important; visibility: hidden !important; position: static !important; width: 1px !important;
      height: 1px !important; font-size: 1px !important; clip-path: inset(50%) !important; transform: scale(0) !important; margin: 999px !important;
      float: right !important; content-visibility: hidden !important; animation: none !important; filter: blur(9px) !important; }
      html { display: block !important; visibility: visible !important; width: auto !important; height: auto !important; clip-path: none !important; transform: none !important;
      filter: none !important; content-visibility: visible !important; margin: 0 !important }`),
  },
  {
    id: 'M50',
    threat: 'the page resets everything, and lays itself out in its own way',
    next: css(`*, ::before, ::after { all: unset !important } html { font-size: 62.5%; text-transform: uppercase; letter-spacing: 1em;
      direction: rtl; writing-mode: vertical-rl; line-height: 0; color: transparent; text-indent: -9999px; word-spacing: 9em; cursor: none; user-select: none; -webkit-text-fill-color: transparent; zoom: 0.5 }
      html, body { transform: translate(0); contain: layout; overflow: hidden; height: 100%; display: flex }`),
  },
  {
    id: 'M50',
    threat: 'something of the page lies on top of everything',
    next: css(`.top { position: fixed; inset: 0; z-index: 2147483646; background: #fffc }`),
    body: '<div class="top">Subscribe</div>',
  },
  {
    id: 'M50',
    threat: 'elements that we use have a style of the page',
    next: css(`section, dialog, button, h2, p, input, label, details, [data-layer], [data-action], [part], .root, .card, .answer
      { display: none !important; pointer-events: none !important; opacity: 0 !important }
      say-so { display: none; all: unset; position: absolute; top: -9999px; max-height: 0; overflow: hidden; contain: strict }`),
  },
  {
    id: 'M51',
    threat: 'style sheets of the page reach buttons that stand in the page',
    reason: 'Ours stand in a shadow root.',
  },
  {
    id: 'M52',
    threat: 'a blocker hides us, blocks the script, or takes the element away',
    test: ['flows/hidden.test.ts', 'leaves the page usable and everything denied, as ${kind}'],
  },
  {
    id: 'M52',
    threat: 'a blocker blocks a file of ours, which is asked for again and again',
    test: ['flows/hidden.test.ts', 'is not asked for again where only the interface is'],
  },
  {
    id: 'M60',
    threat: 'a strict policy forbids styles, scripts and addresses',
    test: ['flows/policies.test.ts', 'is kept through a whole visit'],
  },
  {
    id: 'M61',
    threat: 'Trusted Types are required, and refuse our policy',
    test: ['flows/policies.test.ts', 'leaves the gate closed and the answer working: ${path}'],
  },
  {
    id: 'M61',
    threat: 'the page has a Lit of its own, under the same policy',
    test: ['flows/policies.test.ts', 'works beside ours where it comes ${when} us'],
  },
  {
    id: 'M63',
    threat: 'a notice is too large, too deep or uses itself',
    test: ['notice/limits.test.ts', 'counts ${what}'],
  },
  {
    id: 'M63',
    threat: 'the page brings very many elements at once, held and not',
    act: () => {
      const { src = '' } = document.querySelector('iframe')?.dataset ?? {};
      const image = `<p><img alt="" src="${src.replace('film', 'image')}"><b></b></p>`;
      const box = document.body.appendChild(document.createElement('div'));
      box.innerHTML = image.repeat(5000);
      box.remove();
    },
  },
  {
    id: 'M64',
    threat: 'we ask for something that nobody has configured',
    test: ['flows/visits.test.ts', 'asks the site for the configured files and nothing else'],
  },
];
