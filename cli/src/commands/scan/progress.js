import { STEP_WORDS } from '../../scan/words.js';
import { plain } from '../../scan/report/plain.js';

/**
 * @import { Progress } from '../../scan/scan.js'
 */

const WIDTH = 24;

/**
 * Draws how far a scan is, on a terminal only.
 *
 * @param {NodeJS.WriteStream} stream
 * @returns {{ tell(progress: Progress): void, clear(): void }}
 */
export function progressBar(stream) {
  const draw = (/** @type {string} */ text) => {
    if (stream.isTTY) stream.write(`\r\x1b[2K${text}`);
  };
  return {
    tell({ step, done, total, url }) {
      const full = Math.round((done / total) * WIDTH);
      const bar = '█'.repeat(full).padEnd(WIDTH, '░');
      const room = Math.max(10, (stream.columns ?? 80) - WIDTH - 30);
      draw(`${bar} ${done + 1}/${total} ${STEP_WORDS[step]} ${plain(url, room)}`);
    },
    clear: () => draw(''),
  };
}
