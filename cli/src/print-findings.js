import colors from 'picocolors';

/**
 * @import { Finding } from './findings.js'
 */

/**
 * What was found, a line each: `file:line:column  error  message  (rule)`. In colours on a terminal only.
 *
 * @param {Finding[]} findings
 * @param {boolean} isTerminal
 */
export function findingLines(findings, isTerminal) {
  const { bold, red, yellow, dim } = colors.createColors(isTerminal && !process.env['NO_COLOR']);
  return findings.map(({ file, line, column, severity, message, code }) => {
    const color = severity === 'error' ? red : yellow;
    return `${bold(`${file}:${line}:${column}`)}  ${color(severity)}  ${message}  ${dim(`(${code})`)}`;
  });
}

/**
 * How many there are, in words.
 *
 * @param {Finding[]} findings
 */
export function summary(findings) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (/** @type {number} */ number, /** @type {string} */ word) =>
    `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
}
