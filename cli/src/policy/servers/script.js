import { answerIn, letsIn } from '../answer.js';
import { policyText } from '../base.js';
import { following } from '../plan.js';

/**
 * @import { Directive } from '../base.js'
 * @import { Plan } from '../plan.js'
 */

/** A plan as JSON, a line each, as the printed functions want it. @param {Plan} plan */
export function printed({ names, revision, days, signals, rules }) {
  const rows = rules.map(({ sources, ...rule }) => ({ ...rule, hosts: following(sources) }));
  const keys = Object.entries({ names, revision, days, signals });
  const lines = keys.map(([key, value]) => `  "${key}": ${JSON.stringify(value)},\n`).join('');
  const row = rows.map((rule) => `\n    ${JSON.stringify(rule)}`).join(',');
  return `{\n${lines}  "rules": [${row}\n  ]\n}`;
}

/** The source of a function, without the types that only an editor reads. @param {Function} each */
const source = (each) => String(each).replace(/\/\*\* @type .*? \*\/ /g, '');

/**
 * The part that servers with JavaScript have in common: `policyFor(header)`, where `header` gives a header of the
 * request by its name, or `''`.
 *
 * @param {Plan} plan
 * @param {Directive[]} base
 */
export const script = (plan, base) =>
  `const PLAN = ${printed(plan)};

${source(answerIn)}

${source(letsIn)}

function policyFor(header) {
  const answer = answerIn(header('Cookie'), PLAN);
  const isRefused = PLAN.signals.some((name) => header(name) === '1');
  const rules = PLAN.rules.filter((rule) => letsIn(rule, answer, isRefused));
  const hosts = ${JSON.stringify(following(plan.always))} + rules.map(({ hosts }) => hosts).join('');
  return \`${policyText(base, '${hosts}')}\`;
}`;
