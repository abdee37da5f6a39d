/** A value that local storage has under a key; `undefined`: none, not JSON, or no storage here. */
export function readKept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '');
  } catch {
    // Storage that is refused has nothing, and neither has one that somebody else wrote into.
    return undefined;
  }
}

/** Keeps a value in local storage, or deletes it for `undefined`. Where storage is refused it is lost. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Refused or full: nothing of ours depends on it.
  }
}
