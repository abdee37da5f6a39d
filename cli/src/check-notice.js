import { schemaFaults } from './format/schema.js';
import { places } from './format/places.js';
import { RULES } from './rules/index.js';
import { spotIn } from './spot.js';

/**
 * @import { Notice } from '../../src/core/notice-format.ts'
 * @import { Findings } from './findings.js'
 * @import { Located } from './spot.js'
 */

/**
 * Looks at a notice by the schema, and when that allows it by every rule.
 *
 * @param {unknown} notice
 * @param {{ located: Located, findings: Findings, bytes: number }} from where it comes from; `bytes`: of its JSON
 * @returns {notice is Notice} whether the schema allows it
 */
export function checkNotice(notice, { located, findings, bytes }) {
  const faults = schemaFaults(notice);
  for (const { path, message } of faults)
    findings.add(
      'schema',
      spotIn(notice, path, located),
      [path.join('.'), message].filter(Boolean).join(' '),
    );
  if (faults.length) return false;
  const valid = /** @type {Notice} */ (notice);
  const subject = { notice: valid, places: [...places(valid)], file: findings.file, bytes };
  for (const rule of RULES)
    for (const { code, path, words, detail } of rule(subject))
      findings.add(code, spotIn(valid, path, located, words), detail ?? words);
  return true;
}
