import { extname } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.md': '.md',
  '.markdown': '.md',
  '.html': '.html',
  '.htm': '.html',
  '.docx': '.docx',
});

/**
 * The kind of text that a file holds.
 *
 * @param {string} file
 * @returns {string} `.md`, `.html`, `.docx`; empty when no notice can be made of it
 */
export const typeOf = (file) => TYPES[extname(file).toLowerCase()] ?? '';
