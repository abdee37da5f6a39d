/** How long one piece of work may hold up the page. */
const SLICE_MS = 8;

/** Lets the page do what it has to do. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/**
 * Takes steps, and lets the page do what it has to do between them. The first ones are taken at once.
 *
 * @param isWanted asked before it goes on; ends early if not
 */
export async function inSlices(steps: Iterable<unknown>, isWanted: () => boolean): Promise<void> {
  let end = performance.now() + SLICE_MS;
  for (const _ of steps) {
    if (performance.now() < end) continue;
    await pause();
    if (!isWanted()) return;
    end = performance.now() + SLICE_MS;
  }
}
