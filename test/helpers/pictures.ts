import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The pictures that are checked in, and where those go that differ. */
const KEPT = 'test/looks/pictures';
const FAILED = 'build/looks';

/** How many pixels may differ, and by how much each may before it does: for browsers whose letters differ a little. */
const MOST_PIXELS = 50;
const THRESHOLD = 0.01;

/** What is wrong with a picture, compared to the one that is kept; `null` for nothing. */
export function difference(name: string, taken: Uint8Array): string | null {
  const path = join(KEPT, `${name}.png`);
  if (process.env['LOOKS'] === 'write') {
    writeFileSync(path, taken);
    return null;
  }
  if (!existsSync(path)) return `${path} is not there: npm run looks -- --write`;
  const now = PNG.sync.read(Buffer.from(taken));
  const kept = PNG.sync.read(readFileSync(path));
  const { width, height } = kept;
  mkdirSync(FAILED, { recursive: true });
  const keepFailed = (): void => writeFileSync(join(FAILED, `${name}.png`), taken);
  if (now.width !== width || now.height !== height) {
    keepFailed();
    return `${name} is ${now.width} by ${now.height}, and was ${width} by ${height}`;
  }
  const shown = new PNG({ width, height });
  const count = pixelmatch(kept.data, now.data, shown.data, width, height, {
    threshold: THRESHOLD,
  });
  if (count <= MOST_PIXELS) return null;
  keepFailed();
  writeFileSync(join(FAILED, `${name}.difference.png`), PNG.sync.write(shown));
  return `${name}: ${count} pixels differ; see ${FAILED}`;
}
