import { policyText } from '../base.js';
import {
  UNDER_SIGNAL,
  answerPatternForGo,
  cookiePatternsForGo,
  denied,
  granted,
  named,
} from '../patterns.js';
import { following } from '../plan.js';

/**
 * @import { Directive } from '../base.js'
 * @import { Plan, Rule } from '../plan.js'
 */

/** @param {string} pattern */
const fits = (pattern) => `{say_so_answer}.matches(r"${pattern}")`;

/** @param {string} source @param {string} variable @param {string[]} lines */
const map = (source, variable, lines) =>
  [`map ${source} {${variable}} {`, ...lines.map((line) => `\t${line}`), '}'].join('\n');

/** Granted, and no service has come to a granted category since. @param {Rule} rule */
function allows({ id, category, ids }) {
  const others = ids.filter((one) => one !== id && one !== category);
  const isWhole = others.map((one) => fits(named(one))).join(' && ');
  const grant = fits(granted(id));
  return isWhole ? `${grant} && (!${fits(granted(category))} || (${isWhole}))` : grant;
}

/** When a service may load. @param {Rule} rule @param {Plan} plan */
function condition(rule, { signals, days }) {
  const { id, category, isOpen, isRefusable } = rule;
  const counts = `timestamp({say_so_time}) > {time.now} - duration("${days * 24}h") && timestamp({say_so_time}) < {time.now} + duration("5m")`;
  const isUnder = fits(UNDER_SIGNAL);
  const isFree = ['true', ...signals.map((name) => `{http.request.header.${name}} != "1"`)].join(
    ' && ',
  );
  if (!isOpen) {
    const grant = `${counts} && ${allows(rule)}`;
    return isRefusable ? `${grant} && (${isUnder} || (${isFree}))` : grant;
  }
  return [
    `({say_so_answer} == "" || (${counts}))`,
    `!${fits(denied(id))}`,
    `(!${fits(denied(category))} || ${fits(named(id))})`,
    ...(isRefusable ? [`(${isUnder} ? (${allows(rule)}) : (${isFree}))`] : []),
  ].join(' && ');
}

/** @param {Plan} plan */
const answerMaps = (plan) => [
  map('{http.request.header.Cookie}', 'say_so_cookie', [
    ...cookiePatternsForGo(plan).map(([pattern, value]) => `"~${pattern}" "${value}"`),
    'default ""',
  ]),
  map('{say_so_cookie}', 'say_so_answer', [
    `"~${answerPatternForGo(plan)}" "\${1}"`,
    '"" ""',
    'default "invalid"',
  ]),
  map('{say_so_answer}', 'say_so_time', [
    '"~&at=([^&]+)" "${1}"',
    'default "1970-01-01T00:00:00Z"',
  ]),
];

/** The lines for Caddy. @param {Plan} plan @param {{ base: Directive[], header: string }} options */
export function caddy(plan, { base, header }) {
  const hosts = plan.rules.map((_, index) => `{vars.say_so_${index}}`).join('');
  return [
    `# Printed by say-so policy; print it again whenever say-so.json changes.
# Stands in the block of the site, or in a file that it imports.`,
    ...answerMaps(plan),
    ...plan.rules.map(
      (rule, index) => `# ${rule.id}
@say_so_${index} expression \`${condition(rule, plan)}\`
vars @say_so_${index} say_so_${index} "${following(rule.sources)}"`,
    ),
    `header +${header} "${policyText(base, following(plan.always) + hosts)}"
@say_so_page header Accept *text/html*
header @say_so_page Cache-Control no-store`,
  ].join('\n\n');
}
