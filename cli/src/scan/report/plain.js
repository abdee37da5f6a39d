/**
 * A text from a site as a terminal may show it: what moves the cursor, changes colours or turns the direction is written
 * out, and it ends after so many signs.
 *
 * @param {string} text
 * @param {number} [limit]
 */
export function plain(text, limit = 100) {
  const shown = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
  return shown.length > limit ? `${shown.slice(0, limit - 1)}…` : shown;
}
