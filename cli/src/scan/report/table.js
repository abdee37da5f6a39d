import colors from 'picocolors';
import {
  KIND_WORDS,
  VERDICT_WORDS,
  count,
  makerWords,
  nameOf,
  serviceWords,
  stepWords,
} from '../words.js';
import { plain } from './plain.js';

/**
 * @import { Finding, Verdict } from '../judge.js'
 * @import { Outcome } from '../outcome.js'
 * @typedef {ReturnType<typeof colors.createColors>} Colors
 */

/** The most makers that are told of one thing. */
const MAX_MAKERS = 3;

/** The heads of the columns, and how wide one may become. */
const COLUMNS = /** @type {const} */ ([
  ['what', 17],
  ['name', 40],
  ['service', 44],
  ['seen', 28],
]);

/** @param {Finding} finding */
const cellsOf = (finding) => [
  KIND_WORDS[finding.kind],
  nameOf(finding),
  serviceWords(finding),
  stepWords(finding),
];

/** Rows of one verdict, with who made each thing below it. @param {Finding[]} findings @param {Colors} colors */
function* rowsOf(findings, { dim }) {
  const rows = findings.map((finding) =>
    cellsOf(finding).map((cell, index) => plain(cell, COLUMNS[index]?.[1])),
  );
  const widths = COLUMNS.map(([head], index) =>
    Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (/** @type {readonly string[]} */ cells) =>
    `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd();
  yield dim(line(COLUMNS.map(([head]) => head)));
  for (const [index, row] of rows.entries()) {
    yield line(row);
    for (const maker of (findings[index]?.makers ?? []).slice(0, MAX_MAKERS))
      yield dim(`    by ${plain(makerWords(maker), 110)}`);
  }
}

/** @param {Outcome} outcome */
export function summary({ seen, findings, leaks, failures }) {
  const pages = seen.passes[0]?.visits.length ?? 0;
  const parts = [
    count(pages, 'page'),
    count(findings.length, 'thing'),
    count(leaks.length, 'leak'),
    ...(failures.length ? [count(failures.length, 'failure')] : []),
  ];
  return parts.join(', ');
}

/**
 * A report for a terminal. In colours on a terminal only.
 *
 * @param {Outcome} outcome
 * @param {boolean} isTerminal
 * @returns {string}
 */
export function tableOf(outcome, isTerminal) {
  const palette = colors.createColors(isTerminal && !process.env['NO_COLOR']);
  const { bold, red, yellow, green } = palette;
  /** @type {Record<Verdict, (text: string) => string>} */
  const paint = { leak: red, unlisted: yellow, allowed: bold, fine: green };
  const groups = /** @type {const} */ (['leak', 'unlisted', 'allowed', 'fine']).flatMap(
    (verdict) => {
      const group = outcome.findings.filter((finding) => finding.verdict === verdict);
      const [name, meaning] = VERDICT_WORDS[verdict];
      const head = `${paint[verdict](bold(name))}: ${meaning}`;
      return group.length ? [head, ...rowsOf(group, palette), ''] : [];
    },
  );
  return [
    `${bold(outcome.seen.site.href)}`,
    '',
    ...groups,
    ...outcome.notes.map((note) => `${yellow('note')}  ${plain(note, 300)}`),
    ...outcome.failures.map((failure) => `${red('failed')}  ${plain(failure, 300)}`),
    summary(outcome),
    '',
  ].join('\n');
}
