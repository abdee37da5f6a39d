import { policyText } from '../base.js';
import { UNDER_SIGNAL, answerPattern, cookiePatterns, rulePatterns } from '../patterns.js';

/**
 * @import { Directive } from '../base.js'
 * @import { Plan, Rule } from '../plan.js'
 */

/** nginx reads no word of its configuration that is longer than 4096 bytes. */
const MAX_WORD = 3000;

/** @param {string} variable @param {string} source @param {string[]} lines */
const map = (variable, source, lines) =>
  [`map ${source} $say_so_${variable} {`, ...lines.map((line) => `  ${line};`), '}'].join('\n');

/** @param {string} pattern @param {string} value */
const line = (pattern, value) => `"~${pattern}" "${value}"`;

/** Sources in pieces that nginx can read. @param {string[]} sources @returns {string[]} */
function pieces(sources) {
  /** @type {string[]} */
  const made = [];
  for (const source of sources) {
    const last = made.at(-1) ?? '';
    if (made.length && last.length + source.length < MAX_WORD)
      made[made.length - 1] += ` ${source}`;
    else made.push(` ${source}`);
  }
  return made;
}

/** @param {Rule} rule @param {string} variable @param {string} hosts */
function ruleMap(rule, variable, hosts) {
  const { matches, otherwise } = rulePatterns(rule);
  const source = rule.isRefusable ? '$say_so_shared' : '$say_so_answer';
  const value = (/** @type {boolean} */ isLetIn) => (isLetIn ? hosts : '');
  const lines = matches.map(({ pattern, isLetIn }) => line(pattern, value(isLetIn)));
  return `# ${rule.id}\n${map(variable, source, [...lines, `default "${value(otherwise)}"`])}`;
}

/** The answer as it holds for what a signal refuses. @param {Plan} plan */
function sharedMaps({ signals, rules }) {
  if (!rules.some(({ isRefusable }) => isRefusable)) return [];
  const headers = signals.map((name) => `$http_${name.toLowerCase().replace('-', '_')}`);
  return [
    map('signal', `"${headers.join('')}"`, ['~1 "1"', 'default ""']),
    map('shared', '"$say_so_signal $say_so_answer"', [
      line(`^1 (?!.*${UNDER_SIGNAL})`, 'invalid'),
      line('^1? (.*)$', '$1'),
    ]),
  ];
}

/** @param {Plan} plan */
const answerMaps = (plan) => [
  map('cookie', '$http_cookie', [
    ...cookiePatterns(plan).map(([pattern, value]) => line(pattern, value)),
    'default ""',
  ]),
  map('answer', '$say_so_cookie', [line(answerPattern(plan), '$1'), '"" ""', 'default "invalid"']),
];

/** The variables that make up the hosts, in their order. @param {Plan} plan */
function hostMaps(plan) {
  const always = pieces(plan.always).map(
    (hosts) => (/** @type {string} */ variable) =>
      `# always\n${map(variable, '$host', [`default "${hosts}"`])}`,
  );
  const waiting = plan.rules.flatMap((rule) =>
    pieces(rule.sources).map(
      (hosts) => (/** @type {string} */ variable) => ruleMap(rule, variable, hosts),
    ),
  );
  const maps = [...always, ...waiting].map((make, index) => make(`${index}`));
  const all = maps.map((_, index) => `\${say_so_${index}}`).join('');
  return [...maps, map('hosts', '$host', [`default "${all}"`])];
}

/** The lines for nginx. @param {Plan} plan @param {{ base: Directive[], header: string }} options */
export const nginx = (plan, { base, header }) =>
  [
    `# Printed by say-so policy; print it again whenever say-so.json changes.
# Stands in http { }, for example as /etc/nginx/conf.d/say-so.conf. A server { } or location { } that has an
# add_header of its own needs the two at the end once more.`,
    ...answerMaps(plan),
    ...sharedMaps(plan),
    ...hostMaps(plan),
    map('cache', '$sent_http_content_type', ['~html no-store', 'default ""']),
    `add_header ${header} "${policyText(base, '$say_so_hosts')}" always;
add_header Cache-Control $say_so_cache always;`,
  ].join('\n\n');
