/** The value below which a share of the others lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place % 1);
}

/** Of those that are numbers; not a number itself where none is. */
export const median = (values) => quantile(values.filter(Number.isFinite), 0.5);

/** Median and the middle half: `1.02 (0.98 to 1.05)`. */
export function withSpread(values, digits) {
  const [middle, low, high] = [0.5, 0.25, 0.75].map((share) =>
    quantile(values, share)
      .toFixed(digits)
      .replace(/^-(0\.0+)$/, '$1'),
  );
  return `${middle} (${low} to ${high})`;
}

/** The least of what could be measured. */
export const bestOf = (values) => Math.min(...values.filter(Number.isFinite));

/** A value, and how many times another one it is: `12 (1.50x)`; `-` for none. */
export const withRatio = (value, base, show = (number) => number.toFixed(0)) =>
  Number.isFinite(value) ? `${show(value)} (${(value / base).toFixed(2)}x)` : '-';

/** Lets a page settle. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Measures every subject once a round, so that what slows the computer down for a while hits all of them.
 * The order turns with the round, and is the other way round in every second: nobody is always first, or always
 * behind the same one. Returns the results of each subject by its name.
 */
export async function inRounds(subjects, rounds, measure) {
  const results = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const turn = round % subjects.length;
    const order = [...subjects.slice(turn), ...subjects.slice(0, turn)];
    for (const subject of round % 2 ? order.toReversed() : order)
      results.get(subject.name).push(await measure(subject));
  }
  return results;
}

/** Prints a table that reads well in a terminal and in Markdown. */
export function printTable(title, headings, rows) {
  const lines = [headings, ...rows].map((cells) => cells.map(String));
  const widths = headings.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column].length)),
  );
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = widths.map(
    (width, column) => '-'.repeat(width - (column ? 1 : 0)) + (column ? ':' : ''),
  );
  console.log(
    `\n${title}\n\n${[line(lines[0]), line(rule), ...lines.slice(1).map(line)].join('\n')}`,
  );
}
