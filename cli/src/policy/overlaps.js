import { listedIn } from './base.js';
import { covers } from './sources.js';

/**
 * @import { Directive } from './base.js'
 * @import { Plan } from './plan.js'
 */

/**
 * Where a policy cannot tell a service that waits from something else that is let in: what it lists only adds up.
 *
 * @param {Plan} plan
 * @param {Directive[]} base
 * @returns {{ code: 'policy-open' | 'policy-overlap', detail: string }[]}
 */
export function overlapsIn({ always, rules }, base) {
  const free = [...listedIn(base), ...always];
  return rules.flatMap(({ id, sources }) => {
    const open = free.filter((one) => sources.some((source) => covers(one, source)));
    const others = rules.filter(
      (rule) =>
        rule.id !== id && rule.sources.some((wide) => sources.some((own) => covers(wide, own))),
    );
    return [
      ...[...new Set(open)].map((one) => ({
        code: /** @type {const} */ ('policy-open'),
        detail: `${one} lets in ${id}`,
      })),
      ...others.map((rule) => ({
        code: /** @type {const} */ ('policy-overlap'),
        detail: `${rule.id} lets in ${id}`,
      })),
    ];
  });
}
