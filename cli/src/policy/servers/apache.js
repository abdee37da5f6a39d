import { policyText } from '../base.js';
import { UNDER_SIGNAL, answerPattern, cookiePatterns, rulePatterns } from '../patterns.js';
import { following } from '../plan.js';

/**
 * @import { Directive } from '../base.js'
 * @import { Plan, Rule } from '../plan.js'
 */

/** An empty value would become 1. */
const NOTHING = ' ';

/** @param {string} attribute @param {string} pattern @param {string} becomes */
const set = (attribute, pattern, becomes) => `SetEnvIf ${attribute} "${pattern}" "${becomes}"`;

/** The last line that fits decides here, so that a list is written from its end. @param {string[]} lines */
const fromEnd = (lines) => lines.reverse().join('\n');

/** @param {Rule} rule @param {string} variable */
function ruleLines(rule, variable) {
  const { matches, otherwise } = rulePatterns(rule);
  const becomes = (/** @type {boolean} */ isLetIn) =>
    `${variable}=${isLetIn ? following(rule.sources) : NOTHING}`;
  const answer = rule.isRefusable ? 'say_so_shared' : 'say_so_answer';
  const lines = matches.map(({ pattern, isLetIn }) => set(answer, pattern, becomes(isLetIn)));
  return `# ${rule.id}\n${fromEnd([...lines, set('Request_URI', '^', becomes(otherwise))])}`;
}

/** @param {Plan} plan */
const answerLines = (plan) => [
  fromEnd([
    ...cookiePatterns(plan).map(([pattern, value]) =>
      set('Cookie', pattern, `say_so_cookie=${value}`),
    ),
    set('Request_URI', '^', `say_so_cookie=${NOTHING}`),
  ]),
  fromEnd([
    set('say_so_cookie', answerPattern(plan), 'say_so_answer=$1'),
    set('say_so_cookie', `^${NOTHING}$`, `say_so_answer=${NOTHING}`),
    set('Request_URI', '^', 'say_so_answer=invalid'),
  ]),
];

/** The answer as it holds for what a signal refuses. @param {Plan} plan */
const sharedLines = ({ signals }) =>
  fromEnd([
    set('say_so_answer', `^(.*${UNDER_SIGNAL})`, 'say_so_shared=$1'),
    ...signals.map((name) => set(name, '^1$', 'say_so_shared=invalid')),
    set('say_so_answer', '^(.*)$', 'say_so_shared=$1'),
  ]);

/** The lines for Apache. @param {Plan} plan @param {{ base: Directive[], header: string }} options */
export function apache(plan, { base, header }) {
  const variables = plan.rules.map((_, index) => `%{say_so_${index}}e`).join('');
  // A percent sign is one of the header's format.
  const policy = policyText(base, `${following(plan.always)}{hosts}`)
    .replaceAll('%', '%%')
    .replaceAll('{hosts}', variables);
  return [
    `# Printed by say-so policy; print it again whenever say-so.json changes.
# Stands in the configuration of the site. Needs a2enmod headers setenvif.`,
    ...answerLines(plan),
    ...(plan.rules.some(({ isRefusable }) => isRefusable) ? [sharedLines(plan)] : []),
    ...plan.rules.map((rule, index) => ruleLines(rule, `say_so_${index}`)),
    `Header always add ${header} "${policy}"
Header always set Cache-Control no-store "expr=%{CONTENT_TYPE} =~ m#html#"`,
  ].join('\n\n');
}
