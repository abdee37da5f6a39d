/**
 * Calls back whenever one of the files has been written, until the process ends. What changes while the call
 * runs leads to one more call.
 *
 * @param {string[]} files
 * @param {() => Promise<void>} rebuild
 * @returns {Promise<void>} when the files are watched
 */
export async function watchFiles(files, rebuild) {
  const { watch } = await import('chokidar');
  let isStale = false;
  /** @type {Promise<void> | undefined} */
  let running;
  const run = async () => {
    while (isStale) {
      isStale = false;
      await rebuild();
    }
    running = undefined;
  };
  const watcher = watch(files, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 20 },
  });
  watcher.on('all', () => {
    isStale = true;
    running ??= run();
  });
  await new Promise((resolve) => watcher.once('ready', () => resolve(undefined)));
}
