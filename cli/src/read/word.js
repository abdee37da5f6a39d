/**
 * @import { Findings } from '../findings.js'
 */

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * Reads a Word document into HTML with one paragraph a line, so that a line counts paragraphs.
 *
 * @param {Buffer} buffer
 * @param {Findings} findings
 * @returns {Promise<string>}
 */
export async function wordToHtml(buffer, findings) {
  // The reader of Word is large, and most texts are none.
  const { default: mammoth } = await import('mammoth');
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES });
  for (const { message } of messages) findings.add('lost-style', undefined, message);
  return value.replace(/<\/(p|h[1-6]|li|tr|table|ul|ol)>/g, '$&\n');
}
