import { Readable } from 'node:stream';
import type { SiteOptions } from '#demo/site-server.mjs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A page with something in its body; the notice stands below what fills a screen. */
const page = (body: string, { lang = 'en', head = '' } = {}): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Notice</title>${head}<script src="/say-so.js"></script></head>
<body><h1>Notice</h1><div style="block-size: 2000px"></div>${body}</body></html>`;

const NOTICE = {
  title: 'Notice',
  lang: 'en',
  version: '2',
  updated: '2026-11-01',
  sections: [
    {
      id: 'late',
      title: 'Long after',
      blocks: ['These words come long after the page.', { p: { to: 'late' } }],
    },
  ],
};

const BEFORE = {
  ...NOTICE,
  version: '1',
  sections: [
    { id: 'late', title: 'Long after', blocks: ['Other words.'] },
    { id: 'offices', title: 'Offices', blocks: ['None.'] },
  ],
};

const NOW = { ...NOTICE, sections: [...NOTICE.sections, { id: 'early', title: 'Early' }] };

const deep = (levels: number): object => (levels ? { sections: [deep(levels - 1)] } : {});

/** Writes without end, as long as somebody reads. */
function endless(_: IncomingMessage, response: ServerResponse): void {
  function* pieces(): Generator<string> {
    yield '[';
    for (;;) yield `"${'x'.repeat(65_536)}",`;
  }
  Readable.from(pieces()).pipe(response);
}

const redirect = (location: string) => (_: IncomingMessage, response: ServerResponse) =>
  response.writeHead(302, { location }).end();

let visits = 0;

/** Pages of the stories about notices, and the files that they ask for. */
export const NOTICE_PAGES: NonNullable<SiteOptions['pages']> = {
  '/soon.html': page('<say-so-notice src="/now.json"></say-so-notice>'),
  '/late.html': page('<say-so-notice src="/late.json"></say-so-notice>'),
  '/late-open.html': page('<say-so-notice src="/late.json" open="all"></say-so-notice>'),
  '/shadow.html': page(
    '<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML = `<say-so-notice src="/late.json"></say-so-notice>`</script>',
  ),
  '/late.json': (_: IncomingMessage, response: ServerResponse) =>
    setTimeout(() => response.end(JSON.stringify(NOTICE)), 1500),
  '/based.html': page('<say-so-notice src="/here/now.json" open="all"></say-so-notice>', {
    head: '<base href="/here/">',
  }),
  '/here/now.json': NOTICE,
  '/now.json': NOW,
  '/before.json': BEFORE,
  '/changed.html': page('<say-so-notice src="/now.json" previous="/before.json"></say-so-notice>'),
  '/arabic.html': page('<say-so-notice src="/in/{lang}.json"></say-so-notice>', { lang: 'ar-EG' }),
  '/in/ar.json': { updated: '2026-11-01', sections: [{ title: 'من نحن' }] },
  '/by-hand.html': page(`<say-so-notice toolbar>
    <say-so-section id="first"><h2>First</h2><p>Outer words.</p>
      <say-so-section id="second"><h3>Second</h3><p>Inner words.</p></say-so-section>
    </say-so-section></say-so-notice>`),
  '/broken.html': page(
    `<say-so-notice id="notice"><a href="/full">Read our notice</a></say-so-notice>
     <script>notice.setAttribute('src', location.search.slice(1))</script>`,
  ),
  '/broken/500': (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(500).end('{}'),
  '/broken/page': '<!doctype html><title>Hello</title>',
  '/broken/cut': '{"sections":[{"title":"Con',
  '/broken/endless': endless,
  '/broken/stalled': (_: IncomingMessage, response: ServerResponse) =>
    setTimeout(() => response.end(JSON.stringify(NOTICE)), 30_000).unref(),
  '/broken/elsewhere': (request: IncomingMessage, response: ServerResponse) =>
    redirect(`http://127.0.0.1:${request.headers.host?.split(':')[1]}/now.json`)(request, response),
  '/broken/login': redirect('/login.html'),
  '/login.html': '<!doctype html><title>Log in</title>',
  '/broken/list': '[1, 2]',
  '/broken/later': { format: 'notice/2', sections: [] },
  '/broken/deep': deep(9),
  '/broken/first': (_: IncomingMessage, response: ServerResponse) =>
    (visits += 1) === 1 ? response.writeHead(503).end() : response.end(JSON.stringify(NOTICE)),
};
