import { wrap, wrapProperty } from './wrap.js';

/** Refuses writes of listed cookies. As when the browser refuses one, the page is not told. */
export function watchCookies(isRefused: (name: string) => boolean): void {
  wrapProperty(Document.prototype, 'cookie', (_, [text], pass) =>
    isRefused(String(text).split('=', 1)[0]?.trim() ?? '') ? undefined : pass(),
  );
  const { CookieStore } = window as { CookieStore?: { prototype: object } };
  wrap(CookieStore?.prototype, 'set', (_, [cookie]: unknown[], pass) =>
    isRefused(String((cookie as { name?: unknown } | undefined)?.name ?? cookie))
      ? Promise.resolve()
      : pass(),
  );
}
