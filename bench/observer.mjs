// What it costs a page that inserts many elements that Say-So looks at each of them.
import { inRounds, median, pause, printTable, withSpread } from './lib/figures.mjs';
import { variantsOn } from './lib/variants.mjs';

const VARIANTS = ['bare page', 'empty observer', 'say-so', 'say-so, 30 hosts'];
const MANNERS = ['one by one', 'rows of 10 nested', 'innerHTML of 1,000'];
const ELEMENTS = 50_000;

/** How often each manner is measured in one visit. To show so many elements takes long. */
const TURNS = { hidden: 5, shown: 2 };

/** Runs in the page: inserts elements, 1,000 at a time. Returns how long it took until all is done, in ms. */
async function insert({ manner, elements, isShown }) {
  const PIECE = 1_000;
  const { port1, port2 } = new MessageChannel();
  const nextTask = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  const place = document.createElement('div');
  place.hidden = !isShown;
  document.querySelector('main').append(place);

  const row = () => {
    const outer = document.createElement('div');
    let inner = outer;
    for (let depth = 1; depth < 10; depth++)
      inner = inner.appendChild(document.createElement('span'));
    return outer;
  };
  const html = '<p><b></b><i></i><a></a><u></u></p>'.repeat(PIECE / 5);
  const insertPiece = {
    'one by one': () => {
      for (let count = 0; count < PIECE; count++) place.appendChild(document.createElement('p'));
    },
    'rows of 10 nested': () => {
      for (let count = 0; count < PIECE; count += 10) place.appendChild(row());
    },
    'innerHTML of 1,000': () => {
      place.appendChild(document.createElement('div')).innerHTML = html;
    },
  }[manner];

  await nextTask();
  const start = performance.now();
  for (let count = 0; count < elements; count += PIECE) {
    insertPiece();
    await Promise.resolve(); // observers are told; with a new task a frame would come between, now and then
  }
  if (isShown) place.getBoundingClientRect();
  await nextTask();
  const time = performance.now() - start;
  place.remove();
  port1.close();
  return time;
}

/** The quickest of some turns: whatever else goes on only ever slows one down. */
async function quickest(tab, options) {
  const times = [];
  await tab.evaluate(insert, { ...options, elements: ELEMENTS / 10 });
  for (let turn = 0; turn < TURNS[options.isShown ? 'shown' : 'hidden']; turn++) {
    await tab.send('HeapProfiler.collectGarbage');
    times.push(await tab.evaluate(insert, { ...options, elements: ELEMENTS }));
  }
  return Math.min(...times);
}

const CASES = MANNERS.flatMap((manner) => [
  { name: `${manner}, hidden`, manner, isShown: false },
  { name: `${manner}, shown`, manner, isShown: true },
]);

/** One visit: the time of each case. */
const measure = (browser) => (variant) =>
  browser.visit(variant.address, async (tab) => {
    const times = {};
    await pause(200);
    for (const { name, ...options } of CASES) times[name] = await quickest(tab, options);
    return times;
  });

/** Prints how the variants compare with one of them, round by round: `compare` gets both times in ms. */
function printAgainst(base, { title, cases = CASES, variants, results, compare }) {
  const times = (variant, name) => results.get(variant).map((visit) => visit[name]);
  printTable(
    title,
    ['manner', `${base}, ms`, ...variants],
    cases.map(({ name }) => {
      const bases = times(base, name);
      const cell = (variant) =>
        withSpread(
          times(variant, name).map((time, round) => compare(time, bases[round])),
          2,
        );
      return [name, median(bases).toFixed(0), ...variants.map(cell)];
    }),
  );
}

export async function observer({ site, browser, rounds }) {
  const results = await inRounds(variantsOn(site, VARIANTS), rounds, measure(browser));
  const [bare, empty, ...ours] = VARIANTS;
  printAgainst(bare, {
    title: `Inserting ${ELEMENTS} elements: what is added to each of them, µs (middle half of the rounds)`,
    cases: CASES.filter(({ isShown }) => !isShown),
    variants: [empty, ...ours],
    results,
    compare: (time, base) => ((time - base) * 1_000) / ELEMENTS,
  });
  const compare = (time, base) => time / base;
  const variants = [empty, ...ours];
  printAgainst(bare, { title: 'The same, times the bare page', variants, results, compare });
  printAgainst(empty, {
    title: 'The same, times a page with an observer that does nothing',
    variants: ours,
    results,
    compare,
  });
}
