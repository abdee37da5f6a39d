import { readFileSync } from 'node:fs';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** What snippets speak of, so that their marks name something. */
const CONFIG = JSON.stringify({
  afterWithdraw: 'stay',
  categories: [
    { id: 'necessary' },
    { id: 'functional' },
    { id: 'analytics', services: [{ id: 'ga4', name: 'Google Analytics' }] },
    { id: 'marketing', services: [{ id: 'youtube', name: 'YouTube' }] },
  ],
});

const INLINE = `<script type="application/json" data-say-so-config>${CONFIG}</script>`;
const TAG = '<script src="/say-so.js"></script>';

/** The page that a snippet is a part of; a whole page as it is. What has a tag of ours stands in the head. */
export function pageWith(html: string): string {
  if (html.startsWith('<!doctype')) return html;
  const hasTag = /<script[^>]*src="[^"]*say-so[\w.]*\.js"/.test(html);
  const hasConfig = html.includes('data-say-so-config');
  const before = hasConfig ? html + TAG : INLINE + TAG;
  const [head, body] = hasTag ? [html, ''] : [before, hasConfig ? '' : html];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Snippet</title>${head}</head>
    <body><h1>Page</h1>${body}</body></html>`;
}

const TYPES: Readonly<Record<string, string>> = {
  script: 'text/javascript',
  stylesheet: 'text/css',
  document: 'text/html',
};

/** Answers for other hosts: our own files from the build, and nothing for all others. */
async function answerFor(request: HTTPRequest): Promise<void> {
  const [file] = /say-so[\w.]*\.js$/.exec(new URL(request.url()).pathname) ?? [];
  await request.respond({
    contentType: TYPES[request.resourceType()] ?? 'text/plain',
    headers: { 'access-control-allow-origin': '*' },
    body: file ? readFileSync(`dist/${file}`, 'utf8') : '',
  });
}

/** Lets a page reach the site of the story only; the rest of the web is answered here. */
export async function keepInside(page: Page, origin: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().startsWith(origin) || !/^https?:/.test(request.url())
      ? void request.continue()
      : void answerFor(request),
  );
}
