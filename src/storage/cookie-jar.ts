/**
 * `document.cookie` as the browser means it: a page may hold an element named "cookie", which hides the
 * property (requirements M10), and the gate refuses listed names in it. Captured when the script starts. Where there
 * is no document (a server that imports the module) there is nothing to capture.
 */
const jar = Object.getOwnPropertyDescriptor(globalThis.Document?.prototype ?? {}, 'cookie');

/** Every cookie that the page can see, as it is written. Throws where the browser allows none at all. */
export function cookiesNow(): [name: string, value: string][] {
  const pairs = String(jar?.get?.call(document)).split('; ').filter(Boolean);
  return pairs.map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return [name, pair.slice(name.length + 1)];
  });
}

/** Writes a cookie with its attributes, as in `document.cookie = text`. */
export const writeCookie = (text: string): void => jar?.set?.call(document, text);

/** `/a/b.html` may see cookies of `/a/b.html`, `/a/`, `/a` and `/`; none: its folder, which may have a `;` in its name. */
function pathsNow(): string[] {
  const steps = location.pathname.split('/');
  const paths = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
  return [...paths.map((path) => `${path}/`), ...paths];
}

/** `a.b.example` may set cookies for itself and for all that is above; nothing tells which one a cookie is of. */
function domainsNow(): string[] {
  const labels = location.hostname.split('.');
  return ['', ...labels.map((_, index) => `; Domain=${labels.slice(index).join('.')}`)];
}

/**
 * Deletes a cookie that the page can see, whatever domain and path it was set for, partitioned or not.
 *
 * @returns whether it is gone
 */
export function deleteCookie(name: string): boolean {
  const isThere = (): boolean => cookiesNow().some(([own]) => own === name);
  if (!isThere()) return true;
  // WebKit takes no secure cookie on http://localhost, which is a secure context all the same.
  const kinds = isSecureContext ? ['; Secure', '; Secure; Partitioned', ''] : [''];
  for (const path of new Set(pathsNow()))
    for (const domain of domainsNow())
      for (const kind of kinds)
        if (isThere()) writeCookie(`${name}=; Max-Age=0; Path=${path}${domain}${kind}`);
  return !isThere();
}
