import type { Page as Answered } from '#demo/site-server.mjs';
import type { Run } from './row.js';
import { SHOP } from './shop.js';

/** What the shop asks of the second site: two marked elements, and what its own script does later. */
const MAIN = `<main id="shop"><h1>Shop</h1>
  <script type="text/plain" data-say-so="analytics" src="%TRACKER%/marked.js"></script>
  <iframe data-say-so="marketing" data-say-so-service="film" data-src="%TRACKER%/film" title="Film" width="320" height="200"></iframe>
  <say-so-notice src="/notice.json"><a href="/notice.html">Read our notice</a></say-so-notice>
  </main><script src="/shop.js"></script>`;

/** What the shop and the test need of the platform, kept before anybody has changed or hidden it. */
const PLATFORM = `<script>
  window.platform = (({ createElement, querySelector, elementFromPoint }, { append }) => {
    const { addEventListener, fetch } = window;
    return { createElement, querySelector, elementFromPoint, append, addEventListener, fetch };
  })(Document.prototype, Element.prototype);
</script>`;

/** What no mark holds. */
const shopScript = (origin: string): string => `(() => {
  const { createElement, querySelector, append, addEventListener, fetch } = platform;
  addEventListener('load', () => {
    const make = (name) => createElement.call(document, name);
    make('img').src = '${origin}/image';
    const box = make('div');
    const script = make('script');
    script.src = '${origin}/script.js';
    append.call(querySelector.call(document, 'main'), box, script);
    box.innerHTML = '<p><img alt="" src="${origin}/markup"></p>';
    try { window.fetch('${origin}/call').catch(() => {}); } catch {}
    window.isOpen = true;
  });
})();`;

/** What reaches the second site with a grant, sorted. What was called before has failed. */
export const WANTED = ['/film', '/image', '/marked.js', '/markup', '/script.js'];

const html = (row: Run): string => {
  const { config = SHOP, first = '', tag = '<script src="/say-so.js"></script>', body = '' } = row;
  const text =
    typeof config === 'string' ? config : JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${PLATFORM}${first}
    ${text && `<script type="application/json" data-say-so-config>${text}</script>`}${tag}${row.next ?? ''}</head>
    <body>${body}${MAIN}${row.last ?? ''}</body></html>`;
};

/** Where the page of a row stands. */
export const pathOf = (runs: readonly Run[], row: Run): string => `/row-${runs.indexOf(row)}.html`;

/** Everything that the site answers. The origin of the second site is known when it is asked. */
export const pagesOf = (runs: readonly Run[], tracker: () => string): Record<string, Answered> => ({
  '/shop.json': SHOP,
  '/notice.json': { title: 'Notice', sections: [{ title: 'Contact', blocks: ['Write to us.'] }] },
  '/shop.js': (_, response) =>
    void response.setHeader('content-type', 'text/javascript').end(shopScript(tracker())),
  ...Object.fromEntries(runs.map((row) => [pathOf(runs, row), html(row)])),
  ...Object.assign({}, ...runs.map(({ pages }) => pages)),
});
