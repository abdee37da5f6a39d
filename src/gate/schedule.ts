/** How long we work before the page gets its turn. Well below 50 ms even on a slow phone. */
const SLICE_MS = 8;

/** What waits for a task. */
const waiting: (() => void)[] = [];

/** Made when it is first needed, and once: it takes a tenth of a millisecond. */
let port: MessagePort | undefined;

/** Runs in a task of its own, in order, without the 4 ms that nested timers wait. */
export function soon(work: () => void): void {
  if (!port) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waiting.shift()?.();
    port = port2;
  }
  waiting.push(work);
  port.postMessage(0);
}

/** The longest that we wait for a frame: a page in the background, or behind another window, paints none. */
const FRAME_MS = 200;

/** Runs after the next frame is on screen. */
export function afterPaint(work: () => void): void {
  let isWaiting = true;
  const proceed = (): void => {
    if (isWaiting) soon(work);
    isWaiting = false;
  };
  requestAnimationFrame(proceed);
  setTimeout(proceed, FRAME_MS);
}

/** Calls `step` until it answers `false`, and yields to the page between slices. */
export function inSlices(step: () => boolean): void {
  const end = performance.now() + SLICE_MS;
  while (performance.now() < end) if (!step()) return;
  soon(() => inSlices(step));
}

/** Resolves when the page has a body and its first frame is on screen. */
export async function pageReady(): Promise<void> {
  await new Promise<void>(afterPaint);
  if (!document.body)
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}
