/**
 * @import { Outcome } from '../outcome.js'
 */

/**
 * A report for other programs. Its names stay as they are; new ones may come.
 *
 * @param {Outcome} outcome
 * @returns {string}
 */
export function jsonOf({ time, seen, findings, notes, failures, leaks, exitCode }) {
  const report = {
    format: 'scan/1',
    time,
    site: seen.site.href,
    tool: seen.tool ?? null,
    exitCode,
    leaks: leaks.length,
    passes: seen.passes.map(({ step, isAnswered, granted = null, visits }) => ({
      step,
      isAnswered,
      granted,
      pages: visits,
    })),
    findings: findings.map(({ owners, item, ...finding }) => ({
      ...finding,
      services: owners.map(({ from, id, category, name }) => ({ from, id, category, name })),
      purpose: item?.purpose ?? owners[0]?.purpose ?? null,
    })),
    leftOut: seen.leftOut,
    notes,
    failures,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
