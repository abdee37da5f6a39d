// `npm run example -- NAME` starts an example with its second site, until Ctrl+C.
import { EXAMPLES } from './lib/examples.mjs';
import { startSecondSite } from './lib/second-site.mjs';
import { pack, startExample } from './lib/start.mjs';

const [, , name = ''] = process.argv;
if (!Object.hasOwn(EXAMPLES, name)) {
  console.error(`Which one? ${Object.keys(EXAMPLES).join(' ')}`);
  process.exit(1);
}

const second = await startSecondSite();
pack();
const { origin, stop, ended } = await startExample(name, { stdio: 'inherit' });
console.log(
  `The example answers at ${origin}, its second site at ${second.origin}. Ctrl+C ends both.`,
);
process.once('SIGINT', stop);
await ended;
await second.stop();
