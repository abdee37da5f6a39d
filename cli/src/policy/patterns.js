/**
 * @import { Plan, Rule } from './plan.js'
 */

/** Escapes what percent signs leave of the signs that a pattern reads. @param {string} text */
const literally = (text) => text.replace(/[.*()]/g, '\\$&');

const ID = '[a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?';
const IDS = `(?:${ID}(?:\\+${ID})*)?`;

/** A moment that there is: Caddy fails at the 30th of February. */
const TIME = `20(?:${[
  '\\d\\d-(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
  '\\d\\d-(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
  '\\d\\d-02-(?:0[1-9]|1\\d|2[0-8])',
  '(?:[02468][048]|[13579][26])-02-29',
].join('|')})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ`;

const START = '(?:^|; *)';
const END = '(?:;|$)';

/**
 * Finds the cookie in a Cookie header, for servers with regular expressions: the first pattern that fits decides. `$1`:
 * what it holds; `invalid`: it cannot count; and where none fits there is none.
 *
 * @param {Plan} plan
 * @returns {[pattern: string, becomes: string][]}
 */
export const cookiePatterns = ({ names }) => [
  ...names.flatMap((name) => [
    // Several that differ: nobody knows which one is the visitor's.
    pair(`${START}${name}=([^;]*)(?=;).*; *${name}=(?!\\1${END})`, 'invalid'),
    pair(`${START}${name}=([^;]+)`, '$1'),
  ]),
  pair('say-so=', 'invalid'),
];

/**
 * The same for Go, whose expressions cannot compare: several never count.
 *
 * @param {Plan} plan
 * @returns {[pattern: string, becomes: string][]}
 */
export const cookiePatternsForGo = ({ names }) => [
  ...names.flatMap((name) => [
    pair(`${START}${name}=.*; *${name}=`, 'invalid'),
    pair(`${START}${name}=([^;]+)`, '${1}'),
  ]),
  pair('say-so=', 'invalid'),
];

/** @param {string} pattern @param {string} becomes @returns {[string, string]} */
const pair = (pattern, becomes) => [pattern, becomes];

/** Fits an answer to this revision, as its first group. @param {Plan} plan */
export const answerPattern = (plan) => `^(?=.{1,1024}$)(${form(plan, ONCE)})$`;

/** The same for Go: an id that stands twice is not seen. @param {Plan} plan */
export const answerPatternForGo = (plan) => `^(${form(plan, '')})$`;

/** @param {Plan} plan @param {string} once */
const form = ({ revision }, once) =>
  `v=1&at=${TIME}&rev=${literally(revision)}&${once}granted=${IDS}&denied=${IDS}(?:&gpc=1)?`;

/** No id stands twice in the lists that follow. */
const ONCE = `(?!.*[=+]([\\w/-]+)(?=[+&]).*[=+]\\2(?:[+&]|$))`;

/** @param {string} id */
export const granted = (id) => `&granted=(?:[^&]*\\+)?${id}[+&]`;

/** @param {string} id */
export const denied = (id) => `&denied=(?:.*\\+)?${id}(?:[+&]|$)`;

/** @param {string} id */
export const named = (id) => `&granted=(?:.*[=+])?${id}(?:[+&]|$)`;

/** The answer was given under a signal that refuses. */
export const UNDER_SIGNAL = '&gpc=1$';

/** Granted, and no service has come to a granted category since. @param {Rule} rule */
function allows({ id, category, ids }) {
  const others = ids.filter((one) => one !== id && one !== category);
  if (!others.length) return granted(id);
  const isWhole = others.map((one) => `(?=.*${named(one)})`).join('');
  return `^(?:(?!.*${granted(category)})|${isWhole}).*${granted(id)}`;
}

/**
 * Whether a service is let in, for the same servers: the first pattern that fits decides. It is held against the answer;
 * for what a signal refuses (`isRefusable`), against one that is `invalid` where the signal came after it.
 *
 * @param {Rule} rule
 * @returns {{ matches: { pattern: string, isLetIn: boolean }[], otherwise: boolean }}
 */
export function rulePatterns(rule) {
  const { id, category, isOpen, isRefusable } = rule;
  const grant = { pattern: allows(rule), isLetIn: true };
  if (!isOpen) return { matches: [grant], otherwise: false };
  return {
    matches: [
      { pattern: '^invalid$', isLetIn: false },
      { pattern: denied(id), isLetIn: false },
      { pattern: `^(?!.*${named(id)}).*${denied(category)}`, isLetIn: false },
      grant,
      ...(isRefusable ? [{ pattern: UNDER_SIGNAL, isLetIn: false }] : []),
    ],
    otherwise: true,
  };
}
