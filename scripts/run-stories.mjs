// Visitor stories: node's own test runner drives a real browser over the built script, in every engine that is here.
// Folders may be named; `--write` renews the pictures of the looks.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { ENGINES } from './engines.mjs';

/** As it is before a Chromium is looked for: the one of npm has fonts of its own, which are for nobody else. */
const clean = { ...process.env };

/** The folders that each engine tells, and what is left out, with the reason. */
const TOLD = {
  chromium: { folders: ['flows', 'engines', 'dist', 'looks', 'guided'], without: {} },
  firefox: {
    folders: ['flows', 'engines'],
    without: {
      'flows/accessible': 'needs CDP: media features, a clock that can be turned',
      'flows/screen-reader': 'needs CDP: the accessibility tree',
      'flows/themes': 'needs CDP: media features',
      'flows/configure': 'needs CDP: permission to read what was copied',
      'flows/configure-page': 'needs CDP: media features',
      'flows/docs': 'needs CDP: media features',
      'flows/soak': 'needs CDP: the counters of the browser',
      'flows/fair': 'takes as long as all the others; it compares colours, sizes and wording',
      'dist, looks, guided': 'tests of files, pictures of Chromium, and counts of V8',
    },
  },
  webkit: {
    folders: ['engines'],
    without: { 'flows, dist, looks, guided': 'Puppeteer does not drive WebKit' },
  },
};

const wishes = process.argv.slice(2);
const isWriting = wishes.includes('--write');
const named = wishes.filter((wish) => !wish.startsWith('-'));

/** The files that an engine is to run. */
const filesFor = ({ folders, without }) =>
  folders
    .filter((folder) => !named.length || named.includes(folder))
    .flatMap((folder) =>
      readdirSync(`build/test/${folder}`)
        .filter((name) => name.endsWith('.test.js'))
        .filter((name) => !(`${folder}/${name.replace('.test.js', '')}` in without))
        .map((name) => `build/test/${folder}/${name}`),
    );

/** Runs files in an engine, and gives whether all is well. */
function run(engine, files, env) {
  const concurrency = engine === 'webkit' ? 1 : 2;
  const { status } = spawnSync(
    process.execPath,
    ['--test', `--test-concurrency=${concurrency}`, ...files],
    {
      stdio: 'inherit',
      env: { ...env, STORY_ENGINE: engine, ...(isWriting && { LOOKS: 'write' }) },
    },
  );
  return status === 0;
}

const failed = [];
for (const [engine, told] of Object.entries(TOLD)) {
  const files = filesFor(told);
  if (!files.length) continue;
  const { find, headless } = ENGINES[engine];
  const path = await find();
  if (!path) {
    console.log(`No stories in ${engine}: it is not installed here.`);
    continue;
  }
  console.log(`Stories in ${engine}: ${path}`);
  for (const [what, why] of Object.entries(told.without))
    console.log(`  not in ${engine}: ${what}: ${why}`);
  // Looking for a Chromium may have set what only that one needs.
  const env = engine === 'chromium' ? process.env : clean;
  const isWell = run(engine, files, {
    ...env,
    STORY_BROWSER: path,
    STORY_HEADLESS: String((await headless?.()) ?? true),
  });
  if (!isWell) failed.push(engine);
}
if (failed.length) {
  console.error(`Stories failed in ${failed.join(' and ')}.`);
  process.exit(1);
}
