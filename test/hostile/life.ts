import { readFileSync } from 'node:fs';
import { ENGINE } from '../helpers/abilities.js';
import type { Row } from './row.js';
import { SHOP } from './shop.js';

const SCRIPT = '<script src="/say-so.js"></script>';
/** The same script as if it were of another time. */
const other = readFileSync('dist/say-so.js', 'utf8').replaceAll('0.1.0', '0.0.9');

const CONFIG = `<script type="application/json" data-say-so-config>${JSON.stringify(SHOP)}</script>`;

/** What becomes of a page in its life, and of our place in it. */
export const LIFE: readonly Row[] = [
  {
    id: 'M40',
    threat: 'the page runs before anybody sees it',
    test: ['flows/answer.test.ts', 'shows, runs and writes nothing while it is prerendered'],
  },
  {
    id: 'M41',
    threat: 'the page comes back from the memory of the browser, after an answer elsewhere',
    test: ['flows/answer.test.ts', 'reads the answer that was given meanwhile'],
  },
  {
    id: 'M41',
    threat: 'a listener of ours keeps the page out of the memory of the browser',
    first: `<script>{ const { addEventListener } = window;
      window.listened = [];
      window.addEventListener = function (type, ...rest) { listened.push(type); return addEventListener.call(this, type, ...rest); };
    }</script>`,
    holds: () => !/unload/.test(String(Reflect.get(window, 'listened'))),
  },
  {
    id: 'M42',
    threat: 'the page exchanges its body, as a router does',
    act: () => {
      const body = document.createElement('body');
      body.append(...document.body.childNodes);
      document.body.replaceWith(body);
      history.pushState(null, '', location.href);
    },
    holds: () => document.querySelectorAll('say-so').length === 1,
  },
  {
    id: 'M42',
    threat: 'the page takes our element away, and moves it',
    act: async () => {
      document.querySelector('say-so')?.remove();
      await new Promise((done) => setTimeout(done, 50));
      const ours = document.querySelector('say-so');
      if (ours) document.body.append(ours);
    },
    holds: () => document.querySelector('say-so') !== null,
  },
  {
    id: 'M42',
    threat: 'the page writes itself anew',
    act: async () => {
      const html = `<!doctype html>${document.documentElement.outerHTML}`;
      document.open();
      document.write(html.replace(/<say-so .*?<\/say-so>/, ''));
      document.close();
      await new Promise((done) => setTimeout(done, 300));
    },
    says: ['loaded-twice'],
    // What both documents held is asked for by both there.
    also: ENGINE === 'firefox' ? ['/script.js'] : [],
  },
  {
    id: 'M43',
    threat: 'the script is on the page twice',
    tag: SCRIPT + SCRIPT,
    says: ['loaded-twice'],
    holds: () => document.querySelectorAll('say-so').length === 1,
  },
  {
    id: 'M43',
    threat: 'two versions of the script are on the page, the older one first',
    tag: `<script src="/old/say-so.js"></script>${SCRIPT}<script src="/say-so.gate.js"></script><script defer src="/say-so.ui.js"></script>`,
    pages: { '/old/say-so.js': other },
    says: ['loaded-twice', 'loaded-twice'],
    holds: () =>
      window.SaySo.version === '0.0.9' && document.querySelectorAll('say-so').length === 1,
  },
  {
    id: 'M43',
    threat: 'the page has elements of our names already',
    first: `<script>for (const name of ['say-so-embed', 'say-so-notice', 'say-so-section', 'say-so-inventory'])
      customElements.define(name, class extends HTMLElement {});</script>`,
  },
  {
    id: 'M44',
    threat: 'a notice is missing, broken, late, endless or elsewhere',
    test: [
      'flows/notice.test.ts',
      'because it ${what}: the fallback stays, with a way to try again',
    ],
  },
  {
    id: 'M44',
    threat: 'a configuration is missing, of another kind or broken',
    test: ['flows/pages.test.ts', 'in ${path} is said, nothing held runs, the question is asked'],
  },
  {
    id: 'M45',
    threat: 'the host that hands out the script changes it',
    test: ['dist/reproducible.test.ts', 'makes the same files of the same bytes'],
  },
  {
    id: 'placed',
    threat: 'the script was moved to the end of the page',
    config: '',
    tag: '',
    last: CONFIG + SCRIPT,
  },
  {
    id: 'placed',
    threat: 'the script was made asynchronous by mistake',
    tag: '<script async src="/say-so.js"></script>',
    says: ['config-late'],
  },
  {
    id: 'placed',
    threat: 'the script was deferred by mistake',
    tag: '<script defer src="/say-so.js"></script>',
    says: ['config-late'],
  },
  {
    id: 'placed',
    threat: 'a tag manager adds the script, long after the page',
    config: '',
    tag: '',
    last: `${CONFIG}<script>addEventListener('load', () => setTimeout(() => {
      document.head.append(Object.assign(document.createElement('script'), { src: '/say-so.js' }));
    }, 100))</script>`,
    says: ['config-late'],
    escapes: ['/call', '/image', '/markup', '/script.js'],
    // It is taken from the page when we come, and comes back.
    also: ['/markup'],
  },
];
