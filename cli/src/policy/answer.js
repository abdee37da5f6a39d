/**
 * @import { Plan, Rule } from './plan.js'
 * @typedef {{ granted: string[], denied: string[], gpc: boolean }} Answer `gpc`: given under a signal that refuses
 */

// These two functions run here in tests, and are printed as they stand for servers that run JavaScript.

/**
 * The answer in a Cookie header, as the widget reads it.
 *
 * @param {string} cookie
 * @param {Pick<Plan, 'names' | 'revision' | 'days'>} plan
 * @returns {Answer | null | undefined} `undefined`: none; `null`: there is something, and it does not count
 */
export function answerIn(cookie, { names, revision, days }) {
  const valuesOf = (/** @type {string} */ name) =>
    cookie
      .split(/; */)
      .flatMap((pair) => (pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : []));
  const [text, ...more] = new Set(names.map(valuesOf).find(({ length }) => length));
  if (text === undefined) return cookie.includes('say-so=') ? null : undefined;
  const form =
    /^v=1&at=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)&rev=([^&]*)&granted=([^&]*)&denied=([^&]*)(&gpc=1)?$/;
  const found = (!more.length && text.length <= 1024 && form.exec(text)) || [];
  const [, at = '', rev, grants, denials, gpc] = found;
  const [granted = [], denied = []] = [grants, denials].map((list) =>
    list ? list.split('+') : [],
  );
  const named = [...granted, ...denied];
  const age = Date.now() - Date.parse(at);
  const counts =
    rev === revision &&
    // The clock of the visitor may be ahead.
    age >= -300_000 &&
    age < days * 86_400_000 &&
    new Set(named).size === named.length &&
    named.every((id) => /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/.test(id));
  return counts ? { granted, denied, gpc: !!gpc } : null;
}

/**
 * Whether a service may load.
 *
 * @param {Pick<Rule, 'id' | 'category' | 'ids' | 'isOpen' | 'isRefusable'>} rule
 * @param {Answer | null | undefined} answer
 * @param {boolean} isRefused whether the browser sends a signal that counts
 */
export function letsIn({ id, category, ids, isOpen, isRefusable }, answer, isRefused) {
  // It may be an objection that nobody can read.
  if (answer === null) return false;
  const { granted, denied, gpc } = answer ?? { granted: [], denied: [], gpc: false };
  // A grant from before the signal: the signal is the newer word.
  if (isRefusable && isRefused && !gpc) return false;
  const isNamed = (/** @type {string} */ one) => granted.includes(one) || denied.includes(one);
  const hasGrown = granted.includes(category) && !ids.every(isNamed);
  if (denied.includes(id) || (!isNamed(id) && denied.includes(category))) return false;
  return (granted.includes(id) && !hasGrown) || (isOpen && !(isRefusable && gpc));
}
