import { UNWANTED } from '../format/normal-inline.js';

/**
 * @import { Element, Nodes } from 'hast'
 * @import { Findings } from '../findings.js'
 * @import { Code } from '../messages.js'
 * @typedef {{ line: number, column: number, start: number, end: number }} Place
 */

/** Marks a character that the author of a Markdown file escaped; never part of a notice. */
export const ESCAPED = '\ufdd0';

/** One file while it becomes a notice: where things stand in it, and what could not be carried. */
export class Reading {
  /** Anchors of the text, with the id of the section that each stands in. @type {Map<string, string>} */
  anchors = new Map();
  /** Where what was made comes from. @type {WeakMap<object, Place>} */
  places = new WeakMap();
  /** Whether what is read stands in a link, which holds no other. */
  isInLink = false;

  /**
   * @param {string} source
   * @param {Findings} findings
   * @param {boolean} isMarkdown whether a line break in the source is one of the author's
   */
  constructor(source, findings, isMarkdown) {
    this.source = source;
    this.findings = findings;
    this.isMarkdown = isMarkdown;
    const lines = source.split('\n');
    for (const [index, line] of lines.entries())
      if (line.replace(/\r/g, '').search(UNWANTED) >= 0)
        findings.add('lost-characters', { line: index + 1, column: line.search(UNWANTED) + 1 });
  }

  /**
   * @param {Code} code
   * @param {Nodes | undefined} node
   * @param {string} [detail]
   */
  report(code, node, detail) {
    this.findings.add(code, node?.position?.start, detail);
  }

  /**
   * Remembers where something comes from.
   *
   * @template {object} Made
   * @param {Made} made
   * @param {Nodes | undefined} node
   */
  made(made, node) {
    const { start, end } = node?.position ?? {};
    if (start && end)
      this.places.set(made, {
        line: start.line,
        column: start.column,
        start: start.offset ?? 0,
        end: end.offset ?? 0,
      });
    return made;
  }
}

/**
 * An attribute of an element as a string; empty when it is absent.
 *
 * @param {Element} element
 * @param {string} name as hast has it: `dataQuestion`
 */
export const attribute = ({ properties }, name) => {
  const value = properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null
      ? ''
      : String(value);
};
