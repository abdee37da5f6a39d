/**
 * Runs in every frame before its scripts: tells who writes to the storage. The browser itself says only what is kept.
 * Nothing that it does throws into the page, and everything is written as before.
 *
 * @param {string} binding the function that takes `[kind, name, stack]` as JSON
 */
export function hookWrites(binding) {
  const page = /** @type {any} */ (globalThis);
  const tell = (/** @type {string} */ kind, /** @type {unknown} */ name) => {
    try {
      const { stack } = new Error();
      page[binding](JSON.stringify([kind, String(name), stack])).catch(() => {});
    } catch {
      // A frame that is going has no binding any more.
    }
  };
  const wrap = (
    /** @type {any} */ owner,
    /** @type {string} */ name,
    /** @type {any} */ kindOf,
  ) => {
    const original = owner?.prototype?.[name];
    if (!original) return;
    owner.prototype[name] = function (/** @type {any[]} */ ...args) {
      tell(typeof kindOf === 'string' ? kindOf : kindOf(this), args[0]?.name ?? args[0]);
      return original.apply(this, args);
    };
  };
  const isLocal = (/** @type {unknown} */ area) => {
    try {
      return area === page.localStorage;
    } catch {
      return false;
    }
  };
  wrap(page.Storage, 'setItem', (/** @type {unknown} */ area) =>
    isLocal(area) ? 'local' : 'session',
  );
  wrap(page.IDBFactory, 'open', 'indexeddb');
  wrap(page.CacheStorage, 'open', 'cache');
  wrap(page.CookieStore, 'set', 'cookie');
  const cookie = Object.getOwnPropertyDescriptor(page.Document.prototype, 'cookie');
  Object.defineProperty(page.Document.prototype, 'cookie', {
    ...cookie,
    set(text) {
      tell('cookie', text);
      cookie?.set?.call(this, text);
    },
  });
}
