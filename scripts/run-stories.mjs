// Visitor stories: node's own test runner drives a real browser over the built script. Folders may be named;
// `--write` renews the pictures of the looks.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { findChromium } from './browsers.mjs';

const { executablePath, headless, source } = await findChromium();
console.log(`Stories in ${executablePath} (${source})`);

const wishes = process.argv.slice(2);
const isWriting = wishes.includes('--write');
const named = wishes.filter((wish) => !wish.startsWith('-'));
const folders = named.length ? named : ['flows', 'dist', 'looks', 'guided'];

const files = folders.flatMap((folder) =>
  readdirSync(`build/test/${folder}`)
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => `build/test/${folder}/${name}`),
);
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...files], {
  stdio: 'inherit',
  env: {
    ...process.env,
    STORY_BROWSER: executablePath,
    STORY_HEADLESS: String(headless),
    ...(isWriting && { LOOKS: 'write' }),
  },
});
process.exit(status ?? 1);
