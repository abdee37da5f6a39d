/** How long the file stays for a browser that is slow to fetch it. */
const KEPT_MS = 60_000;

/** Saves a value on the visitor's device, as a JSON file of this name. No policy of the page stands in its way. */
export function download(name: string, value: unknown): void {
  const file = new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' });
  const href = URL.createObjectURL(file);
  // Never in the page, so that none of its listeners takes the click for one of its own.
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
