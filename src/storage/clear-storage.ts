import { listedNames } from '../core/listed-storage.js';
import type { Config, StorageType } from '../core/types.js';
import { cookiesNow, deleteCookie } from './cookie-jar.js';

/** The answer itself, and what proves it, whatever pattern an author lists. */
const RECORD = /^(__Host-)?say-so($|\.)/;

/** The names that one kind of storage has now; a promise where the browser takes its time. */
interface Store {
  readonly names: () => Iterable<string> | Promise<Iterable<string>>;
  /** Deletes one. `false`: it is still there. */
  readonly remove: (name: string) => unknown;
}

const entries = (storage: () => Storage): Store => ({
  names: () => Object.keys(storage()),
  remove: (name) => storage().removeItem(name),
});

/** Every kind of storage that a page can look into. */
const STORES: readonly [type: StorageType, store: Store][] = [
  ['cookie', { names: () => cookiesNow().map(([name]) => name), remove: deleteCookie }],
  ['local', entries(() => localStorage)],
  ['session', entries(() => sessionStorage)],
  [
    'indexeddb',
    {
      names: async () => (await indexedDB.databases()).map(({ name = '' }) => name),
      remove: (name) => indexedDB.deleteDatabase(name),
    },
  ],
  ['cache', { names: () => caches.keys(), remove: (name) => caches.delete(name) }],
];

/**
 * Deletes what services keep that are not granted: cookies on every domain and path, local and session storage
 * in this task, databases and caches as soon as the browser can. What a granted service lists too stays.
 *
 * @param grantedNow asked for each name: the visitor may grant again while the browser looks
 * @param cleared told each name that was deleted, as `type name`
 */
export function clearStorage(
  config: Config,
  grantedNow: () => readonly string[],
  cleared: (name: string) => void,
): void {
  for (const [type, { names, remove }] of STORES) {
    const isRefused = listedNames(config, type);
    const isWanted = (name: string) => !RECORD.test(name) && isRefused?.(name, grantedNow());
    if (isRefused)
      void clear(names, (name) => {
        if (isWanted(name) && remove(name) !== false) cleared(`${type} ${name}`);
      });
  }
}

async function clear(names: Store['names'], look: (name: string) => void): Promise<void> {
  try {
    for (const name of await names()) look(name);
  } catch {
    // The browser keeps nothing of this kind here, as in a sandboxed frame: nothing is left.
  }
}
