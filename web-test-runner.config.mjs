import { ENGINES } from './scripts/engines.mjs';
import { fixtures } from './test/helpers/fixtures.mjs';

const { ENGINE: name = 'chromium' } = process.env;
const { find, launcher } = ENGINES[name];
const path = await find();
console.log(`Unit tests in ${name}: ${path}`);

const isLong = 'FUZZ_RUNS' in process.env;
const HOURS = 4 * 3_600_000;

export default {
  files: ['build/test/**/*.test.js', '!build/test/{dist,engines,examples,flows,guided,looks}/**'],
  // Cookies are shared by the pages of a browser, and tabs in the background are slowed down.
  concurrency: 1,
  nodeResolve: true,
  middleware: [fixtures],
  browsers: [await launcher(path)],
  // Property tests take their time on a busy machine, and the long run of them hours.
  testFramework: { config: { timeout: isLong ? HOURS : 60_000 } },
  testsFinishTimeout: isLong ? HOURS : 120_000,
  // Only Chromium reports it; a report without numbers would pass every threshold.
  coverage: name === 'chromium' && !isLong,
  coverageConfig: {
    include: ['build/src/**'],
    // The variants for the built script run in the stories, in the script itself.
    exclude: ['build/src/**/*.script.js', 'build/src/**/*.none.js'],
    reporters: ['text-summary', 'json-summary', 'lcovonly'],
    // No threshold for branches: V8 names a block of code only where its count differs from what is around it, so
    // reports of several pages do not add up, and the sum depends on the version of the browser.
    threshold: { lines: 95, statements: 95, functions: 90 },
  },
  // Messages are asserted where they matter; Lit's development build announces itself in every file.
  filterBrowserLogs: ({ args }) => !/^\[say-so\]|Lit is in dev mode/.test(String(args[0])),
};
