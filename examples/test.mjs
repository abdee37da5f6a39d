// `npm run test:examples` tells the story of every example in a browser, one after another; `-- react dev` that of one,
// with another script of its package.json. Needs hundreds of megabytes from the npm registry the first time.
import { spawnSync } from 'node:child_process';
import { findChromium } from '../scripts/browsers.mjs';
import { EXAMPLES } from './lib/examples.mjs';
import { forget, pack } from './lib/start.mjs';

/** Where a page is rendered on a server, the development server says most about what does not fit. */
const WITH_DEV = ['svelte'];

const [, , one, script] = process.argv;
const runs = Object.keys(EXAMPLES).flatMap((name) => [
  [name, 'start'],
  ...(WITH_DEV.includes(name) ? [[name, 'dev']] : []),
]);

const { executablePath, headless } = await findChromium();
pack();
const failed = [];
for (const [name, command] of one ? [[one, script ?? 'start']] : runs) {
  forget(name);
  const { status } = spawnSync(
    process.execPath,
    // An example that does not start leaves its second site, which would be waited for.
    ['--test', '--test-force-exit', 'build/test/examples/example.test.js'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        STORY_BROWSER: executablePath,
        STORY_HEADLESS: String(headless),
        EXAMPLE: name,
        EXAMPLE_SCRIPT: command,
      },
    },
  );
  if (status !== 0) failed.push(`${name} (${command})`);
}
console.log(failed.length ? `Failed: ${failed.join(', ')}` : 'Every example tells its story.');
process.exitCode = failed.length ? 1 : 0;
