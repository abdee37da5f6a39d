// Everything that is made of the sources, in this order.
import { spawnSync } from 'node:child_process';

const STEPS = [
  'node scripts/setup.mjs',
  'node scripts/clean.mjs',
  'tsc',
  'tsc -p tsconfig.esm.json',
  'rollup -c',
  'node scripts/write-manifest.mjs',
  'node scripts/write-editor-data.mjs',
  'node scripts/write-element-types.mjs',
  'node scripts/copy-json.mjs',
  'node demo/build.mjs',
  'node scripts/check-integrity.mjs --print',
];

for (const step of STEPS) {
  const { status } = spawnSync(step, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
