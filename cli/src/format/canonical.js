import { createHash } from 'node:crypto';
import serialize from 'canonicalize';

const canonicalize = /** @type {(value: unknown) => string | undefined} */ (
  /** @type {unknown} */ (serialize)
);

/**
 * The hash of a notice's content: SHA-256 of its canonical JSON (RFC 8785: keys sorted, no spaces, UTF-8).
 * Two files that differ in spaces or in the order of keys have the same.
 *
 * @param {unknown} notice
 * @returns {string} `sha256-BASE64`
 */
export function contentHash(notice) {
  const text = canonicalize(notice) ?? '';
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
