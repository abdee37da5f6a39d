import { wrap, wrapProperty } from './wrap.js';

/** What an attribute is set to, each time that it stands there: one counts, and which one is for the browser to say. */
const valuesOf = (attribute: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`;[ \\t]*${attribute}[ \\t]*=([^;]*)`, 'gi'))].map(
    ([, value = '']) => value,
  );

/** A date that every browser takes for one; others are passed over, and the cookie is kept for the session. */
const DATE = /\d[ -][a-z]{3}[ -]((19|20)\d\d|[7-9]\d) +\d\d:\d\d:\d\d/i;

/** Whether what is written deletes the cookie: by an age of none, or else by a date that is past (RFC 6265, 5.3). */
function isDeletion(text: string): boolean {
  const ages = valuesOf('max-age', text);
  const dates = valuesOf('expires', text);
  if (ages.length) return ages.every((age) => /^[ \t]*(-\d+|0+)[ \t]*$/.test(age));
  return !!dates.length && dates.every((date) => DATE.test(date) && Date.parse(date) <= Date.now());
}

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
