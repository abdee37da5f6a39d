import { CONFIG_MESSAGES } from './config/messages.js';
import { MESSAGES } from './messages.js';
import { MOVING_MESSAGES } from './moving/messages.js';
import { PAGE_MESSAGES } from './page-check/messages.js';
import { POLICY_MESSAGES } from './policy/messages.js';

const SENTENCES = {
  ...MESSAGES,
  ...CONFIG_MESSAGES,
  ...MOVING_MESSAGES,
  ...PAGE_MESSAGES,
  ...POLICY_MESSAGES,
};

/**
 * @import { ConfigCode } from './config/messages.js'
 * @import { Code as NoticeCode } from './messages.js'
 * @import { MovingCode } from './moving/messages.js'
 * @import { PageCode } from './page-check/messages.js'
 * @import { PolicyCode } from './policy/messages.js'
 * @typedef {NoticeCode | ConfigCode | MovingCode | PageCode | PolicyCode} Code
 * @typedef {{ line: number, column: number }} Spot lines and columns count from 1
 * @typedef {Spot & { file: string, severity: 'error' | 'warning', code: Code, message: string }} Finding
 */

/** What was found in one file. */
export class Findings {
  /** @type {Finding[]} */
  #found = [];

  /** @param {string} file as it is shown */
  constructor(file) {
    this.file = file;
  }

  /**
   * @param {Code} code
   * @param {Spot | undefined} spot where it is; the start of the file when that is not known
   * @param {string} [detail] the offending words
   */
  add(code, spot, detail = '') {
    const [severity, sentence] = SENTENCES[code];
    const words = detail.replace(/\s+/g, ' ').trim();
    const shown = words.length > 120 ? `${words.slice(0, 119)}…` : words;
    const message = shown ? `${sentence}: ${shown}` : sentence;
    const { line, column } = spot ?? { line: 1, column: 1 };
    this.#found.push({ file: this.file, line, column, severity, code, message });
  }

  /** All of them, in the order of the file; each once. */
  get sorted() {
    const once = new Map(this.#found.map((found) => [JSON.stringify(found), found]));
    return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  get hasErrors() {
    return this.#found.some(({ severity }) => severity === 'error');
  }
}
