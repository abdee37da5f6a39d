import { wrap, wrapProperty } from './wrap.js';

/** Whether what is written deletes the cookie: by a date that is past, or an age of none. */
const isDeletion = (text: string): boolean =>
  /;\s*max-age\s*=\s*(-|0+\s*(;|$))/i.test(text) ||
  Date.parse(/;\s*expires\s*=([^;]*)/i.exec(text)?.[1] ?? '') <= Date.now();

/** Refuses writes of listed cookies, but not their deletion. As when the browser refuses one, the page is not told. */
export function watchCookies(isRefused: (name: string) => boolean): void {
  wrapProperty(Document.prototype, 'cookie', (_, [text], pass) =>
    isRefused(String(text).split('=', 1)[0]?.trim() ?? '') && !isDeletion(String(text))
      ? undefined
      : pass(),
  );
  const { CookieStore } = window as { CookieStore?: { prototype: object } };
  wrap(CookieStore?.prototype, 'set', (_, [cookie]: unknown[], pass) =>
    isRefused(String((cookie as { name?: unknown } | undefined)?.name ?? cookie))
      ? Promise.resolve()
      : pass(),
  );
}
