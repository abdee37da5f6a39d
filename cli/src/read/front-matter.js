import { LineCounter, parseDocument } from 'yaml';
import { schema } from '../format/schema.js';

/**
 * @import { Notice } from '../../../src/core/notice-format.ts'
 * @import { Findings } from '../findings.js'
 */

const INSIDE = ['intro', 'sections', 'terms', 'shared'];
const ALLOWED = Object.keys(schema.properties).filter((key) => !INSIDE.includes(key));

/**
 * Reads what stands before the text: the language, the version, the controller, in the keys of the format.
 * Every value is a string, so that a version of 1.0 stays one.
 *
 * @param {{ text: string, line: number }} front `line`: of its first line in the file
 * @param {Findings} findings
 * @returns {Partial<Notice>}
 */
export function readFrontMatter({ text, line }, findings) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter });
  const spotOf = (/** @type {number} */ offset) => {
    const at = lineCounter.linePos(offset);
    return { line: at.line + line - 1, column: at.col };
  };
  for (const error of document.errors)
    findings.add('yaml', spotOf(error.pos[0]), error.message.split('\n')[0]);
  if (document.errors.length) return {};
  const all = Object.entries(/** @type {object} */ (document.toJS() ?? {}));
  for (const [key] of all)
    if (!ALLOWED.includes(key))
      findings.add('lost-attribute', spotOf(text.search(new RegExp(`^${key}\\s*:`, 'm'))), key);
  return Object.fromEntries(all.filter(([key, value]) => ALLOWED.includes(key) && value !== ''));
}
