import assert from 'node:assert/strict';
import { Findings } from '../../src/findings.js';
import { checkNotice } from '../../src/check-notice.js';
import { parseJson } from '../../src/json/parse.js';
import { fromHtml, fromMarkdown } from '../../src/read/text-file.js';

/**
 * What Markdown becomes, and what was found meanwhile as `line:column code`.
 *
 * @param {string} text
 */
export function ofMarkdown(text) {
  const findings = new Findings('legal.md');
  const { notice } = fromMarkdown(text, {}, findings);
  return { notice, found: told(findings) };
}

/** The same of HTML. @param {string} text */
export function ofHtml(text) {
  const findings = new Findings('legal.html');
  const { notice } = fromHtml(text, {}, findings);
  return { notice, found: told(findings) };
}

/** What a check of a notice finds, as `line:column code`. @param {unknown} notice @param {string} [file] */
export function ofCheck(notice, file = 'notice.json') {
  const source = typeof notice === 'string' ? notice : JSON.stringify(notice, null, 2);
  const findings = new Findings(file);
  const parsed = parseJson(source, findings);
  if (parsed) checkNotice(parsed.value, { ...parsed, findings, bytes: source.length });
  return told(findings);
}

/** @param {Findings} findings */
const told = (findings) =>
  findings.sorted.map(({ line, column, code }) => `${line}:${column} ${code}`);

/** Compares what was made with what is expected, without what only tools see. @param {unknown} actual @param {unknown} expected */
export const same = (actual, expected) =>
  assert.deepEqual(JSON.parse(JSON.stringify(actual)), expected);
