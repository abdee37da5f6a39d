// npm run bench [-- NAME …] [-- --rounds=9]
import { parseArgs } from 'node:util';
import { boot } from './boot.mjs';
import { calls } from './calls.mjs';
import { leaks } from './leaks.mjs';
import { startBrowser } from './lib/browser.mjs';
import { startSite } from './lib/site.mjs';
import { notice } from './notice.mjs';
import { observer } from './observer.mjs';
import { panel } from './panel.mjs';
import { release } from './release.mjs';
import { sizes } from './sizes.mjs';

const BENCHES = { sizes, boot, panel, release, leaks, observer, calls, notice };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const names = positionals.length ? positionals : Object.keys(BENCHES);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length)
  throw new Error(`No bench ${unknown[0]}. There are ${Object.keys(BENCHES).join(', ')}.`);
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error(`--rounds=${values.rounds} is not a number of rounds.`);

const site = await startSite();
const browser = await startBrowser();
console.log(`${browser.version}, ${rounds} rounds, medians`);
try {
  for (const name of names) {
    const start = Date.now();
    await BENCHES[name]({ site, browser, rounds });
    console.log(`\n(${name}: ${Math.round((Date.now() - start) / 1_000)} s)`);
  }
} finally {
  await browser.close();
  site.close();
}
