// The long soak: what a page that is never left keeps, counted by the browser.
import { spawnSync } from 'node:child_process';
import { findChromium } from './browsers.mjs';

const { executablePath, headless } = await findChromium();
const { status } = spawnSync(process.execPath, ['--test', 'build/test/flows/soak.test.js'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    STORY_BROWSER: executablePath,
    STORY_HEADLESS: String(headless),
    SOAK_NAVIGATIONS: '10000',
    SOAK_OPENINGS: '1000',
  },
});
process.exit(status ?? 1);
