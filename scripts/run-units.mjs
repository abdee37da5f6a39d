// The unit tests in every engine that is here. One that is not is said, and stops nothing.
import { spawnSync } from 'node:child_process';
import { ENGINES } from './engines.mjs';

/** As it is before a Chromium is looked for: the one of npm has fonts of its own, which are for nobody else. */
const clean = { ...process.env };

const failed = [];
for (const [name, { find }] of Object.entries(ENGINES)) {
  if (!(await find())) {
    console.log(`Not tested in ${name}: it is not installed here.`);
    continue;
  }
  const env = { ...clean, ENGINE: name };
  const { status } = spawnSync('npx', ['wtr'], {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (status) failed.push(name);
}
if (failed.length) {
  console.error(`Unit tests failed in ${failed.join(' and ')}.`);
  process.exit(1);
}
