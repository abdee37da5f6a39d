import { readCatalogue } from '../services/catalogue.js';
import { Ownership } from '../services/ownership.js';
import { readSiteConfig } from '../services/site-config.js';
import { judge } from './judge.js';
import { STEP_WORDS, count } from './words.js';

/**
 * @import { Finding } from './judge.js'
 * @import { Pass } from './pass.js'
 * @import { Seen } from './scan.js'
 * @typedef {{
 *   time: string, seen: Seen, findings: Finding[], notes: string[], leaks: Finding[], failures: string[], exitCode: 0 | 1 | 3,
 * }} Outcome `time`: ISO 8601, UTC; `failures`: what could not be looked at; `notes`: what else is good to know
 */

/** @param {Pass[]} passes */
const failuresIn = (passes) =>
  passes.flatMap(({ step, isAnswered, visits }) => [
    ...(isAnswered ? [] : [`the answer could not be given: ${STEP_WORDS[step]} (no-answer)`]),
    ...visits
      .filter(({ error }) => error)
      .map(({ url, error }) => `${url}: ${error}; ${STEP_WORDS[step]} (page-failed)`),
  ]);

/** @param {Seen} seen */
function notesOn({ tool, passes, config, leftOut }) {
  const visits = passes[0]?.visits ?? [];
  return [
    ...(tool === 'Say-So' ? [] : [toolNote(tool, passes)]),
    ...(tool === 'Say-So' && config === undefined
      ? [
          'no configuration was found on the page; where it is in a bundle, name it with --config FILE',
        ]
      : []),
    ...visits
      .filter(({ status = 0 }) => status >= 400)
      .map(({ url, status }) => `${url} has the status ${status}`),
    ...visits.filter(({ noPage }) => noPage).map(({ url, noPage }) => `${url} ${noPage}: no page`),
    ...(leftOut.robots.length
      ? [
          `robots.txt keeps us from ${count(leftOut.robots.length, 'page')}; --no-robots looks at them too`,
        ]
      : []),
    ...(leftOut.max.length ? [`${count(leftOut.max.length, 'page')} more: --max was reached`] : []),
  ];
}

/** @param {string | undefined} tool @param {Pass[]} passes */
function toolNote(tool, passes) {
  const who = tool ? `${tool} asks here, not Say-So` : 'nothing that we know asks the visitor here';
  const isAnswered = passes.length > 1 && passes.every((pass) => pass.isAnswered);
  return isAnswered ? who : `${who}; name its buttons with --accept SELECTOR --reject SELECTOR`;
}

/**
 * Judges what a scan has seen.
 *
 * @param {Seen} seen
 * @param {{ config?: unknown, allow: string[], strict: boolean }} wishes `config`: in place of that of the page;
 *   `strict`: whether what is unlisted counts as well
 * @returns {Outcome}
 */
export function judgeScan(seen, { config = seen.config, allow, strict }) {
  const read = readSiteConfig(config);
  const ownership = new Ownership(read, readCatalogue(), seen.site.hostname);
  const findings = judge({ passes: seen.passes, ownership, config: read, allow });
  const counting = strict ? ['leak', 'unlisted'] : ['leak'];
  const leaks = findings.filter(({ verdict }) => counting.includes(verdict));
  const failures = failuresIn(seen.passes);
  const exitCode = leaks.length ? 1 : failures.length ? 3 : 0;
  const time = new Date().toISOString();
  return { time, seen, findings, leaks, failures, notes: notesOn(seen), exitCode };
}
