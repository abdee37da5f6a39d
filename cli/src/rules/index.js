import { articleThirteen } from './article-thirteen.js';
import { audiences } from './audiences.js';
import { filterLists } from './filter-lists.js';
import { limits } from './limits.js';
import { links } from './links.js';
import { references } from './references.js';
import { repeated } from './repeated.js';
import { words } from './words.js';

/**
 * @import { Notice } from '../../../src/core/notice-format.ts'
 * @import { Place } from '../format/places.js'
 * @import { Code } from '../messages.js'
 * @typedef {{ notice: Notice, places: Place[], file: string, bytes: number }} Subject `bytes`: of the file
 * @typedef {{ code: Code, path: (string | number)[], words?: string, detail?: string }} Fault
 *   `words`: the words at fault as they stand in the file; shown when there is no `detail`
 * @typedef {(subject: Subject) => Iterable<Fault>} Rule
 */

/** What a notice that the schema allows is looked at for. @type {Rule[]} */
export const RULES = [
  references,
  limits,
  links,
  words,
  repeated,
  audiences,
  articleThirteen,
  filterLists,
];
