/** What a regular expression may say of several characters, where a pattern says `*`. */
const MANY = /(\\[wWdDsS]|\[[^\]]*\]|\.)([*+]|\{\d+(,\d*)?\})\??/g;

/** A single character that may be anything. */
const ONE = /\\[wWdDsS]|\[[^\]]*\]|(?<!\\)\./g;

/** What no pattern says. */
const TOO_MUCH = /[()|?+{}[\]^$]/;

/** @param {string} text the source of one alternative @returns {string | undefined} */
function one(text) {
  const starts = text.startsWith('^');
  const ends = /(^|[^\\])\$$/.test(text);
  const inner = text.slice(starts ? 1 : 0, ends ? -1 : undefined);
  // The marks of what was read stand in the way of nothing: no name has them.
  const marked = inner.replace(MANY, '\0').replace(ONE, '\0');
  const literal = marked.replace(/\\([^\w\s])/g, (_, char) =>
    TOO_MUCH.test(char) ? '\x01' : char,
  );
  if (TOO_MUCH.test(literal) || literal.includes('\\') || literal.includes('\x01'))
    return undefined;
  const pattern = `${starts ? '' : '*'}${literal.replaceAll('\0', '*')}${ends ? '' : '*'}`;
  return pattern.replace(/\*+/g, '*');
}

/** `a(b|c)?d` as `ad`, `abd` and `acd`; deeper brackets stay. @param {string} source @returns {string[]} */
function alternatives(source) {
  const [, before = '', choice, optional, after = ''] =
    /^([^()|]*)\((?:\?:)?([^()]*)\)(\??)([^()|]*)$/.exec(source) ?? [];
  if (choice === undefined) return source.split('|');
  return [...(optional ? [''] : []), ...choice.split('|')].map((each) => before + each + after);
}

/**
 * Patterns with `*` that mean what a regular expression means, or a little more: `^_ga` is `_ga*`, `^(a|b)$` is `a`
 * and `b`.
 *
 * @param {RegExp} regExp
 * @returns {string[] | undefined} nothing when there are none, or when they would mean every name
 */
export function namePatterns({ source, flags }) {
  const patterns = flags.includes('i') ? [] : alternatives(source).map(one);
  const areGood = patterns.every((each) => each !== undefined && !/^\**$/.test(each));
  return areGood && patterns.length ? /** @type {string[]} */ (patterns) : undefined;
}
