import { listedIn } from './base.js';
import { covers } from './sources.js';

/**
 * @import { Directive } from './base.js'
 * @import { Plan } from './plan.js'
 */

/**
 * @typedef {'policy-open' | 'policy-overlap' | 'policy-empty'} Code
 */

/**
 * What of a plan a policy cannot hold apart, because all that it lists adds up; and what it never lets in.
 *
 * @param {Plan} plan
 * @param {Directive[]} base
 * @returns {[code: Code, detail: string][]}
 */
export function weaknessesIn({ always, rules }, base) {
  const free = [...new Set([...listedIn(base), ...always])];
  return rules.flatMap(({ id, sources }) => {
    const isOpenTo = (/** @type {string} */ wide) => sources.some((own) => covers(wide, own));
    const others = rules.filter((rule) => rule.id !== id && rule.sources.some(isOpenTo));
    return /** @type {[Code, string][]} */ ([
      ...free.filter(isOpenTo).map((one) => ['policy-open', `${one} lets in ${id}`]),
      ...others.map((rule) => ['policy-overlap', `${rule.id} lets in ${id}`]),
      ...(sources.length ? [] : [['policy-empty', id]]),
    ]);
  });
}
